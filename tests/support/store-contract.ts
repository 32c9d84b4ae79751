import { documentSha256 } from '../../server/store/content-hash.ts';
import { StaleAppend, type Store, type StoredSession } from '../../server/store/store.ts';
import { testAccounts } from './store-contract-accounts.ts';
import { testInboxes } from './store-contract-inboxes.ts';
import { testUnread } from './store-contract-unread.ts';
import { account, edited, event, planCreated, revisionOf, submitted } from './store-values.ts';

/** How a suite opens the store that it tests. */
export interface StoreUnderTest {
  /** A store without anything in it. */
  readonly empty: () => Promise<Store>;
  /**
   * What the last store opened left behind when it was closed; none when it forgets with the
   * process.
   */
  readonly again?: () => Promise<Store>;
}

/** What every store promises. A new one passes this suite before an action may run on it. */
export function describeStoreContract(name: string, { empty, again }: StoreUnderTest): void {
  describe(`${name} keeps the promises of a store`, () => {
    let store: Store;

    beforeEach(async () => {
      store = await empty();
    });
    afterEach(() => store.close());

    const reopened = async () => {
      if (again === undefined) return store;
      await store.close();
      store = await again();
      return store;
    };

    describe('the log of a plan', () => {
      test('has no plan and no event at first', async () => {
        expect(await store.planIds()).toEqual([]);
        expect(await store.events('khong-co', 0)).toEqual([]);
        expect(await store.checkpoint('khong-co')).toBeUndefined();
        expect(await store.revision('khong-co', 1, 'a'.repeat(64))).toBeUndefined();
        expect(await store.damaged()).toEqual([]);
      });

      test('gives events back in order, from any seq on', async () => {
        await store.append('p', 0, [planCreated(), edited(2, 'một')]);
        await store.append('p', 2, [edited(3, 'hai')]);
        await store.append('p', 3, [edited(4, 'ba'), edited(5, 'bốn'), edited(6, 'năm')]);
        await reopened();
        expect(await store.events('p', 0)).toEqual([
          planCreated(),
          edited(2, 'một'),
          edited(3, 'hai'),
          edited(4, 'ba'),
          edited(5, 'bốn'),
          edited(6, 'năm'),
        ]);
        for (let after = 0; after <= 7; after++) {
          const seqs = (await store.events('p', after)).map(({ seq }) => seq);
          expect(seqs).toEqual([1, 2, 3, 4, 5, 6].filter((seq) => seq > after));
        }
      });

      test('keeps line ends, quotes and Vietnamese letters as they are', async () => {
        const text = 'Điều 1.\n"Trích"\r\n\u2028đ) ẽ \u0000 \\ 🙂';
        await store.append('p', 0, [planCreated(), edited(2, text)]);
        await reopened();
        expect((await store.events('p', 1))[0]).toEqual(edited(2, text));
      });

      test('refuses an append after another seq than its last, and writes nothing', async () => {
        await store.append('p', 0, [planCreated()]);
        await expect(store.append('p', 0, [planCreated()])).rejects.toThrow(StaleAppend);
        await expect(store.append('p', 2, [edited(3)])).rejects.toThrow(StaleAppend);
        await expect(store.append('q', 1, [edited(2)])).rejects.toThrow(StaleAppend);
        expect(await store.events('p', 0)).toEqual([planCreated()]);
        expect(await store.planIds()).toEqual(['p']);
      });

      test('refuses seq with a gap, a repeated seq and no event at all', async () => {
        await store.append('p', 0, [planCreated()]);
        await expect(store.append('p', 1, [edited(3)])).rejects.toThrow('expected 2');
        await expect(store.append('p', 1, [edited(2), edited(2)])).rejects.toThrow('expected 3');
        await expect(store.append('p', 1, [])).rejects.toThrow('at least one event');
        expect(await store.events('p', 1)).toEqual([]);
      });

      test('lets one of several appends after the same seq through', async () => {
        await store.append('p', 0, [planCreated()]);
        const tries = ['a', 'b', 'c', 'd'].map((text) => store.append('p', 1, [edited(2, text)]));
        const results = await Promise.allSettled(tries);
        const refused = results.filter((result) => result.status === 'rejected');
        expect(refused.map(({ reason }) => reason)).toEqual(Array(3).fill(expect.any(StaleAppend)));
        expect(await store.events('p', 1)).toHaveLength(1);
      });

      test('hands out copies and keeps copies', async () => {
        const given = [planCreated(), edited(2, 'trước')];
        const writing = store.append('p', 0, given);
        overwrite(given[1], 'sau');
        await writing;
        overwrite((await store.events('p', 0))[1], 'sau nữa');
        expect((await store.events('p', 0))[1]).toEqual(edited(2, 'trước'));
      });

      test('takes 200 appends at once on five plans, each in its order', async () => {
        const plans = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5'];
        await Promise.all(plans.map((plan) => store.append(plan, 0, [planCreated()])));
        const writes = Array.from({ length: 200 }, async (_, index) => {
          const plan = plans[index % plans.length] ?? '';
          await store.exclusive(plan, async () => {
            const last = (await store.events(plan, 0)).length;
            await store.append(plan, last, [edited(last + 1, String(index))]);
          });
        });
        await Promise.all(writes);
        await reopened();
        expect([...(await store.planIds())].sort()).toEqual(plans);
        for (const [at, plan] of plans.entries()) {
          const events = await store.events(plan, 1);
          expect(events).toEqual(
            Array.from({ length: 40 }, (_, turn) => edited(turn + 2, String(turn * 5 + at))),
          );
        }
      });

      test('takes appends that do not wait for each other', async () => {
        await Promise.all(
          Array.from({ length: 50 }, (_, index) => store.append('p', index, [event(index + 1)])),
        );
        await reopened();
        expect(await store.events('p', 0)).toEqual(
          Array.from({ length: 50 }, (_, index) => event(index + 1)),
        );
      });

      test.each([
        '../p',
        '..',
        '.',
        '',
        'a/b',
        'a\\b',
        '/etc',
        'P',
        'đề-án',
        '-a',
        'a\u0000',
        'a\n',
        'x'.repeat(65),
        '__proto__',
      ])('refuses the id %j', async (id) => {
        const invalid = expect.objectContaining({ code: 'invalid' });
        await expect(store.append(id, 0, [planCreated()])).rejects.toEqual(invalid);
        await expect(store.events(id, 0)).rejects.toEqual(invalid);
        await expect(store.revision(id, 1, 'a'.repeat(64))).rejects.toEqual(invalid);
        await expect(store.checkpoint(id)).rejects.toEqual(invalid);
        await expect(store.saveCheckpoint(id, { seq: 1, fold: 'mã 1', state: 1 })).rejects.toEqual(
          invalid,
        );
        await expect(store.exclusive(id, async () => 1)).rejects.toEqual(invalid);
      });
    });

    describe('work alone on a plan', () => {
      test('runs in the order of the calls, never two at once', async () => {
        const steps: string[] = [];
        const work = (name: string, turns: number) => async () => {
          steps.push(`${name} begins`);
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
          steps.push(`${name} ends`);
          return name;
        };
        const names = await Promise.all([
          store.exclusive('p', work('a', 9)),
          store.exclusive('p', work('b', 1)),
          store.exclusive('p', work('c', 0)),
        ]);
        expect(names).toEqual(['a', 'b', 'c']);
        expect(steps).toEqual(['a', 'b', 'c'].flatMap((one) => [`${one} begins`, `${one} ends`]));
      });

      test('goes on after one that fails', async () => {
        const failing = store.exclusive('p', async () => {
          throw new Error('no');
        });
        const next = store.exclusive('p', async () => 'yes');
        await expect(failing).rejects.toThrow('no');
        expect(await next).toBe('yes');
      });

      test('does not wait for work on another plan', async () => {
        let letGo: (() => void) | undefined;
        const held = store.exclusive('p', () => new Promise<void>((resolve) => (letGo = resolve)));
        expect(await store.exclusive('q', async () => 'done')).toBe('done');
        letGo?.();
        await held;
      });
    });

    describe('revisions', () => {
      test('are found by number and hash', async () => {
        const revision = revisionOf(1, 'Dự thảo lần 1');
        await store.append('p', 0, [planCreated()]);
        await store.append('p', 1, [submitted(2, revision)], revision);
        await reopened();
        expect(await store.revision('p', 1, revision.sha256)).toEqual(revision);
        expect(await store.revision('p', 2, revision.sha256)).toBeUndefined();
        expect(await store.revision('p', 1, 'b'.repeat(64))).toBeUndefined();
        expect(await store.revision('q', 1, revision.sha256)).toBeUndefined();
      });

      test('are copies in and out', async () => {
        const revision = revisionOf(1, 'Dự thảo lần 1');
        const given = structuredClone(revision);
        const writing = store.append('p', 0, [submitted(1, revision)], given);
        Object.assign(given, { coverNote: 'khác' });
        await writing;
        Object.assign((await store.revision('p', 1, revision.sha256)) ?? {}, { coverNote: 'khác' });
        expect(await store.revision('p', 1, revision.sha256)).toEqual(revision);
      });

      test('never change once they are kept', async () => {
        const revision = revisionOf(1, 'Dự thảo lần 1');
        await store.append('p', 0, [submitted(1, revision)], revision);
        const other = { ...revision, coverNote: 'Tờ trình khác' };
        await expect(store.append('p', 1, [submitted(2, other)], other)).rejects.toThrow();
        expect(await store.revision('p', 1, revision.sha256)).toEqual(revision);
        expect(await store.events('p', 1)).toEqual([]);
        await store.append('p', 1, [edited(2)]);
        await reopened();
        expect(await store.revision('p', 1, revision.sha256)).toEqual(revision);
      });

      test('are not kept when their append is refused', async () => {
        const revision = revisionOf(1, 'Dự thảo lần 1');
        await store.append('p', 0, [planCreated()]);
        await expect(store.append('p', 0, [submitted(1, revision)], revision)).rejects.toThrow(
          StaleAppend,
        );
        expect(await store.revision('p', 1, revision.sha256)).toBeUndefined();
      });

      test('are refused without an event that submits them, or with a wrong hash', async () => {
        const revision = revisionOf(1, 'Dự thảo lần 1');
        await expect(store.append('p', 0, [planCreated()], revision)).rejects.toThrow('no event');
        const wrong = { ...revision, sha256: 'c'.repeat(64) };
        await expect(store.append('p', 0, [submitted(1, wrong)], wrong)).rejects.toThrow('sha256');
        expect(await store.planIds()).toEqual([]);
      });

      test('are named by the hash of canonical JSON: the order of keys does not matter', () => {
        const { document } = revisionOf(1, 'Dự thảo');
        const turned = Object.fromEntries(Object.entries(document).reverse()) as typeof document;
        expect(documentSha256(turned)).toBe(documentSha256(document));
      });
    });

    test('what remains of a plan are all its events, as long as nothing is wrong with it', async () => {
      await store.append('p', 0, [planCreated(), edited(2)]);
      await reopened();
      expect((await store.remains('p')).events).toEqual([planCreated(), edited(2)]);
      expect(await store.remains('q')).toEqual({ events: [] });
    });

    describe('checkpoints', () => {
      test('give back the last state kept', async () => {
        await store.append('p', 0, [planCreated(), edited(2)]);
        await store.saveCheckpoint('p', { seq: 1, fold: 'mã 1', state: { stage: 'drafting' } });
        await store.saveCheckpoint('p', { seq: 2, fold: 'mã 3', state: { stage: 'in-review' } });
        await reopened();
        const kept = { seq: 2, fold: 'mã 3', state: { stage: 'in-review' } };
        expect(await store.checkpoint('p')).toEqual(kept);
        Object.assign((await store.checkpoint('p'))?.state as object, { stage: 'approved' });
        expect(await store.checkpoint('p')).toEqual(kept);
      });

      test('are not kept when they are ahead of the log, nor without a plan', async () => {
        await store.append('p', 0, [planCreated()]);
        await store.saveCheckpoint('p', { seq: 2, fold: 'mã 1', state: {} });
        expect(await store.checkpoint('p')).toBeUndefined();
        await store.append('p', 1, [edited(2)]);
        expect(await store.checkpoint('p')).toBeUndefined();
        await store.saveCheckpoint('q', { seq: 1, fold: 'mã 1', state: {} });
        expect(await store.checkpoint('q')).toBeUndefined();
        await reopened();
        expect(await store.planIds()).toEqual(['p']);
      });
    });

    testInboxes({ store: () => store, reopened });
    testUnread({ store: () => store });

    test('the days of the calendar are kept as they were put last', async () => {
      expect(await store.calendar()).toEqual([]);
      await store.putCalendar([{ day: '2021-02-11', off: true, name: 'Tết' }]);
      const given = [{ day: '2021-02-12', off: true, name: 'Tết Nguyên đán' }];
      const writing = store.putCalendar(given);
      given.pop();
      await writing;
      await reopened();
      expect(await store.calendar()).toEqual([
        { day: '2021-02-12', off: true, name: 'Tết Nguyên đán' },
      ]);
    });

    testAccounts({ store: () => store, reopened });

    describe('sessions', () => {
      const later = Date.now() + 3_600_000;
      const session = (id: string, more: Partial<StoredSession> = {}): StoredSession => ({
        id,
        accountId: 'a-1',
        expiresAt: later,
        data: '{"đăng":"nhập"}',
        ...more,
      });

      test('are kept, replaced and deleted by id', async () => {
        await store.putSession(session('s-1'));
        await store.putSession(session('s-2'));
        await store.putSession(session('s-1', { data: 'mới' }));
        await reopened();
        expect(await store.session('s-1')).toEqual(session('s-1', { data: 'mới' }));
        await store.deleteSession('s-1');
        await store.deleteSession('s-1');
        await reopened();
        expect(await store.session('s-1')).toBeUndefined();
        expect(await store.session('s-2')).toEqual(session('s-2'));
        expect(await store.session('__proto__')).toBeUndefined();
      });

      test('of one account are deleted together', async () => {
        await store.putSession(session('s-1'));
        await store.putSession(session('s-2', { accountId: 'a-2' }));
        await store.putSession(session('s-3'));
        await store.putSession(session('s-4', { accountId: null }));
        await store.deleteSessionsOf('a-1');
        await reopened();
        const left = await Promise.all(['s-1', 's-2', 's-3', 's-4'].map((id) => store.session(id)));
        expect(left.map((one) => one?.id)).toEqual([undefined, 's-2', undefined, 's-4']);
      });

      test('are gone once they have expired', async () => {
        await store.putSession(session('s-old', { expiresAt: Date.now() - 1 }));
        expect(await store.session('s-old')).toBeUndefined();
        await store.putSession(session('s-new'));
        await reopened();
        expect(await store.session('s-old')).toBeUndefined();
        expect(await store.session('s-new')).toEqual(session('s-new'));
      });
    });

    test('the secret is 64 hex digits and stays the same', async () => {
      const secret = await store.secret();
      expect(secret).toMatch(/^[0-9a-f]{64}$/);
      expect(await store.secret()).toBe(secret);
      await reopened();
      expect(await store.secret()).toBe(secret);
    });

    test('closing waits for work under way and ends all use', async () => {
      const work = store.exclusive('p', () => store.append('p', 0, [planCreated()]));
      await store.close();
      await work;
      await store.close();
      await expect(store.events('p', 0)).rejects.toThrow('closed');
      await expect(store.append('p', 1, [edited(2)])).rejects.toThrow('closed');
      await expect(store.exclusive('p', async () => 1)).rejects.toThrow('closed');
      await expect(store.putAccount(account('a-1', 'soanthao'))).rejects.toThrow('closed');
    });
  });
}

/** What a careless caller might do to a value it was given. */
function overwrite(event: unknown, text: string): void {
  const { data } = event as { data: { fields: { text: string } } };
  data.fields.text = text;
}
