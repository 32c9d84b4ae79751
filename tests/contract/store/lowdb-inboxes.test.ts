import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bilingual } from '../../../domain/refusal.ts';
import type { Inbox } from '../../../schemas/types.ts';
import { inboxFile } from '../../../server/store/lowdb/inboxes.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { StoreUnusable } from '../../../server/store/lowdb/trouble.ts';
import type { Store } from '../../../server/store/store.ts';
import { createFailingDisk } from '../../support/failing-disk.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Enough for a start that moves them to be killed while it does. */
const PEOPLE = 400;

const inboxOf = (number: number): Inbox => ({
  accountId: `nguoi-${number}`,
  marks: { upTo: '2021-06-14T02:30:00.000Z', read: [`p.${number}.replied`], unread: [] },
});
const oneFile = JSON.stringify({
  inboxes: Array.from({ length: PEOPLE }, (_, number) => inboxOf(number)),
});

describe('the inboxes of the store on lowdb, a file a person', () => {
  let folder: string;
  let notices: Bilingual[];
  let child: ChildProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duthao-inboxes-'));
    notices = [];
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  async function withStore<T>(
    work: (store: Store) => Promise<T>,
    disk?: Parameters<typeof openLowdbStore>[1],
  ): Promise<T> {
    const store = await openLowdbStore(folder, {
      report: (notice) => notices.push(notice),
      ...disk,
    });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
  const files = async () => (await readdir(join(folder, 'inboxes')).catch(() => [])).sort();
  const atRoot = async (start: string) =>
    (await readdir(folder)).filter((name) => name.startsWith(start));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);

  async function expectAllMoved(): Promise<void> {
    await withStore(async (store) => {
      for (let number = 0; number < PEOPLE; number++)
        expect(await store.inbox(`nguoi-${number}`)).toEqual(inboxOf(number));
    });
    expect(await atRoot('inboxes.json')).toEqual([expect.stringMatching(/\.moved-\w+$/)]);
    expect(notices).toEqual([]);
  }

  test('a change writes the file of its person and no other', async () => {
    const failing = createFailingDisk();
    await withStore(
      async (store) => {
        await store.changeInbox('a-1', (kept) => ({ ...kept, mailOff: true }));
        await store.changeInbox('a-2', (kept) => ({ ...kept, mailOff: true }));
        const before = await stat(join(folder, 'inboxes', 'a-1.json'));
        const writes = failing.count('replace');
        await store.changeInbox('a-2', (kept) => ({ ...kept, mailOff: false }));
        expect(failing.count('replace')).toBe(writes + 1);
        expect((await stat(join(folder, 'inboxes', 'a-1.json'))).ino).toBe(before.ino);
      },
      { disk: failing.disk },
    );
    expect(await files()).toEqual(['a-1.json', 'a-2.json']);
    expect(JSON.parse(await readFile(join(folder, 'inboxes', 'a-2.json'), 'utf8'))).toEqual({
      accountId: 'a-2',
      mailOff: false,
    });
    expect((await stat(join(folder, 'inboxes', 'a-1.json'))).mode & 0o077).toBe(0);
  });

  test('any account id names a file of its own within the folder', async () => {
    const ids = [
      'a-1',
      'con',
      'com1',
      'A-1',
      '../a-1',
      'a/b',
      '',
      '.',
      'tên có dấu',
      'x'.repeat(500),
    ];
    expect(new Set(ids.map((id) => inboxFile(id).toLowerCase())).size).toBe(ids.length);
    await withStore(async (store) => {
      for (const accountId of ids)
        await store.changeInbox(accountId, (kept) => ({ ...kept, mailOff: true }));
    });
    expect(await files()).toHaveLength(ids.length);
    expect(await files()).toContain('a-1.json');
    for (const name of await files()) expect(name).toMatch(/^(?:[a-z0-9-]+|_[0-9a-f]{64})\.json$/);
    await withStore(async (store) => {
      for (const accountId of ids)
        expect(await store.inbox(accountId)).toEqual({ accountId, mailOff: true });
    });
  });

  test('a broken file is put aside and begun anew, the others stay', async () => {
    await withStore(async (store) => {
      for (const id of ['a-1', 'a-2'])
        await store.changeInbox(id, (kept) => ({ ...kept, mailOff: true }));
    });
    await write('inboxes/a-1.json', '{"acc');
    await withStore(async (store) => {
      expect(await store.inbox('a-1')).toBeUndefined();
      expect(await store.inbox('a-2')).toEqual({ accountId: 'a-2', mailOff: true });
      await store.changeInbox('a-1', (kept) => ({ ...kept, mailOff: false }));
    });
    expect(notices).toHaveLength(1);
    expect(notices[0]?.vi).toMatch(/inboxes.a-1\.json.*chưa đọc/);
    expect(await files()).toEqual([
      'a-1.json',
      expect.stringMatching(/^a-1\.json\.damaged-/),
      'a-2.json',
    ]);
  });

  test('what one file held of all is moved over once', async () => {
    await write('inboxes.json', oneFile);
    await expectAllMoved();
    await withStore((store) =>
      store.changeInbox('nguoi-1', (kept) => ({ ...kept, mailOff: true })),
    );
    await withStore(async (store) =>
      expect(await store.inbox('nguoi-1')).toEqual({ ...inboxOf(1), mailOff: true }),
    );
    expect(await files()).toHaveLength(PEOPLE);
  });

  test('a full disk stops the move, names the folder, and loses nothing', async () => {
    await withStore(async () => undefined);
    await write('inboxes.json', oneFile);
    const failing = createFailingDisk();
    failing.fill('replace');
    const opening = withStore(async () => undefined, { disk: failing.disk });
    await expect(opening).rejects.toThrow(StoreUnusable);
    await expect(opening).rejects.toThrow(/inboxes.*dung lượng.*free space/);
    expect(await readFile(join(folder, 'inboxes.json'), 'utf8')).toBe(oneFile);
    failing.free();
    await expectAllMoved();
  });

  test.each([1, PEOPLE >> 1, PEOPLE - 20])(
    'a start killed when %i files were moved is made up for by the next',
    async (moved) => {
      await write('inboxes.json', oneFile);
      const args = ['--import', 'tsx', join('tests', 'support', 'store-writer.ts'), folder, ''];
      child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
      const exit = once(child, 'close');
      while ((await files()).filter((name) => name.endsWith('.json')).length < moved)
        await new Promise((resolve) => setTimeout(resolve, 1));
      child.kill('SIGKILL');
      const [, signal] = await exit;
      expect(signal).toBe('SIGKILL');
      expect(await atRoot('inboxes.json')).toEqual(['inboxes.json']);
      await expectAllMoved();
    },
    30_000,
  );
});
