import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { listed, type NamedFile } from '../../server/documents/pack/manifest.ts';
import { zipStream } from '../../server/documents/pack/zip-stream.ts';
import { type Served, serve } from '../live/server-child.ts';
import { median } from '../measure.ts';
import type { Report } from '../report.ts';
import { DRAFTER } from '../review/bench-review.ts';
import { PASSWORD, resubmittedPlan } from './resubmitted-plan.ts';

const NAME = 'pack, 200 pages, 2,000 remarks';
const TURNS = 7;
/** Not counted: code that has not been compiled yet. The very first is told by itself. */
const WARM_UP = 2;

/**
 * The pack of a long plan from a server of its own: when it begins, how long it takes, what it
 * costs the server.
 */
export async function benchPack(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-bench-pack-'));
  try {
    const planId = await resubmittedPlan(folder);
    const server = await serve('server/main.ts', { DATA_DIR: folder, PORT: '0', DEMO: '0' });
    const pack = await benchServer(report, server, planId).finally(server.stop);
    await benchZip(report, join(folder, 'files'), pack);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchServer(report: Report, server: Served, planId: string): Promise<Uint8Array> {
  const cookie = await signIn(server.address);
  const plan = `${server.address}/api/plans/${planId}`;
  // The plan is read when somebody first looks at it.
  await (await fetch(plan, { headers: { cookie } })).arrayBuffer();
  const before = server.memory();
  const turns: Taken[] = [];
  const memory: number[] = [];
  for (let turn = 0; turn < TURNS + WARM_UP; turn += 1) {
    turns.push(await take(`${plan}/revisions/2/pack`, cookie));
    memory.push((server.memory() ?? 0) / 1024);
  }
  const [first] = turns;
  const warm = turns.slice(WARM_UP);
  report.add(NAME, 'ms to the first byte', median(warm.map(({ begun }) => begun)), { most: 500 });
  report.add(NAME, 'ms to the first byte, the first time', first?.begun ?? 0, { most: 500 });
  report.add(NAME, 'ms in all', median(warm.map(({ over }) => over)));
  report.add(NAME, 'ms in all, the first time', first?.over ?? 0);
  report.add(NAME, 'kB', (first?.bytes.length ?? 0) / 1024);
  if (before === undefined) report.skip(`${NAME}, memory`, 'ps is not installed');
  else {
    report.add(NAME, 'MB of the server before', before / 1024);
    report.add(NAME, 'MB of the server at its highest', Math.max(...memory));
    const growth = Math.max(...memory.slice(WARM_UP)) / Math.max(...memory.slice(0, WARM_UP));
    report.add(NAME, 'server after nine packs / after two', growth, { most: 1.5 });
  }
  return first?.bytes ?? new Uint8Array();
}

interface Taken {
  /** Milliseconds from the request to the first byte of the file, and to its last. */
  readonly begun: number;
  readonly over: number;
  readonly bytes: Uint8Array;
}

async function take(address: string, cookie: string): Promise<Taken> {
  const start = performance.now();
  const { body, status } = await fetch(address, { headers: { cookie } });
  if (status !== 200 || body === null) throw new Error(`no pack: ${status}`);
  let begun = 0;
  const pieces: Uint8Array[] = [];
  for await (const piece of body) {
    if (pieces.length === 0) begun = performance.now() - start;
    pieces.push(piece as Uint8Array);
  }
  return { begun, over: performance.now() - start, bytes: Buffer.concat(pieces) };
}

async function signIn(address: string): Promise<string> {
  const { headers, status } = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: DRAFTER.login, password: PASSWORD }),
  });
  if (status !== 201) throw new Error(`could not sign in: ${status}`);
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/**
 * Putting the same files together and summing them up, against Info-ZIP's zip, which keeps them as
 * they are, too.
 */
async function benchZip(report: Report, folder: string, pack: Uint8Array): Promise<void> {
  const name = 'pack, putting it together';
  if (spawnSync('zip', ['-v'], { stdio: 'ignore' }).status !== 0) {
    report.skip(`${name}, zip`, 'zip is not installed');
    return;
  }
  const files = Object.entries(unzipSync(pack)).map(([file, bytes]) => ({ name: file, bytes }));
  mkdirSync(folder);
  for (const { name: file, bytes } of files) writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, 'none'), '');
  const zip = (...named: readonly string[]): number => {
    rmSync(join(folder, 'out.zip'), { force: true });
    const start = performance.now();
    const { status } = spawnSync('zip', ['-q', '-0', '-X', 'out.zip', ...named], { cwd: folder });
    if (status !== 0) throw new Error(`zip ended with ${status}`);
    return performance.now() - start;
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < TURNS + WARM_UP; turn += 1) {
    const start = performance.now();
    for (const file of files) listed(file);
    for await (const piece of zipStream(each(files), '2021-06-25T03:00:00Z'))
      if (piece.length === 0) throw new Error('an empty piece');
    ours.push(performance.now() - start);
    // What a program takes to start isn't counted against it.
    theirs.push(zip(...files.map((file) => file.name)) - zip('none'));
  }
  report.add(name, 'ms, with SHA-256', median(ours.slice(WARM_UP)));
  report.add(name, 'ms, zip -0, without its start', median(theirs.slice(WARM_UP)));
}

async function* each(files: readonly NamedFile[]): AsyncGenerator<NamedFile> {
  yield* files;
}
