import { join, resolve } from 'node:path';
import type { Bilingual } from '../../../domain/refusal.ts';
import type { Account } from '../../../schemas/types.ts';
import { byKey } from '../by-key.ts';
import { assertAppend, assertPlanId, isPlanId } from '../check-append.ts';
import { copyOf } from '../copy.ts';
import { createQueues } from '../queues.ts';
import type { Remains, Store, StoredSession, StoreTrouble } from '../store.ts';
import { type Disk, disk as realDisk } from './disk.ts';
import { createDiskProbe } from './disk-probe.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { type OpenPlan, type OpenPlans, openPlans } from './open-plans.ts';
import {
  openRegistry,
  type Registry,
  withAccount,
  withoutSessions,
  withSession,
} from './registry.ts';
import { damagedRefusal, inBoth, noFolder, StoreUnusable, stamp as stampOf } from './trouble.ts';

export interface LowdbStoreOptions {
  /** ms since 1970; decides which sessions are over. */
  readonly now?: () => number;
  /** Called for each file that was mended or set aside; the console's warnings unless given. */
  readonly report?: (notice: Bilingual) => void;
  readonly disk?: Disk;
}

/**
 * Opens, and makes if need be, the data folder; one process at a time.
 * docs/adr/0001-event-log-and-lowdb.md describes its layout. Throws `StoreUnusable` when the folder
 * can't be written, another process has it, or accounts.json can't be read.
 */
