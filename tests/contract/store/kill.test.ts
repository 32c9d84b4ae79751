import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import type { Store } from '../../../server/store/store.ts';

/** What the writing process prints of what was acknowledged to it. */
interface Acknowledged {
  readonly plan?: string;
  readonly seq?: number;
  readonly text?: string;
  readonly revision?: string;
  readonly account?: string;
  readonly inbox?: string;
  readonly mark?: string;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const kills = 20;

describe('a process killed while it writes', () => {
  let folder: string;
  let child: ChildProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duthao-kill-'));
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /**
   * Runs the writer and kills it at some moment after its first act; gives back what it was
   * acknowledged.
   */
  async function writeAndKill(run: string): Promise<Acknowledged[]> {
    const args = ['--import', 'tsx', join('tests', 'support', 'store-writer.ts'), folder, run];
    const writer = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = writer;
    const exit = once(writer, 'close');
    const acknowledged: Acknowledged[] = [];
    createInterface({ input: writer.stdout }).on('line', (line) => {
      if (acknowledged.length === 1) setTimeout(() => writer.kill('SIGKILL'), Math.random() * 200);
      acknowledged.push(JSON.parse(line));
    });
    const [, signal] = await exit;
    expect(signal).toBe('SIGKILL');
    return acknowledged;
  }

  async function expectKept(store: Store, { plan, seq, text, revision }: Acknowledged) {
    if (plan === undefined || seq === undefined) return;
    const [event] = await store.events(plan, seq - 1);
    expect(event?.seq).toBe(seq);
    if (text !== undefined) expect(event).toMatchObject({ data: { fields: { text } } });
    if (revision !== undefined) expect(await store.revision(plan, seq, revision)).toBeDefined();
  }

  test(`loses no acknowledged act, ${kills} times over the same folder`, async () => {
    const all: Acknowledged[] = [];
    const marked = new Map<string, string>();
    for (let kill = 1; kill <= kills; kill++) {
      const acknowledged = await writeAndKill(`lan-${kill}`);
      all.push(...acknowledged);

      const store = await openLowdbStore(folder, { report: () => undefined });
      expect(await store.damaged()).toEqual([]);
      for (const plan of await store.planIds()) {
        const seqs = (await store.events(plan, 0)).map(({ seq }) => seq);
        expect(seqs).toEqual(seqs.map((_, index) => index + 1));
      }
      for (const one of acknowledged) await expectKept(store, one);
      const accounts = new Set((await store.accounts()).map(({ id }) => id));
      const missing = all.filter(({ account }) => account !== undefined && !accounts.has(account));
      expect(missing).toEqual([]);
      for (const { inbox = '', mark } of acknowledged)
        if (mark !== undefined) marked.set(inbox, mark);
      for (const [inbox, mark] of marked) {
        const { upTo, unread = [] } = (await store.inbox(inbox))?.marks ?? {};
        // The last mark may have been written, and the process killed before it was acknowledged.
        expect([upTo, unread.at(-2)]).toContain(mark);
      }
      await store.close();
    }

    const store = await openLowdbStore(folder);
    const kept = new Map<string, number>();
    for (const plan of await store.planIds()) kept.set(plan, (await store.events(plan, 0)).length);
    const acts = all.filter(({ seq }) => seq !== undefined);
    expect(acts.length).toBeGreaterThan(kills);
    expect(acts.filter(({ plan, seq }) => (kept.get(plan ?? '') ?? 0) < (seq ?? 0))).toEqual([]);
    await store.close();
  }, 90_000);
});
