import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NoticesView } from '../../schemas/types.ts';
import { BEAT_MS } from '../../server/http/event-stream.ts';
import { listen } from '../live/listeners.ts';
import type { Served } from '../live/server-child.ts';
import { type Story, writeAccounts, writePlan } from './many-plans.ts';
import { ask, cpuOf, get, inFolder, served, signIn } from './server-asked.ts';

const REQUESTS = 400;
/** A sign-in is mostly argon2, which is slow on purpose. */
const SIGN_INS = 40;
/** Lines open at once: so many beats every 15 seconds. */
const LINES = 600;
const BEATS = 3;
/** Single marks that each person's inbox holds. */
const MARKS = 200;

/**
 * ms of CPU that one of each costs a server with so many accounts, each with an inbox; undefined
 * where it can't be known.
 */
export async function amongAccounts(
  story: Story,
  passwordHash: string,
  accounts: number,
): Promise<Readonly<Record<string, number | undefined>>> {
  return inFolder(async (folder) => {
    writePlan(folder, 'de-an-0', story);
    writeInboxes(folder, writeAccounts(folder, story, passwordHash, accounts));
    const server = await served(folder);
    try {
      const cookie = await signIn(server);
      const costs: Record<string, number | undefined> = {};
      for (const path of ['/session', '/plans', '/plans/de-an-0', '/notices'])
        costs[`GET ${path}`] = await costOf(server, REQUESTS, () => get(server, path, cookie));
      const { notices } = JSON.parse(await get(server, '/notices', cookie)) as NoticesView;
      costs['PUT /notices/marks'] = await costOf(server, REQUESTS, (turn) =>
        ask(server, 'PUT', '/notices/marks', cookie, {
          mark: turn % 2 === 0 ? 'read' : 'unread',
          ids: [notices[0]?.id],
        }),
      );
      costs['a beat of a line'] = await beatCost(server, cookie);
      costs['signing in'] = await costOf(server, SIGN_INS, () => signIn(server));
      return costs;
    } finally {
      await server.stop();
    }
  });
}

/** After as many that aren't counted. */
async function costOf(
  server: Served,
  turns: number,
  work: (turn: number) => Promise<unknown>,
): Promise<number | undefined> {
  for (let turn = 0; turn < turns; turn++) await work(turn);
  const before = cpuOf(server);
  for (let turn = 0; turn < turns; turn++) await work(turn);
  const after = cpuOf(server);
  return after === undefined || before === undefined ? undefined : (after - before) / turns;
}

async function beatCost(server: Served, cookie: string): Promise<number | undefined> {
  const cookies = Array.from({ length: LINES }, () => cookie);
  const lines = await listen(`${server.address}/api/live?plans=de-an-0`, cookies);
  // Opening them costs, too: counted is what comes after two beats.
  await sleep(2 * BEAT_MS);
  const before = cpuOf(server);
  await sleep(BEATS * BEAT_MS);
  const after = cpuOf(server);
  lines.close();
  return after === undefined || before === undefined ? undefined : (after - before) / LINES / BEATS;
}

function writeInboxes(folder: string, accountIds: readonly string[]): void {
  const read = Array.from({ length: MARKS }, (_, mark) => `de-an-0.${mark}.replied`);
  mkdirSync(join(folder, 'inboxes'));
  for (const accountId of accountIds)
    writeFileSync(
      join(folder, 'inboxes', `${accountId}.json`),
      JSON.stringify({ accountId, marks: { upTo: '2021-06-01T00:00:00.000Z', read, unread: [] } }),
    );
}
