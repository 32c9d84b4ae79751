import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type {
  Account,
  CalendarKey,
  ChangePasswordRequest,
  CreateAccountRequest,
  UpdateAccountRequest,
} from '../../schemas/types.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

/** Serialises writers of accounts, so that two can't take one login. */
const ACCOUNTS = 'accounts';

export const createAccount = (
  deps: Deps,
  person: Person,
  request: CreateAccountRequest,
): Promise<Account> =>
  deps.store.exclusive(ACCOUNTS, async () => {
    assertAdministrator(person);
    const { login, name, offices, password, administrator = false, email } = toNfc(request);
    if (await deps.store.accountByLogin(login))
      throw refused('exists-already', '/login', {
        vi: `Tên đăng nhập “${login}” đã có người dùng.`,
        en: `The login “${login}” is taken.`,
      });
    const account: Account = {
      id: deps.newId(),
      login,
      name: oneSpace(name),
      offices,
      administrator,
      active: true,
      passwordHash: await deps.passwords.hash(password),
      createdAt: deps.clock().toISOString(),
      // Anybody who knows the demo's password could have made it: it must not open more than the
      // demo.
      ...((await deps.store.account(person.id))?.demo ? { demo: true } : {}),
      ...(email ? { email } : {}),
    };
    await deps.store.putAccount(account);
    if (email) await startMail(deps, account.id);
    return account;
  });

/**
 * Changes an account. A new password, or closing it, ends all sessions of the person and their
 * calendar address. Refuses to remove the last administrator.
 */
export const updateAccount = (
  deps: Deps,
  person: Person,
  accountId: string,
  request: UpdateAccountRequest,
): Promise<Account> =>
  deps.store.exclusive(ACCOUNTS, async () => {
    assertAdministrator(person);
    const before = await deps.store.account(accountId);
    if (!before)
      throw new Refusal('not-found', {
        vi: 'Không có tài khoản này.',
        en: 'There is no such account.',
      });
    const { password, email, name, ...changes } = toNfc(request);
    const changed: Account = {
      ...(email === undefined ? before : withEmail(before, email)),
      ...changes,
      ...(name === undefined ? {} : { name: oneSpace(name) }),
      ...(password ? { passwordHash: await deps.passwords.hash(password) } : {}),
    };
    const after = password || !changed.active ? withCalendar(changed, undefined) : changed;
    if (administers(before) && !administers(after) && !(await isOtherThan(deps, accountId)))
      throw refused('not-possible-now', '/administrator', {
        vi: 'Phải còn ít nhất một quản trị hệ thống đang hoạt động.',
        en: 'At least one active administrator must remain.',
      });
    await deps.store.putAccount(after);
    if (after.email && !before.email) await startMail(deps, accountId);
    if (password || !after.active) await deps.store.deleteSessionsOf(accountId);
    return after;
  });

/**
 * Changes a person's own password, if they know the old one. Ends all their sessions, this one
 * included, and their calendar address.
 */
export const changePassword = (
  deps: Deps,
  person: Person,
  request: ChangePasswordRequest,
): Promise<void> =>
  deps.store.exclusive(ACCOUNTS, async () => {
    const { password, newPassword } = toNfc(request);
    const before = await deps.store.account(person.id);
    if (!before || !(await deps.passwords.verify(before.passwordHash, password)))
      throw refused('invalid', '/password', {
        vi: 'Mật khẩu hiện nay không đúng. Mật khẩu chưa đổi; kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
        en: 'This isn’t the present password. It was not changed; check Caps Lock and the input method, then try again.',
      });
    const passwordHash = await deps.passwords.hash(newPassword);
    await deps.store.putAccount(withCalendar({ ...before, passwordHash }, undefined));
    await deps.store.deleteSessionsOf(person.id);
  });

/** A new password given by someone who can write the data folder. */
export interface GivenPassword {
  readonly login: string;
  /** argon2id, as a PHC string. */
  readonly passwordHash: string;
  /** Reopens the account if it is closed. */
  readonly activate: boolean;
}

/**
 * Gives an account a new password, as an administrator's reset does. Throws Refusal('not-found' |
 * 'not-possible-now').
 */
export const givePassword = (
  deps: Pick<Deps, 'store'>,
  { login, passwordHash, activate }: GivenPassword,
): Promise<Account> =>
  deps.store.exclusive(ACCOUNTS, async () => {
    const before = await deps.store.accountByLogin(login);
    if (!before)
      throw new Refusal('not-found', {
        vi: `Không có tài khoản “${login}”.`,
        en: `There is no account “${login}”.`,
      });
    if (!before.active && !activate)
      throw new Refusal('not-possible-now', {
        vi: `Tài khoản “${login}” đang bị khóa. Thêm --activate để mở lại cùng mật khẩu mới.`,
        en: `The account “${login}” is closed. Add --activate to open it together with the new password.`,
      });
    const after = withCalendar({ ...before, active: true, passwordHash }, undefined);
    await deps.store.putAccount(after);
    await deps.store.deleteSessionsOf(after.id);
    return after;
  });

/** Sets a person's own mail address; an empty one removes it. */
export const setEmail = (deps: Deps, accountId: string, email: string): Promise<void> =>
  deps.store.exclusive(ACCOUNTS, async () => {
    const before = await deps.store.account(accountId);
    if (!before || (before.email ?? '') === email) return;
    await deps.store.putAccount(withEmail(before, email));
    if (email && !before.email) await startMail(deps, accountId);
  });

/** Sets the key of a person's calendar; undefined removes it. */
export const setCalendarKey = (
  deps: Deps,
  accountId: string,
  key: CalendarKey | undefined,
): Promise<void> =>
  deps.store.exclusive(ACCOUNTS, async () => {
    const before = await deps.store.account(accountId);
    if (before) await deps.store.putAccount(withCalendar(before, key));
  });

const administers = ({ active, administrator }: Account): boolean => active && administrator;

/** Whether there is another administrator. */
const isOtherThan = async ({ store }: Deps, accountId: string): Promise<boolean> =>
  (await store.accounts()).some((account) => account.id !== accountId && administers(account));

const withCalendar = (
  { calendar: _before, ...account }: Account,
  key: CalendarKey | undefined,
): Account => ({ ...account, ...(key ? { calendar: key } : {}) });

const withEmail = ({ email: _before, ...account }: Account, email: string): Account => ({
  ...account,
  ...(email ? { email } : {}),
});

/** Normalises spaces: names must differ in more than these. */
const oneSpace = (name: string): string => name.trim().replace(/\s+/gu, ' ');

/** Starts mail now: nobody is sent notices from before they had an address. */
const startMail = (deps: Deps, accountId: string): Promise<void> => {
  const since = deps.clock().toISOString();
  return deps.store.changeInbox(accountId, (inbox) => ({ ...inbox, mail: { since, sent: [] } }));
};

function assertAdministrator(person: Person): void {
  if (!person.administrator)
    throw new Refusal('forbidden', {
      vi: 'Chỉ quản trị hệ thống quản lý tài khoản.',
      en: 'Only an administrator manages accounts.',
    });
}

const refused = (
  code: 'exists-already' | 'not-possible-now' | 'invalid',
  pointer: string,
  message: Bilingual,
) => new Refusal(code, message, { faults: [{ pointer, message }] });