export async function openLowdbStore(
  folder: string,
  options: LowdbStoreOptions = {},
): Promise<Store> {
  const { now = Date.now, disk = realDisk } = options;
  const report = options.report ?? ((notice: Bilingual) => console.warn(inBoth(notice)));
  const root = resolve(folder);
  const common = { disk, root, now, report, stamp: () => stampOf(Date.now()) };
  const lock = await takeFolder(disk, root);
  try {
    const registry = await openRegistry(common);
    const settingOf = (planId: string) => ({ ...common, planId, folder: join('plans', planId) });
    const probe = createDiskProbe(disk, root);
    const names = (await disk.list(join(root, 'plans'))).filter((name) => isPlanId(name));
    const plans = await openPlans(names, settingOf, report);
    return storeOf(registry, plans, probe, now, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Makes the folder if need be, and takes it for this process. */
async function takeFolder(disk: Disk, root: string): Promise<FolderLock> {
  try {
    await disk.makeFolder(join(root, 'plans'));
    return await lockFolder(root, Date.now());
  } catch (error) {
    throw error instanceof StoreUnusable ? error : new StoreUnusable(noFolder(root, error), error);
  }
}

function storeOf(
  registry: Registry,
  plans: OpenPlans,
  probe: () => Promise<readonly StoreTrouble[]>,
  now: () => number,
  release: () => Promise<void>,
): Store {
  const { accounts, sessions, server, calendar, inboxes } = registry;
  const queues = createQueues();
  const accountById = byKey<Account>(({ id }) => id);
  const accountByLogin = byKey<Account>(({ login }) => login);
  const accountByCalendar = byKey<Account>(({ calendar }) => calendar?.hash);
  const sessionById = byKey<StoredSession>(({ id }) => id);
  let closing: Promise<void> | undefined;
  let closed = false;

  const assertOpen = () => {
    if (closed) throw new Error('the store is closed');
  };

  async function existing(planId: string): Promise<OpenPlan | undefined> {
    assertOpen();
    assertPlanId(planId);
    return plans.find(planId);
  }

  async function finish(): Promise<void> {
    await queues.idle();
    closed = true;
    const all = plans.all();
    await Promise.all(all.flatMap(({ log, head }) => [log.idle(), head.idle()]));
    const common = [accounts, sessions, server, calendar, inboxes];
    await Promise.all(common.map((kept) => kept.idle()));
    await release();
  }

  return {
    async planIds() {
      assertOpen();
      return plans
        .all()
        .filter(({ log }) => log.lastSeq() > 0 && log.damage() === undefined)
        .map(({ log }) => log.planId);
    },
    async damaged() {
      assertOpen();
      return plans.unusable();
    },
    async troubles() {
      assertOpen();
      return [...(await probe()), ...(await plans.troubles())];
    },
    async remains(planId) {
      const plan = await existing(planId);
      return plan ? remainsOf(plan) : { events: [] };
    },
    async events(planId, afterSeq) {
      return (await existing(planId))?.log.events(afterSeq) ?? [];
    },
    async append(planId, afterSeq, events, revision) {
      assertOpen();
      assertAppend(planId, afterSeq, events, revision);
      return plans.findOrMake(planId).log.append(afterSeq, events, revision);
    },
    async revision(planId, number, sha256) {
      return (await existing(planId))?.log.revision(number, sha256);
    },
    async exclusive(planId, work) {
      assertOpen();
      assertPlanId(planId);
      if (closing !== undefined) throw new Error('the store is being closed');
      return queues.run(planId, work);
    },
    async checkpoint(planId) {
      const plan = await existing(planId);
      if (plan === undefined) return undefined;
      assertUndamaged(plan);
      const checkpoint = await plan.head.read();
      return checkpoint && checkpoint.seq <= plan.log.lastSeq() ? checkpoint : undefined;
    },
    async saveCheckpoint(planId, checkpoint) {
      const plan = await existing(planId);
      if (plan === undefined || checkpoint.seq > plan.log.lastSeq()) return;
      assertUndamaged(plan);
      await plan.head.write(checkpoint);
    },
    async calendar() {
      assertOpen();
      return copyOf(calendar.value().days);
    },
    async putCalendar(days) {
      assertOpen();
      const copy = copyOf(days);
      await calendar.update(() => ({ days: copy }));
    },
    async inbox(accountId) {
      assertOpen();
      return copied(await inboxes.of(accountId));
    },
    async changeInbox(accountId, change) {
      assertOpen();
      await inboxes.change(accountId, change);
    },
    async accounts() {
      assertOpen();
      return copyOf(accounts.value().accounts);
    },
    async account(id) {
      assertOpen();
      return copied(accountById(accounts.value().accounts, id));
    },
    async accountByLogin(login) {
      assertOpen();
      return copied(accountByLogin(accounts.value().accounts, login));
    },
    async accountByCalendar(hash) {
      assertOpen();
      return copied(accountByCalendar(accounts.value().accounts, hash));
    },
    async putAccount(account) {
      assertOpen();
      const copy = copyOf(account);
      await accounts.update((kept) => withAccount(kept, copy));
    },
    async session(id) {
      assertOpen();
      const found = sessionById(sessions.value().sessions, id);
      return found && found.expiresAt > now() ? copyOf(found) : undefined;
    },
    async putSession(session) {
      assertOpen();
      const copy = copyOf(session);
      await sessions.update((kept) => withSession(kept, copy, now()));
    },
    async deleteSession(id) {
      assertOpen();
      await sessions.update((kept) => withoutSessions(kept, (one) => one.id === id));
    },
    async deleteSessionsOf(accountId) {
      assertOpen();
      await sessions.update((kept) => withoutSessions(kept, (one) => one.accountId === accountId));
    },
    async secret() {
      assertOpen();
      return server.value().secret;
    },
    close() {
      closing ??= finish();
      return closing;
    },
  };
}

const copied = <Value>(found: Value | undefined): Value | undefined => found && copyOf(found);

/** What can be read of a plan whose files are damaged: what can't is left out. */
async function remainsOf({ log, head }: OpenPlan): Promise<Remains> {
  const checkpoint = await head.read();
  return { events: await log.readable(), ...(checkpoint ? { checkpoint } : {}) };
}

function assertUndamaged({ log }: OpenPlan): void {
  const detail = log.damage();
  if (detail !== undefined) throw damagedRefusal(detail);
}
