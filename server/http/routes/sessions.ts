import type { Request } from 'express';
import type { SessionOperations } from '../../../schemas/operations/sessions.ts';
import type { Account, AccountView } from '../../../schemas/types.ts';
import { setCalendar, viewCalendar } from '../../actions/calendar.ts';
import type { Deps } from '../../actions/deps.ts';
import { changePassword, createAccount, updateAccount } from '../../actions/manage-accounts.ts';
import { loginOf, signIn } from '../../actions/sign-in.ts';
import type { Handlers } from '../handler.ts';
import { endSession, startSession } from '../middleware/session.ts';
import { networkOf } from '../network.ts';

/**
 * An account as a person sees it: its address for mail is for themselves and for administrators.
 */
const viewAccount = (
  { id, login, name, offices, administrator, active, email }: Account,
  viewer: Pick<Account, 'id' | 'administrator'>,
): AccountView => ({
  id,
  login,
  name,
  offices,
  administrator,
  active,
  ...(email && (viewer.administrator || viewer.id === id) ? { email } : {}),
});

/** Runs the check of a password, where guessing is kept down. */
const guarded = <T>(
  { attempts }: Pick<Deps, 'attempts'>,
  request: Request,
  login: string,
  check: () => Promise<T>,
): Promise<T> =>
  attempts ? attempts.run({ address: networkOf(request.ip), login }, check) : check();

export const sessionHandlers: Handlers<SessionOperations> = {
  signIn: async ({ deps, body, request }) => {
    const login = loginOf(body.login);
    const account = await guarded(deps, request, login, () => signIn(deps, login, body.password));
    await startSession(request, account.id);
    return { body: { account: viewAccount(account, account) } };
  },
  getSession: async ({ deps, person }) => {
    const account = (await deps.store.account(person.id)) as Account;
    return { body: { account: viewAccount(account, account) } };
  },
  signOut: async ({ request }) => {
    await endSession(request);
    return {};
  },
  changePassword: async ({ deps, person, body, request }) => {
    const account = (await deps.store.account(person.id)) as Account;
    await guarded(deps, request, account.login, () => changePassword(deps, person, body));
    await startSession(request, person.id);
    return {};
  },
  getAccounts: async ({ deps, person }) => {
    const accounts = await deps.store.accounts();
    const { compare } = new Intl.Collator('vi');
    return {
      body: {
        accounts: accounts
          .map((account) => viewAccount(account, person))
          .sort((a, b) => compare(a.name, b.name)),
      },
    };
  },
  createAccount: async ({ deps, person, body }) => ({
    body: viewAccount(await createAccount(deps, person, body), person),
  }),
  getCalendar: async ({ deps, person }) => ({ body: await viewCalendar(deps, person) }),
  setCalendar: async ({ deps, person, body }) => {
    await setCalendar(deps, person, body);
    return { body: await viewCalendar(deps, person) };
  },
  updateAccount: async ({ deps, person, params, body }) => ({
    body: viewAccount(await updateAccount(deps, person, params.accountId, body), person),
  }),
};
