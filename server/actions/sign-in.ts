import { Refusal } from '../../domain/refusal.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { Account } from '../../schemas/types.ts';
import type { Deps } from './deps.ts';

/** Normalises a typed login to the stored form. */
export const loginOf = (typed: string): string => typed.trim().toLowerCase();

/**
 * argon2id of a password that nobody has: an unknown login costs as much time as a wrong password.
 */
let decoy: Promise<string> | undefined;

/**
 * Returns the account when login and password match. Throws Refusal('wrong-credentials') without
 * revealing which was wrong, and Refusal('forbidden') for a demo account requested from another
 * machine.
 */
export async function signIn(
  deps: Pick<Deps, 'store' | 'passwords' | 'newId' | 'demoAccounts' | 'demoElsewhere'>,
  login: string,
  password: string,
): Promise<Account> {
  const wanted = loginOf(login);
  const account = await deps.store.accountByLogin(wanted);
  decoy ??= deps.passwords.hash(deps.newId());
  const fits = await deps.passwords.verify(account?.passwordHash ?? (await decoy), toNfc(password));
  if (account && fits && isAccountOpen(deps, account)) return account;
  if (account?.active && account.demo && fits && deps.demoElsewhere) throw demoHereOnly();
  throw new Refusal('wrong-credentials', {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
    en: 'The login or the password is wrong. Check Caps Lock and the input method, then try again.',
  });
}

/**
 * Whether an account may be used: closed ones never, demo accounts only where the demo is open. The
 * flag set at creation makes a demo account, whatever its login, name or password since.
 */
export const isAccountOpen = (deps: Pick<Deps, 'demoAccounts'>, account: Account): boolean =>
  account.active && (deps.demoAccounts || !account.demo);

const demoHereOnly = () =>
  new Refusal('forbidden', {
    vi: 'Tài khoản minh họa chỉ đăng nhập được ngay trên máy chạy Dự Thảo, ở địa chỉ http://localhost hoặc http://127.0.0.1. Yêu cầu này đến qua máy chủ trung gian hoặc từ địa chỉ khác. Để nhiều người dùng, người quản trị khởi động lại với TRUST_PROXY=1 (số máy chủ trung gian phía trước) và ADMIN_PASSWORD=… để lập tài khoản quản trị thật.',
    en: 'Demo accounts sign in only at the very machine that runs Dự Thảo, at http://localhost or http://127.0.0.1. This request came through a proxy or asks for another address. To serve others, the administrator starts it again with TRUST_PROXY=1 (the number of proxies in front) and ADMIN_PASSWORD=… to make a real administrator’s account.',
  });
