import { argon2 } from '../../server/passwords.ts';
import type { Report } from '../report.ts';
import { amongAccounts } from './among-accounts.ts';
import { type Story, thanhHoaStory, writeAccounts, writePlan } from './many-plans.ts';
import { cpuOf, get, inFolder, PASSWORD, served, signIn } from './server-asked.ts';

const PLANS = 3_000;
/**
 * Folds after so many plans cost as much as those before: objects keyed by plans once did not
 * beyond 1,500.
 */
const FEW_PLANS = 500;
const FEW_ACCOUNTS = 50;
const MANY_ACCOUNTS = 5_000;

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
    amongAccounts(story, passwordHash, count),
  );
  const [small, large] = [await one, await other];
  const accounts = `${MANY_ACCOUNTS} accounts beside ${FEW_ACCOUNTS}`;
  for (const [what, cpu] of Object.entries(large ?? {})) {
    const before = small?.[what];
    if (cpu && before) report.add(accounts, `CPU of ${what}, ratio`, cpu / before, { most: 1.25 });
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
