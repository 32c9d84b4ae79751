import type { Store } from '../../server/store/store.ts';
import { account } from './store-values.ts';

/** What every store promises of accounts. */
export function testAccounts({
  store,
  reopened,
}: {
  readonly store: () => Store;
  readonly reopened: () => Promise<Store>;
}): void {
  describe('accounts', () => {
    test('are added and replaced by id', async () => {
      expect(await store().accounts()).toEqual([]);
      await store().putAccount(account('a-1', 'soanthao'));
      await Promise.all([
        store().putAccount(account('a-2', 'chutri')),
        store().putAccount({ ...account('a-1', 'soanthao'), active: false }),
      ]);
      await reopened();
      const kept = [...(await store().accounts())].sort((a, b) => a.id.localeCompare(b.id));
      expect(kept).toEqual([
        { ...account('a-1', 'soanthao'), active: false },
        account('a-2', 'chutri'),
      ]);
    });

    test('are found by id, by login and by the hash of a calendar key, as they are now', async () => {
      const calendar = { hash: 'a'.repeat(64), at: '2021-06-01T00:00:00.000Z' };
      await store().putAccount(account('a-1', 'soanthao'));
      await store().putAccount({ ...account('a-2', 'chutri'), calendar });
      await reopened();
      expect(await store().account('a-1')).toEqual(account('a-1', 'soanthao'));
      expect((await store().accountByLogin('chutri'))?.id).toBe('a-2');
      expect((await store().accountByCalendar(calendar.hash))?.id).toBe('a-2');
      for (const unknown of ['a-3', 'constructor', '__proto__', '']) {
        expect(await store().account(unknown)).toBeUndefined();
        expect(await store().accountByLogin(unknown)).toBeUndefined();
        expect(await store().accountByCalendar(unknown)).toBeUndefined();
      }
      await store().putAccount(account('a-2', 'chutri-moi'));
      expect(await store().accountByLogin('chutri')).toBeUndefined();
      expect(await store().accountByCalendar(calendar.hash)).toBeUndefined();
      expect((await store().accountByLogin('chutri-moi'))?.id).toBe('a-2');
      Object.assign((await store().account('a-1')) ?? {}, { administrator: true });
      expect(await store().account('a-1')).toEqual(account('a-1', 'soanthao'));
    });

    test('are copies in and out', async () => {
      const given = account('a-1', 'soanthao');
      const writing = store().putAccount(given);
      Object.assign(given, { login: 'khac' });
      await writing;
      Object.assign((await store().accounts())[0] ?? {}, { administrator: true });
      expect(await store().accounts()).toEqual([account('a-1', 'soanthao')]);
    });
  });
}
