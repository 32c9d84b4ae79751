import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LowdbStoreOptions, openLowdbStore } from '../../../server/store/lowdb/open.ts';
import type { Store } from '../../../server/store/store.ts';
import { createFailingDisk, type FailingDisk } from '../../support/failing-disk.ts';
import {
  account,
  edited,
  event,
  planCreated,
  revisionOf,
  submitted,
} from '../../support/store-values.ts';

describe('the store on lowdb, when the disk fails', () => {
  let folder: string;
  let failing: FailingDisk;
  let store: Store;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duthao-failing-'));
    failing = createFailingDisk();
    store = await openLowdbStore(folder, { disk: failing.disk });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const logBytes = () => readFile(join(folder, 'plans', 'p', 'events.jsonl'), 'utf8');
  const reopen = async (options: LowdbStoreOptions = {}) => {
    await store.close();
    store = await openLowdbStore(folder, options);
  };

  test('shows nothing of a failed append, takes its half line away, and goes on', async () => {
    await store.append('p', 0, [planCreated()]);
    const before = await logBytes();
    failing.fill('appendAt');
    await expect(store.append('p', 1, [edited(2, 'mất')])).rejects.toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ code: 'ENOSPC' }) }),
    );
    expect(await store.events('p', 1)).toEqual([]);
    expect(await logBytes()).toBe(before);
    failing.free();
    await store.append('p', 1, [edited(2, 'còn')]);
    await reopen();
    expect(await store.events('p', 1)).toEqual([edited(2, 'còn')]);
  });

  test('a first append that fails makes no plan', async () => {
    failing.fill('appendAt');
    await expect(store.append('p', 0, [planCreated()])).rejects.toThrow('nothing of the append');
    expect(await store.planIds()).toEqual([]);
    failing.free();
    await store.append('p', 0, [planCreated()]);
    expect(await store.planIds()).toEqual(['p']);
  });

  test('appends waiting behind a failed one fail with it', async () => {
    await store.append('p', 0, [planCreated()]);
    const letGo = failing.hold('appendAt');
    const first = store.append('p', 1, [edited(2)]);
    while (failing.count('appendAt') < 2) await new Promise(setImmediate);
    const second = store.append('p', 2, [edited(3)]);
    failing.fill('appendAt');
    letGo();
    const results = await Promise.allSettled([first, second]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    failing.free();
    await store.append('p', 1, [edited(2, 'lại')]);
    expect(await store.events('p', 1)).toEqual([edited(2, 'lại')]);
  });

  test.each(['EMFILE', 'ENOSPC', 'EIO', 'EROFS', 'EACCES'])(
    'a plan whose half line can not be taken away is written to again once %s has passed',
    async (code) => {
      await store.append('p', 0, [planCreated()]);
      failing.fail(code, 'appendAt', 'cut');
      const because = expect.objectContaining({ cause: expect.objectContaining({ code }) });
      await expect(store.append('p', 1, [edited(2, 'mất')])).rejects.toThrow(because);
      await expect(store.append('p', 1, [edited(2, 'mất')])).rejects.toThrow(because);
      expect(await store.events('p', 0)).toEqual([planCreated()]);
      expect(await store.troubles()).toEqual(
        expect.arrayContaining([{ code: 'half-written', count: 1 }]),
      );
      await store.append('q', 0, [planCreated()]).catch(() => undefined);
      failing.free();
      await store.append('p', 1, [edited(2, 'lại')]);
      expect(await store.troubles()).toEqual([]);
      const notices: string[] = [];
      await reopen({ report: ({ en }) => notices.push(en) });
      expect(notices).toEqual([]);
      expect(await store.events('p', 1)).toEqual([edited(2, 'lại')]);
    },
  );

  test('a half line is taken away unasked when the store is looked at', async () => {
    await store.append('p', 0, [planCreated()]);
    const before = await logBytes();
    failing.fail('EMFILE', 'appendAt', 'cut');
    await expect(store.append('p', 1, [edited(2)])).rejects.toThrow('nothing of the append');
    expect(await logBytes()).not.toBe(before);
    failing.free();
    expect(await store.troubles()).toEqual([]);
    expect(await logBytes()).toBe(before);
  });

  test('what another hand wrote after a half line is never cut off', async () => {
    await store.append('p', 0, [planCreated()]);
    failing.fail('EIO', 'appendAt', 'cut');
    await expect(store.append('p', 1, [edited(2)])).rejects.toThrow('nothing of the append');
    failing.free();
    const foreign = `${await logBytes()}a note\n`;
    await writeFile(join(folder, 'plans', 'p', 'events.jsonl'), foreign);
    await expect(store.append('p', 1, [edited(2)])).rejects.toThrow('nothing of the append');
    expect(await logBytes()).toBe(foreign);
    expect((await store.damaged()).map(({ id }) => id)).toEqual(['p']);
    expect(await store.troubles()).toEqual([{ code: 'damaged', count: 1 }]);
  });

  test.each([
    ['EMFILE', 'handles'],
    ['ENOSPC', 'full'],
    ['EROFS', 'unwritable'],
  ])(
    '%s when something is written shows in its troubles, until it has passed',
    async (code, trouble) => {
      expect(await store.troubles()).toEqual([]);
      failing.fail(code, 'replace');
      expect(await store.troubles()).toEqual([{ code: trouble }]);
      failing.free();
      expect(await store.troubles()).toEqual([]);
    },
  );

  test('a plan that could not be read at the start, for lack of handles, is read when it can be', async () => {
    await store.append('p', 0, [planCreated()]);
    await store.close();
    failing.fail('EMFILE', 'read-log');
    store = await openLowdbStore(folder, { disk: failing.disk });
    await expect(store.events('p', 0)).rejects.toMatchObject({ code: 'EMFILE' });
    await expect(store.append('p', 1, [edited(2)])).rejects.toMatchObject({ code: 'EMFILE' });
    expect(await store.troubles()).toEqual([{ code: 'unread', count: 1 }]);
    failing.free();
    expect(await store.events('p', 0)).toEqual([planCreated()]);
    await store.append('p', 1, [edited(2)]);
    expect(await store.planIds()).toEqual(['p']);
    expect(await store.troubles()).toEqual([]);
  });

  test('a log that another hand has lengthened is never written over', async () => {
    await store.append('p', 0, [planCreated()]);
    const foreign = `${await logBytes()}a note\n`;
    await writeFile(join(folder, 'plans', 'p', 'events.jsonl'), foreign);
    const damaged = expect.objectContaining({ code: 'damaged' });
    await expect(store.append('p', 1, [edited(2)])).rejects.toThrow('nothing of the append');
    await expect(store.append('p', 1, [edited(2)])).rejects.toEqual(damaged);
    expect(await logBytes()).toBe(foreign);
    expect((await store.damaged()).map(({ id }) => id)).toEqual(['p']);
  });

  test('a revision that fails leaves neither itself nor its event', async () => {
    const revision = revisionOf(1, 'Dự thảo lần 1');
    await store.append('p', 0, [planCreated()]);
    failing.fill('create');
    await expect(store.append('p', 1, [submitted(2, revision)], revision)).rejects.toThrow();
    expect(await store.events('p', 1)).toEqual([]);
    failing.free();
    // The half file that was left has the same name; it is no frozen revision, and is set aside.
    const again = { ...revision, coverNote: 'Trình lại.' };
    await store.append('p', 1, [submitted(2, again)], again);
    await reopen();
    expect(await store.revision('p', 1, revision.sha256)).toEqual(again);
    const files = await readdir(join(folder, 'plans', 'p', 'revisions'));
    expect(files.sort()).toEqual([
      `0001-${revision.sha256.slice(0, 12)}.json`,
      expect.stringMatching(/^0001-[0-9a-f]{12}\.json\.orphan-\d{8}T\d{9}Z$/),
    ]);
  });

  test('a revision whose event did not come after it may be submitted again', async () => {
    const revision = revisionOf(1, 'Dự thảo lần 1');
    await store.append('p', 0, [planCreated()]);
    failing.fill('appendAt');
    await expect(store.append('p', 1, [submitted(2, revision)], revision)).rejects.toThrow();
    expect(await store.revision('p', 1, revision.sha256)).toBeUndefined();
    failing.free();
    await store.append('p', 1, [submitted(2, revision)], revision);
    expect(await store.revision('p', 1, revision.sha256)).toEqual(revision);
  });

  test('memory goes back with the file: a failed account or session was never there', async () => {
    await store.putAccount(account('a-1', 'soanthao'));
    const session = { id: 's-1', accountId: 'a-1', expiresAt: Date.now() + 60_000, data: '' };
    failing.fill('replace');
    await expect(store.putAccount(account('a-2', 'chutri'))).rejects.toThrow('ENOSPC');
    await expect(store.putSession(session)).rejects.toThrow('ENOSPC');
    expect(await store.accounts()).toEqual([account('a-1', 'soanthao')]);
    expect(await store.session('s-1')).toBeUndefined();
    failing.free();
    await store.putAccount(account('a-3', 'thuky'));
    await reopen();
    expect((await store.accounts()).map(({ id }) => id)).toEqual(['a-1', 'a-3']);
  });

  test('a checkpoint that fails leaves the one before', async () => {
    await store.append('p', 0, [planCreated(), edited(2)]);
    await store.saveCheckpoint('p', { seq: 1, fold: 'mã 1', state: 'trước' });
    failing.fill('replace');
    await expect(
      store.saveCheckpoint('p', { seq: 2, fold: 'mã 1', state: 'sau' }),
    ).rejects.toThrow();
    expect(await store.checkpoint('p')).toEqual({ seq: 1, fold: 'mã 1', state: 'trước' });
  });

  test('a log that can not be read just now is a fault, not damage', async () => {
    await store.append('p', 0, [planCreated()]);
    failing.fill('readRange');
    await expect(store.events('p', 0)).rejects.toThrow('ENOSPC');
    failing.free();
    expect(await store.events('p', 0)).toEqual([planCreated()]);
    expect(await store.damaged()).toEqual([]);
  });

  test('appends that come while one is written share the next write', async () => {
    await store.append('p', 0, [planCreated()]);
    const letGo = failing.hold('appendAt');
    const writes = [store.append('p', 1, [event(2)])];
    while (failing.count('appendAt') < 2) await new Promise(setImmediate);
    for (let seq = 3; seq <= 60; seq++) writes.push(store.append('p', seq - 1, [event(seq)]));
    letGo();
    await Promise.all(writes);
    expect(failing.count('appendAt')).toBe(3);
    expect(await store.events('p', 0)).toHaveLength(60);
  });

  test('changes to accounts that come while one is written share the next write', async () => {
    const before = failing.count('replace');
    const letGo = failing.hold('replace');
    const writes = [store.putAccount(account('a-1', 'n1'))];
    while (failing.count('replace') === before) await new Promise(setImmediate);
    for (let n = 2; n <= 40; n++) writes.push(store.putAccount(account(`a-${n}`, `n${n}`)));
    letGo();
    await Promise.all(writes);
    expect(failing.count('replace') - before).toBe(2);
    expect(await store.accounts()).toHaveLength(40);
  });
});
