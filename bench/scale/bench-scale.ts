import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argon2 } from '../../server/passwords.ts';
import { type Served, serve } from '../live/server-child.ts';
import type { Report } from '../report.ts';
import { type Story, thanhHoaStory, writeAccounts, writePlan } from './many-plans.ts';

const PASSWORD = 'mat-khau-do';
const PLANS = 3_000;
/**
 * Folds after so many plans cost as much as those before: objects keyed by plans once did not
 * beyond 1,500.
 */
const FEW_PLANS = 500;
const FEW_ACCOUNTS = 50;
const MANY_ACCOUNTS = 5_000;
const REQUESTS = 400;

/**
 * A province's store: the list of thousands of plans, and a request among thousands of accounts.
 */
export async function benchScale(report: Report): Promise<void> {
  const story = await thanhHoaStory();
  const passwordHash = await argon2.hash(PASSWORD);
  const few = await listed(story, passwordHash, FEW_PLANS);
  const many = await listed(story, passwordHash, PLANS);
  const name = `${PLANS} plans, whole story each`;
  report.add(name, 'start to listening, s', many.started / 1000);
  report.add(name, 'first GET /plans, s', many.first / 1000);
  report.add(name, 'second GET /plans, ms', many.second);
  report.add(name, 'memory after, MB', many.memory);
  if (many.cpu !== undefined && few.cpu !== undefined)
    report.add(name, `CPU a plan read, beside ${FEW_PLANS} plans`, many.cpu / few.cpu, {
      most: 1.5,
    });
  else report.skip(name, 'the system does not say what CPU a process used');

  const [one, other] = [FEW_ACCOUNTS, MANY_ACCOUNTS].map((count) =>
    requested(story, passwordHash, count),
  );
  const [small, large] = [await one, await other];
  const accounts = `${MANY_ACCOUNTS} accounts beside ${FEW_ACCOUNTS}`;
  for (const [path, cpu] of Object.entries(large ?? {})) {
    const before = small?.[path];
    if (cpu && before) report.add(accounts, `CPU of ${path}, ratio`, cpu / before, { most: 1.25 });
    else report.skip(accounts, 'the system does not say what CPU a process used');
  }
}

interface Listed {
  readonly started: number;
  readonly first: number;
  readonly second: number;
  /** MB. */
  readonly memory: number;
  /** ms a plan, of the first list. */
  readonly cpu: number | undefined;
}

/** What a member of every plan waits for, when nobody has looked since the start. */
async function listed(story: Story, passwordHash: string, plans: number): Promise<Listed> {
  return inFolder(async (folder) => {
    for (let plan = 0; plan < plans; plan++) writePlan(folder, `de-an-${plan}`, story);
    writeAccounts(folder, story, passwordHash, FEW_ACCOUNTS);
    const start = performance.now();
    const server = await served(folder);
    const started = performance.now() - start;
    try {
      const cookie = await signIn(server);
      const before = cpuOf(server);
      const first = await timed(() => get(server, '/plans', cookie));
      const after = cpuOf(server);
      const second = await timed(() => get(server, '/plans', cookie));
      return {
        started,
        first,
        second,
        memory: (server.memory() ?? Number.NaN) / 1024,
        cpu: after === undefined || before === undefined ? undefined : (after - before) / plans,
      };
    } finally {
      await server.stop();
    }
  });
}

/** ms of CPU that requests cost among so many accounts, by path. */
async function requested(
  story: Story,
  passwordHash: string,
  accounts: number,
): Promise<Readonly<Record<string, number | undefined>>> {
  return inFolder(async (folder) => {
    writePlan(folder, 'de-an-0', story);
    writeAccounts(folder, story, passwordHash, accounts);
    const server = await served(folder);
    try {
      const cookie = await signIn(server);
      const costs: Record<string, number | undefined> = {};
      for (const path of ['/session', '/plans/de-an-0', '/notices']) {
        for (let turn = 0; turn < REQUESTS; turn++) await get(server, path, cookie);
        const before = cpuOf(server);
        for (let turn = 0; turn < REQUESTS; turn++) await get(server, path, cookie);
        const after = cpuOf(server);
        costs[`GET ${path}`] =
          after === undefined || before === undefined ? undefined : (after - before) / REQUESTS;
      }
      return costs;
    } finally {
      await server.stop();
    }
  });
}

const served = (folder: string): Promise<Served> =>
  serve('server/main.ts', { DATA_DIR: folder, PORT: '0', DEMO: '0' });

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-bench-scale-'));
  mkdirSync(join(folder, 'plans'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signIn({ address }: Served): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ login: 'thanhvien1', password: PASSWORD }),
  });
  if (response.status !== 201) throw new Error(`no session: ${response.status}`);
  return (response.headers.get('set-cookie') ?? '').replace(/;.*/, '');
}

/** Waits as long as it takes: fetch gives up after five minutes. */
const get = ({ address }: Served, path: string, cookie: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = request(`${address}/api${path}`, { headers: { Cookie: cookie } }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`GET ${path}: ${response.statusCode}`)),
      );
    });
    asked.on('error', reject).end();
  });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** ms of CPU that a process used until now; undefined where there is no /proc. */
function cpuOf({ pid }: Served): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    // utime and stime, in ticks of 10 ms.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
