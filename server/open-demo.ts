import type { Deps } from './actions/deps.ts';
import { loadDemo } from './demo.ts';

/** Whether demo accounts may sign in, and what the operator should know of them. */
interface OpenDemo {
  readonly demoAccounts: boolean;
  readonly word?: string;
}

/**
 * Fills an empty store with the demo where it is wanted, and opens it only while the store holds
 * nothing else: an administrator whose password everybody knows must not manage real people, nor be
 * let into their plans.
 */
export async function openDemo(deps: Deps, wanted: boolean): Promise<OpenDemo> {
  if (wanted) await loadDemo(deps);
  const accounts = await deps.store.accounts();
  const hasDemoAccount = accounts.some(({ demo }) => demo);
  if (wanted && accounts.every(({ demo }) => demo)) return { demoAccounts: true };
  if (!hasDemoAccount) return { demoAccounts: false };
  return {
    demoAccounts: false,
    word: wanted
      ? 'Thư mục dữ liệu có tài khoản thật, nên tài khoản minh họa không đăng nhập được. Muốn xem dữ liệu minh họa, đặt DATA_DIR sang thư mục khác. / The data folder has real accounts, so demo accounts can’t sign in. To see the demo, set DATA_DIR to another folder.'
      : 'Thư mục dữ liệu có dữ liệu minh họa; tài khoản minh họa không đăng nhập được. Để dùng thật, nên đặt DATA_DIR sang thư mục trống. / The data folder holds the demo; demo accounts can’t sign in. For real use, better set DATA_DIR to an empty folder.',
  };
}
