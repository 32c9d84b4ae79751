import { randomBytes } from 'node:crypto';
import { Refusal } from '../../domain/refusal.ts';
import { readDocument, readEvent } from '../../domain/review/upcast.ts';
import type { Account, CalendarDay, Inbox, PlanEvent, Revision } from '../../schemas/types.ts';
import { byKey } from './by-key.ts';
import { assertAppend, assertPlanId } from './check-append.ts';
import { copyOf } from './copy.ts';
import { createQueues } from './queues.ts';
import { type Checkpoint, StaleAppend, type Store, type StoredSession } from './store.ts';

interface Plan {
  readonly events: PlanEvent[];
  /** By `revisionKey`. */
  readonly revisions: Map<string, Revision>;
  checkpoint?: Checkpoint;
}

/**
 * A store that forgets everything with the process: for tests. `now` (ms since 1970) decides which
 * sessions are over.
 */
export function createMemoryStore(now: () => number = Date.now): Store {
  const plans = new Map<string, Plan>();
  let accounts: readonly Account[] = [];
  const accountById = byKey<Account>(({ id }) => id);
  const accountByLogin = byKey<Account>(({ login }) => login);
  const accountByCalendar = byKey<Account>(({ calendar }) => calendar?.hash);
  const inboxes = new Map<string, Inbox>();
  let calendar: readonly CalendarDay[] = [];
  const sessions = new Map<string, StoredSession>();
  const queues = createQueues();
  const secret = randomBytes(32).toString('hex');
  let closing = false;
  let closed = false;

  const planOf = (planId: string): Plan | undefined => {
    assertOpen();
    assertPlanId(planId);
    return plans.get(planId);
  };
  const assertOpen = () => {
    if (closed) throw new Error('the store is closed');
  };

  return {
    async planIds() {
      assertOpen();
      return [...plans.keys()];
    },
    async damaged() {
      assertOpen();
      return [];
    },
    async remains(planId) {
      const events: PlanEvent[] = [];
      for (const stored of planOf(planId)?.events ?? []) {
        const read = readEvent(copyOf(stored));
        if ('fault' in read) break;
        events.push(read.event);
      }
      return { events };
    },
    async troubles() {
      assertOpen();
      return [];
    },
    async events(planId, afterSeq) {
      const stored = planOf(planId)?.events.slice(Math.max(0, afterSeq)) ?? [];
      return stored.map((event) => {
        const read = readEvent(copyOf(event));
        if ('fault' in read) throw new Refusal('damaged', read.fault);
        return read.event;
      });
    },
    async append(planId, afterSeq, events, revision) {
      assertOpen();
      assertAppend(planId, afterSeq, events, revision);
      const plan: Plan = plans.get(planId) ?? { events: [], revisions: new Map() };
      if (plan.events.length !== afterSeq)
        throw new StaleAppend(planId, afterSeq, plan.events.length);
      if (revision !== undefined) freeze(planId, plan, revision);
      plan.events.push(...copyOf(events));
      plans.set(planId, plan);
    },
    async revision(planId, number, sha256) {
      const found = planOf(planId)?.revisions.get(revisionKey(number, sha256));
      if (!found) return undefined;
      const read = readDocument(copyOf(found.document));
      if ('fault' in read) throw new Refusal('damaged', read.fault);
      return { ...copyOf(found), document: read.document };
    },
    async exclusive(planId, work) {
      planOf(planId);
      if (closing) throw new Error('the store is being closed');
      return queues.run(planId, work);
    },
    async checkpoint(planId) {
      const plan = planOf(planId);
      const kept = plan?.checkpoint;
      return kept && kept.seq <= plan.events.length ? copyOf(kept) : undefined;
    },
    async saveCheckpoint(planId, checkpoint) {
      const plan = planOf(planId);
      if (plan && checkpoint.seq <= plan.events.length) plan.checkpoint = copyOf(checkpoint);
    },
    async calendar() {
      assertOpen();
      return copyOf(calendar);
    },
    async putCalendar(days) {
      assertOpen();
      calendar = copyOf(days);
    },
    async inbox(accountId) {
      assertOpen();
      const found = inboxes.get(accountId);
      return found && copyOf(found);
    },
    async changeInbox(accountId, change) {
      assertOpen();
      const kept = inboxes.get(accountId);
      const given: Inbox = kept ? copyOf(kept) : { accountId };
      const next = change(given);
      if (next !== given) inboxes.set(accountId, copyOf(next));
    },
    async accounts() {
      assertOpen();
      return copyOf(accounts);
    },
    async account(id) {
      assertOpen();
      const found = accountById(accounts, id);
      return found && copyOf(found);
    },
    async accountByLogin(login) {
      assertOpen();
      const found = accountByLogin(accounts, login);
      return found && copyOf(found);
    },
    async accountByCalendar(hash) {
      assertOpen();
      const found = accountByCalendar(accounts, hash);
      return found && copyOf(found);
    },
    async putAccount(account) {
      assertOpen();
      accounts = [...accounts.filter(({ id }) => id !== account.id), copyOf(account)];
    },
    async session(id) {
      assertOpen();
      const found = sessions.get(id);
      return found && found.expiresAt > now() ? copyOf(found) : undefined;
    },
    async putSession(session) {
      assertOpen();
      for (const [id, { expiresAt }] of sessions) if (expiresAt <= now()) sessions.delete(id);
      sessions.set(session.id, copyOf(session));
    },
    async deleteSession(id) {
      assertOpen();
      sessions.delete(id);
    },
    async deleteSessionsOf(accountId) {
      assertOpen();
      for (const [id, session] of sessions)
        if (session.accountId === accountId) sessions.delete(id);
    },
    async secret() {
      assertOpen();
      return secret;
    },
    async close() {
      closing = true;
      await queues.idle();
      closed = true;
    },
  };
}

const revisionKey = (number: number, sha256: string) => `${number}-${sha256}`;

function freeze(planId: string, plan: Plan, revision: Revision): void {
  const key = revisionKey(revision.number, revision.sha256);
  const kept = plan.revisions.get(key);
  if (kept !== undefined && JSON.stringify(kept) !== JSON.stringify(revision))
    throw new Error(
      `plan ${planId}: revision ${revision.number} is kept already and never changes`,
    );
  plan.revisions.set(key, copyOf(revision));
}
