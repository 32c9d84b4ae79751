import type { Account } from '../../schemas/types.ts';
import type { Store } from '../store/store.ts';

/** Returns the named accounts, by id; leaves out missing ones. */
export async function accountsById(
  store: Pick<Store, 'account'>,
  named: readonly { readonly accountId: string }[],
): Promise<ReadonlyMap<string, Account>> {
  const ids = [...new Set(named.map(({ accountId }) => accountId))];
  const found = await Promise.all(ids.map((id) => store.account(id)));
  return new Map(found.flatMap((account) => (account ? [[account.id, account]] : [])));
}
