import type { Request } from 'express';
import type {
  Account,
  AccountView,
  ChangePasswordRequest,
  CreateAccountRequest,
  SetCalendarRequest,
  SignInRequest,
  UpdateAccountRequest,
} from '../../../schemas/types.ts';
import { setCalendar, viewCalendar } from '../../actions/calendar.ts';
import type { Deps } from '../../actions/deps.ts';
import { changePassword, createAccount, updateAccount } from '../../actions/manage-accounts.ts';
import { loginOf, signIn } from '../../actions/sign-in.ts';
import { endSession, startSession } from '../middleware/session.ts';
import { networkOf } from '../network.ts';
import { type Route, route } from '../route.ts';

/** An account as a person sees it: its address for mail is for themselves and for administrators. */
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

/** Signing in and out, and the accounts behind it. */
export const sessionRoutes: readonly Route[] = [
  route<SignInRequest>({
    method: 'post',
    path: '/session',
    summary: 'Sign in; sets the session cookie',
    open: true,
    body: 'SignInRequest',
    status: 201,
    answer: 'SessionView',
    refusals: [422, 429],
    handle: async ({ deps, body, request }) => {
      const login = loginOf(body.login);
      const account = await guarded(deps, request, login, () => signIn(deps, login, body.password));
      await startSession(request, account.id);
      return { body: { account: viewAccount(account, account) } };
    },
  }),
  route({
    method: 'get',
    path: '/session',
    summary: 'Who is signed in',
    answer: 'SessionView',
    handle: async ({ deps, person }) => {
      const account = (await deps.store.account(person.id)) as Account;
      return { body: { account: viewAccount(account, account) } };
    },
  }),
  route({
    method: 'delete',
    path: '/session',
    summary: 'Sign out',
    status: 204,
    handle: async ({ request }) => {
      await endSession(request);
      return {};
    },
  }),
  route<ChangePasswordRequest>({
    method: 'put',
    path: '/session/password',
    summary: 'Change one’s own password; ends one’s other sessions',
    body: 'ChangePasswordRequest',
    status: 204,
    refusals: [422, 429],
    handle: async ({ deps, person, body, request }) => {
      const account = (await deps.store.account(person.id)) as Account;
      await guarded(deps, request, account.login, () => changePassword(deps, person, body));
      await startSession(request, person.id);
      return {};
    },
  }),
  route({
    method: 'get',
    path: '/accounts',
    summary: 'The directory of people',
    answer: 'AccountsView',
    handle: async ({ deps, person }) => {
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
  }),
  route<CreateAccountRequest>({
    method: 'post',
    path: '/accounts',
    summary: 'Make an account (administrator)',
    body: 'CreateAccountRequest',
    status: 201,
    answer: 'AccountView',
    refusals: [409, 422],
    handle: async ({ deps, person, body }) => ({
      body: viewAccount(await createAccount(deps, person, body), person),
    }),
  }),
  route({
    method: 'get',
    path: '/calendar',
    summary: 'The work calendar',
    answer: 'CalendarView',
    handle: async ({ deps, person }) => ({ body: await viewCalendar(deps, person) }),
  }),
  route<SetCalendarRequest>({
    method: 'put',
    path: '/calendar',
    summary: 'Set the days that are not as the week says (administrator)',
    body: 'SetCalendarRequest',
    answer: 'CalendarView',
    refusals: [422],
    handle: async ({ deps, person, body }) => {
      await setCalendar(deps, person, body);
      return { body: await viewCalendar(deps, person) };
    },
  }),
  route<UpdateAccountRequest>({
    method: 'put',
    path: '/accounts/:accountId',
    summary: 'Change an account (administrator)',
    body: 'UpdateAccountRequest',
    answer: 'AccountView',
    refusals: [409, 422],
    handle: async ({ deps, person, param, body }) => ({
      body: viewAccount(await updateAccount(deps, person, param('accountId'), body), person),
    }),
  }),
];
