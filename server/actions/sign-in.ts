import type { Account } from '../../schemas/types.ts';
import { Refusal } from '../domain/refusal.ts';
import { toNfc } from '../domain/text/normalise.ts';
import type { Deps } from './deps.ts';

/** argon2id of a password nobody has: an unknown login costs as long as a wrong password. */
let decoy: Promise<string> | undefined;

/** The account, when login and password fit. Throws Refusal('wrong-credentials') without telling which was wrong. */
export async function signIn(
  deps: Pick<Deps, 'store' | 'passwords' | 'newId' | 'demoAccounts'>,
  login: string,
  password: string,
): Promise<Account> {
  const wanted = login.trim().toLowerCase();
  const account = await deps.store.accountByLogin(wanted);
  decoy ??= deps.passwords.hash(deps.newId());
  const fits = await deps.passwords.verify(account?.passwordHash ?? (await decoy), toNfc(password));
  if (account && fits && isOpen(deps, account)) return account;
  throw new Refusal('wrong-credentials', {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
    en: 'The login or the password is wrong. Check Caps Lock and the input method, then try again.',
  });
}

/** A closed account is open to nobody; a demo account only on loopback. */
export const isOpen = (deps: Pick<Deps, 'demoAccounts'>, account: Account): boolean =>
  account.active && (deps.demoAccounts || !account.demo);
