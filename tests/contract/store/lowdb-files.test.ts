import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bilingual } from '../../../domain/refusal.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { StoreUnusable } from '../../../server/store/lowdb/trouble.ts';
import type { Store } from '../../../server/store/store.ts';
import { account, edited, planCreated, revisionOf, submitted } from '../../support/store-values.ts';

describe('the files of the store on lowdb', () => {
  let folder: string;
  let notices: Bilingual[];
  const revision = revisionOf(1, 'Dự thảo lần 1');
  const revisionPath = `plans/p/revisions/0001-${revision.sha256.slice(0, 12)}.json`;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duthao-files-'));
    notices = [];
    await withStore(async (store) => {
      await store.append('p', 0, [planCreated(), edited(2, 'hai')]);
      await store.append('p', 2, [submitted(3, revision)], revision);
      await store.append('p', 3, [edited(4, 'bốn')]);
      await store.append('q', 0, [planCreated()]);
      await store.saveCheckpoint('p', { seq: 4, fold: 'mã 1', state: { text: 'bốn' } });
      await store.putAccount(account('a-1', 'soanthao'));
      await store.putSession({
        id: 's-1',
        accountId: 'a-1',
        expiresAt: Date.now() + 60_000,
        data: '',
      });
    });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await openLowdbStore(folder, { report: (notice) => notices.push(notice) });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const write = (file: string, text: string | Buffer) => writeFile(join(folder, file), text);
  const log = 'plans/p/events.jsonl';
  const damaged = expect.objectContaining({ code: 'damaged' });

  test('are laid out by plan, one line for each append', async () => {
    expect((await readdir(folder)).sort()).toEqual([
      'accounts.json',
      'inboxes',
      expect.stringMatching(/^lock-1\.json$/),
      'plans',
      'server.json',
      'sessions.json',
    ]);
    const lines = (await read(log)).split('\n');
    expect(lines.map((line) => line && JSON.parse(line))).toEqual([
      { events: [planCreated(), edited(2, 'hai')] },
      { events: [submitted(3, revision)] },
      { events: [edited(4, 'bốn')] },
      '',
    ]);
    expect(JSON.parse(await read(revisionPath))).toEqual(revision);
    expect((await stat(join(folder, 'accounts.json'))).mode & 0o077).toBe(0);
  });

  test.each([
    ['without a newline', (whole: string) => `${whole}{"events":[{"seq":5,"at":"20`],
    ['of zeros, as a power cut leaves them', (whole: string) => `${whole}${'\0'.repeat(300)}`],
    [
      'with zeros before its newline',
      (whole: string) => `${whole}{"events":[{"seq":5${'\0'.repeat(300)}}]}\n`,
    ],
    [
      'whole but for its newline',
      (whole: string) => whole + JSON.stringify({ events: [edited(5)] }),
    ],
    [
      'cut within a letter',
      (whole: string) => Buffer.concat([Buffer.from(whole), Buffer.from('{"đ').subarray(0, 3)]),
    ],
  ])('a torn last line %s is cut off, kept beside and reported', async (_, tear) => {
    const whole = await read(log);
    const torn = tear(whole);
    await write(log, torn);
    await withStore(async (store) => {
      expect(await store.damaged()).toEqual([]);
      expect(await store.events('p', 3)).toEqual([edited(4, 'bốn')]);
      await store.append('p', 4, [edited(5, 'năm')]);
    });
    const beside = (await readdir(join(folder, 'plans/p'))).filter((name) => name.includes('torn'));
    expect(beside).toEqual([expect.stringMatching(/^events\.jsonl\.torn-\d{8}T\d{9}Z$/)]);
    const kept = await readFile(join(folder, 'plans/p', beside[0] ?? ''));
    expect(kept).toEqual(Buffer.from(torn).subarray(Buffer.byteLength(whole)));
    expect(notices).toEqual([
      {
        vi: expect.stringContaining('plans/p/events.jsonl'),
        en: expect.stringContaining(beside[0] ?? ''),
      },
    ]);
    await withStore(async (store) => {
      expect(await store.events('p', 4)).toEqual([edited(5, 'năm')]);
    });
    expect(notices).toHaveLength(1);
  });

  test('a log that was torn at its first line is a plan that never was', async () => {
    await write('plans/q/events.jsonl', '{"events":[{"se');
    await withStore(async (store) => {
      expect(await store.planIds()).toEqual(['p']);
      await store.append('q', 0, [planCreated()]);
      expect(await store.events('q', 0)).toEqual([planCreated()]);
    });
  });

  const lineOf = (...events: readonly unknown[]) => JSON.stringify({ events });
  test.each([
    ['an invalid line in the middle', 1, '{"events":[{"se', 'line 2 is not valid JSON'],
    ['an empty line in the middle', 1, '', 'line 2 is not valid JSON'],
    ['a line that is no record', 1, '{"seq":3}', 'line 2 is not a record'],
    ['a record without events', 1, '{"events":[]}', 'line 2 is not a record'],
    ['an event that is none', 1, lineOf({ seq: 3 }), 'line 2 is not a record'],
    ['a gap in seq', 1, lineOf(edited(4)), 'seq 4 where 3 should be'],
    ['a gap within a record', 1, lineOf(edited(3), edited(5)), 'seq 5 where 4 should be'],
    ['a whole last line that is no JSON', 2, '{"events":[{"seq":4,"at":"20', 'line 3 is not valid'],
    ['a last line with a gap', 2, lineOf(edited(9)), 'seq 9 where 4 should be'],
  ])(
    '%s makes the plan a damaged one; its files stay, other plans work',
    async (_, at, line, why) => {
      const lines = (await read(log)).split('\n');
      lines[at] = line;
      await write(log, lines.join('\n'));
      const before = await read(log);
      await withStore(async (store) => {
        expect(await store.planIds()).toEqual(['q']);
        expect(await store.damaged()).toEqual([{ id: 'p', detail: expect.stringContaining(why) }]);
        expect((await store.damaged())[0]?.detail).toContain('plans/p/events.jsonl');
        await expect(store.events('p', 0)).rejects.toEqual(damaged);
        await expect(store.events('p', 99)).rejects.toEqual(damaged);
        await expect(store.append('p', 4, [edited(5)])).rejects.toEqual(damaged);
        await expect(store.revision('p', 1, revision.sha256)).rejects.toEqual(damaged);
        await expect(store.checkpoint('p')).rejects.toEqual(damaged);
        await expect(store.saveCheckpoint('p', { seq: 1, fold: 'mã 1', state: 0 })).rejects.toEqual(
          damaged,
        );
        await store.append('q', 1, [edited(2)]);
      });
      expect(await read(log)).toBe(before);
    },
  );

  test('bytes that are not UTF-8 in the middle make the plan a damaged one', async () => {
    const bytes = await readFile(join(folder, log));
    bytes[bytes.indexOf('hai')] = 0xff;
    await write(log, bytes);
    await withStore(async (store) => {
      expect((await store.damaged()).map(({ id }) => id)).toEqual(['p']);
    });
  });

  test('a log that can not be read at all makes the plan a damaged one', async () => {
    await rm(join(folder, log));
    await mkdir(join(folder, log));
    await withStore(async (store) => {
      expect((await store.damaged()).map(({ id }) => id)).toEqual(['p']);
      await expect(store.append('p', 0, [planCreated()])).rejects.toEqual(damaged);
      expect(await store.events('q', 0)).toEqual([planCreated()]);
    });
  });

  test.each([
    [
      'another content',
      () =>
        write(
          revisionPath,
          JSON.stringify({
            ...revision,
            document: { ...revision.document, fields: { title: 'sửa lén' } },
          }),
        ),
    ],
    ['half a content', () => write(revisionPath, JSON.stringify(revision).slice(0, 50))],
    ['no file', () => rm(join(folder, revisionPath))],
  ])('a frozen revision with %s is named at start and when it is read', async (_, spoil) => {
    await withStore(async (store) => {
      await spoil();
      expect(await store.damaged()).toEqual([]);
      await expect(store.revision('p', 1, revision.sha256)).rejects.toEqual(damaged);
      expect(await store.damaged()).toEqual([
        { id: 'p', detail: expect.stringContaining(revisionPath) },
      ]);
      await expect(store.append('p', 4, [edited(5)])).rejects.toEqual(damaged);
    });
    await withStore(async (store) => {
      expect(await store.damaged()).toEqual([
        { id: 'p', detail: expect.stringContaining(revisionPath) },
      ]);
      expect(await store.planIds()).toEqual(['q']);
    });
  });

  test.each([
    ['is gone', () => rm(join(folder, log))],
    ['was emptied', () => write(log, '')],
    ['broke off in its first line', async () => write(log, (await read(log)).slice(0, 40))],
  ])(
    'a log that %s after acts were folded is named, and its plan not begun anew',
    async (_, spoil) => {
      await withStore((store) => store.saveCheckpoint('p', { seq: 4, fold: 'mã 1', state: 'bốn' }));
      await spoil();
      await withStore(async (store) => {
        expect(await store.damaged()).toEqual([{ id: 'p', detail: expect.stringContaining(log) }]);
        await expect(store.append('p', 0, [planCreated()])).rejects.toEqual(damaged);
        expect(await store.events('q', 0)).toEqual([planCreated()]);
      });
    },
  );

  test.each(['', '{"seq":4,"fo', '{"seq":"4"}', '[]', 'null'])(
    'a broken head.json (%j) is renamed and reported; the log has it all',
    async (text) => {
      await write('plans/p/head.json', text);
      await withStore(async (store) => {
        expect(await store.checkpoint('p')).toBeUndefined();
        expect(await store.events('p', 0)).toHaveLength(4);
        await store.saveCheckpoint('p', { seq: 4, fold: 'mã 1', state: 'mới' });
        expect(await store.checkpoint('p')).toMatchObject({ state: 'mới' });
      });
      expect(notices).toHaveLength(1);
      const kept = /head\.json\.damaged-\w+/.exec(notices[0]?.en ?? '')?.[0] ?? '';
      expect(await read(`plans/p/${kept}`)).toBe(text);
    },
  );

  test('a head.json of version 0.1.0, whose code had a number for a name, is no broken one', async () => {
    await write('plans/p/head.json', '{"seq":4,"fold":7,"state":{}}');
    await withStore(async (store) => {
      expect(await store.checkpoint('p')).toEqual({ seq: 4, fold: 7, state: {} });
    });
    expect(notices).toEqual([]);
  });

  test('a broken head.json is put aside before another takes its name', async () => {
    await write('plans/p/head.json', 'hỏng');
    await withStore((store) => store.saveCheckpoint('p', { seq: 4, fold: 'mã 1', state: 'mới' }));
    const names = await readdir(join(folder, 'plans/p'));
    expect(names.filter((name) => name.startsWith('head.json.damaged-'))).toHaveLength(1);
  });

  test('a folder that can not be made is named, with what to set instead', async () => {
    await write('a-file', '');
    await expect(openLowdbStore(join(folder, 'a-file'))).rejects.toThrow(
      /thư mục dữ liệu .*a-file .*DATA_DIR.* \/ The data folder .*a-file .*DATA_DIR/,
    );
  });

  test.each(['', '{"accounts":[', '[]', '{"accounts":[{"id":1}]}'])(
    'a broken accounts.json (%j) stops the opening, is named and stays as it is',
    async (text) => {
      await write('accounts.json', text);
      const opening = withStore(async () => undefined);
      await expect(opening).rejects.toThrow(StoreUnusable);
      await expect(opening).rejects.toThrow(/accounts\.json.*bản sao lưu.*backup/);
      expect(await read('accounts.json')).toBe(text);
      await write('accounts.json', '{"accounts":[]}');
      await withStore(async (store) => expect(await store.accounts()).toEqual([]));
    },
  );

  test.each(['sessions.json', 'server.json'])(
    'a broken %s is renamed and begun anew',
    async (file) => {
      await write(file, '{"se');
      await withStore(async (store) => {
        expect(await store.secret()).toMatch(/^[0-9a-f]{64}$/);
        if (file === 'sessions.json') expect(await store.session('s-1')).toBeUndefined();
        await store.putSession({
          id: 's-2',
          accountId: null,
          expiresAt: Date.now() + 60_000,
          data: '',
        });
      });
      expect(notices).toEqual([
        { vi: expect.stringContaining('đăng nhập lại'), en: expect.stringContaining(file) },
      ]);
      const names = await readdir(folder);
      const kept = names.find((name) => name.startsWith(`${file}.damaged-`)) ?? '';
      expect(await read(kept)).toBe('{"se');
    },
  );

  test('expired sessions go from the file with the next session written', async () => {
    const expired = { id: 's-old', accountId: 'a-1', expiresAt: 5, data: '' };
    await write('sessions.json', JSON.stringify({ sessions: [expired] }));
    await withStore((store) =>
      store.putSession({ id: 's-2', accountId: 'a-1', expiresAt: Date.now() + 60_000, data: '' }),
    );
    expect(JSON.parse(await read('sessions.json')).sessions).toEqual([
      expect.objectContaining({ id: 's-2' }),
    ]);
  });

  test('what a crash left of temporary files, and foreign names, is passed over', async () => {
    await write('accounts.json.tmp', '{"accounts":');
    await write('plans/p/head.json.tmp', '{');
    await write('lock-1.json.99.tmp', '{');
    await write('plans/.DS_Store', 'x');
    await mkdir(join(folder, 'plans', 'Not A Plan'));
    await withStore(async (store) => {
      expect([...(await store.planIds())].sort()).toEqual(['p', 'q']);
      expect(await store.damaged()).toEqual([]);
      await store.putAccount(account('a-2', 'chutri'));
      await store.saveCheckpoint('p', { seq: 4, fold: 'mã 2', state: 1 });
    });
    await withStore(async (store) => {
      expect(await store.accounts()).toHaveLength(2);
      expect(await store.checkpoint('p')).toMatchObject({ fold: 'mã 2' });
    });
    expect(notices).toEqual([]);
  });
});
