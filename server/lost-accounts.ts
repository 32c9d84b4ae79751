import { readSeed, SEED_NAMES } from '../seeds/load.ts';
import type { Deps } from './actions/deps.ts';

/**
 * What an operator has to know when there are plans, though no account: whoever made them had one,
 * so that the accounts are lost. Throws where going on would hide it: nobody could sign in, or the
 * demo would be laid over somebody's plans. A demo that was cut short has plans of its own and no
 * accounts yet.
 */
export async function lostAccounts(
  { store, demoAccounts }: Pick<Deps, 'store' | 'demoAccounts'>,
  password: string | undefined,
): Promise<string | undefined> {
  if ((await store.accounts()).length > 0) return undefined;
  const damaged = (await store.damaged()).map(({ id }) => id);
  const own = demoAccounts ? SEED_NAMES.map((name) => readSeed(name).document.id) : [];
  const plans = [...(await store.planIds()), ...damaged].filter((id) => !own.includes(id));
  if (plans.length === 0) return undefined;
  const what = {
    vi: `Thư mục dữ liệu có ${plans.length} dự thảo mà không còn tài khoản nào: tệp accounts.json đã mất. Hãy khôi phục tệp từ bản sao lưu rồi khởi động lại.`,
    en: `The data folder has ${plans.length} plans, but no account is left: accounts.json is lost. Restore it from a backup, then start again.`,
  };
  const message = `${what.vi} / ${what.en}`;
  if (demoAccounts || !password) throw new Error(message);
  return message;
}
