import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bilingual } from '../../../domain/refusal.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import type { Account, CalendarDay, Inbox } from '../../../schemas/types.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import type { Store } from '../../../server/store/store.ts';
import { testDeps } from '../test-app.ts';

/**
 * A folder a version: `data`, which that version wrote and nobody changes, and `expected.json`,
 * what this version makes of it.
 */
export const FIXTURES = fileURLToPath(new URL('../../fixtures/logs/', import.meta.url));
/** After everything in the fixtures: no session, mail or reminder of theirs is under way. */
export const NOW = '2021-07-01T08:00:00+07:00';

export const fixtureVersions = async (): Promise<readonly string[]> =>
  (await readdir(FIXTURES)).filter((name) => !name.endsWith('.md')).sort();

export const currentVersion = async (): Promise<string> =>
  JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')).version;

/** Works in a copy of what a version wrote. */
export async function inCopy<Result>(
  version: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'duthao-log-'));
  try {
    await cp(join(FIXTURES, version, 'data'), folder, { recursive: true });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a folder as the server does; `notices` gets what an operator is told. */
export async function withFolder<Result>(
  folder: string,
  work: (store: Store) => Promise<Result>,
  notices: Bilingual[] = [],
): Promise<Result> {
  const now = () => Date.parse(NOW);
  const report = (notice: Bilingual) => void notices.push(notice);
  const store = await openLowdbStore(folder, { now, report });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** All that is kept, as this version reads it. */
export interface Contents {
  readonly plans: Readonly<Record<string, PlanState>>;
  /** Of each plan, its frozen documents. */
  readonly documents: Readonly<Record<string, readonly unknown[]>>;
  readonly accounts: readonly Account[];
  readonly inboxes: Readonly<Record<string, Inbox>>;
  readonly calendar: readonly CalendarDay[];
}

export async function contentsOf(store: Store): Promise<Contents> {
  const { plans } = testDeps(NOW, store).deps;
  const states: Record<string, PlanState> = {};
  const documents: Record<string, unknown[]> = {};
  for (const id of [...(await store.planIds())].sort()) {
    const state = await plans.load(id);
    states[id] = state;
    documents[id] = [];
    for (const { number, sha256 } of state.revisions)
      documents[id].push((await store.revision(id, number, sha256))?.document);
  }
  const accounts = [...(await store.accounts())].sort((one, other) => (one.id < other.id ? -1 : 1));
  const inboxes: Record<string, Inbox> = {};
  for (const { id } of accounts) {
    const inbox = await store.inbox(id);
    if (inbox) inboxes[id] = inbox;
  }
  return { plans: states, documents, accounts, inboxes, calendar: await store.calendar() };
}
