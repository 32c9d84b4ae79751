import { noticed } from '../../domain/review/notice-facts.ts';
import { noticesOf, type PlanNotice } from '../../domain/review/notices.ts';
import type { Noticed } from '../../domain/review/noticing.ts';
import { reminderNotices } from '../../domain/review/reminder-notices.ts';
import { rolesOf } from '../../domain/review/roles.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { dayInVietnam } from '../../domain/text/vietnam-time.ts';
import type {
  Inbox,
  Language,
  MarkNoticesRequest,
  NoticesView,
  ReadMarks,
} from '../../schemas/types.ts';
import type { Store } from '../store/store.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';
import { sideBySide } from './side-by-side.ts';

type Needed = Pick<Deps, 'store' | 'plans' | 'clock'>;

/** The most notices a plan keeps for a person; older ones are in its history. */
const MOST_OF_PLAN = 500;

/** Facts of each plan as far as its log was read, by the store that it is in. */
const indexes = new WeakMap<Store, Map<string, Noticed>>();
/**
 * A person's notices of a state on a day: states are values, so they stay right until either
 * changes.
 */
const computed = new WeakMap<
  PlanState,
  Map<string, { day: string; list: readonly PlanNotice[] }>
>();

/** A plan as it is now, whole, with what happened on it. Reads only what is new in the log. */
async function factsOf({ store, plans }: Needed, planId: string) {
  const index = indexes.get(store) ?? new Map<string, Noticed>();
  indexes.set(store, index);
  const cached = index.get(planId);
  const { state, events } = await plans.since(planId, cached?.seq ?? 0);
  const now = noticed(cached, events);
  // Two readers at once may both read on: the further one wins, and both are right.
  if ((index.get(planId)?.seq ?? 0) <= now.seq) index.set(planId, now);
  return { state, facts: now.facts };
}

function actsOn(
  state: PlanState,
  facts: Noticed['facts'],
  accountId: string,
  today: string,
): readonly PlanNotice[] {
  const ofState =
    computed.get(state) ?? new Map<string, { day: string; list: readonly PlanNotice[] }>();
  computed.set(state, ofState);
  const cached = ofState.get(accountId);
  if (cached?.day === today) return cached.list;
  const list = noticesOf(state, facts, accountId, today)
    .toSorted(newestFirst)
    .slice(0, MOST_OF_PLAN);
  ofState.set(accountId, { day: today, list });
  return list;
}

/**
 * All notices of a person, on all their plans, newest first. A plan that can't be read is
 * left out. `among` are plans that theirs are among; all, when not given.
 */
export async function noticesFor(
  deps: Needed,
  accountId: string,
  inbox: Inbox | undefined,
  among?: readonly string[],
): Promise<readonly PlanNotice[]> {
  const today = dayInVietnam(deps.clock());
  const reminders = inbox?.reminders ?? [];
  const all = await sideBySide(among ?? (await deps.store.planIds()), async (planId) => {
    const { state, facts } = await factsOf(deps, planId);
    if (rolesOf(state, accountId).length === 0) return [];
    const given = reminders.filter((one) => one.planId === planId);
    return [
      ...actsOn(state, facts, accountId, today),
      ...reminderNotices(state, given, accountId, today),
    ];
  });
  return all.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])).sort(newestFirst);
}

/** By moment, then by id: an order that stays, for pages. */
const newestFirst = (one: PlanNotice, other: PlanNotice): number =>
  one.at === other.at ? (one.id < other.id ? 1 : -1) : one.at < other.at ? 1 : -1;

/** Reads the logs once, so that the first to look needn't wait for it. */
export async function readNotices(deps: Needed): Promise<void> {
  for (const planId of await deps.store.planIds())
    await factsOf(deps, planId).catch(() => undefined);
}

const UNMARKED: ReadMarks = { upTo: '1970-01-01T00:00:00.000Z', read: [], unread: [] };

/** Returns a test for the notices that a person has not read. */
export function unreadOf(inbox: Inbox | undefined): (notice: PlanNotice) => boolean {
  const { upTo, read, unread } = inbox?.marks ?? UNMARKED;
  const [readIds, unreadIds] = [new Set(read), new Set(unread)];
  return ({ id, at }) => (at <= upTo ? unreadIds.has(id) : !readIds.has(id));
}

/** How many notices a page has. */
export const NOTICES_PER_PAGE = 40;

/** A page of a person's notices; `after` is the last one of the page before. */
export async function viewNotices(
  deps: Needed,
  person: Person,
  language: Language,
  after?: string,
): Promise<NoticesView> {
  const inbox = await deps.store.inbox(person.id);
  const all = await noticesFor(deps, person.id, inbox);
  const isUnread = unreadOf(inbox);
  const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
  return {
    notices: all
      .slice(from, from + NOTICES_PER_PAGE)
      .map((notice) => ({ ...notice, text: notice.text[language], unread: isUnread(notice) })),
    unread: all.filter(isUnread).length,
    more: all.length > from + NOTICES_PER_PAGE,
    canUndo: inbox?.before !== undefined,
  };
}

/** Marks notices as read or unread. Ids that are none of the person's notices change nothing. */
export async function markNotices(
  deps: Needed,
  person: Person,
  { mark, ids = [] }: MarkNoticesRequest,
): Promise<void> {
  const all = await noticesFor(deps, person.id, await deps.store.inbox(person.id));
  await deps.store.changeInbox(person.id, (inbox) => {
    const { before, ...kept } = inbox;
    if (mark === 'undo-all') return before ? { ...kept, marks: before } : inbox;
    const marks = inbox.marks ?? UNMARKED;
    if (mark === 'all-read') {
      const upTo = all[0]?.at ?? marks.upTo;
      return { ...kept, before: marks, marks: { upTo, read: [], unread: [] } };
    }
    const named = new Set(ids);
    const wasUnread = unreadOf(inbox);
    const isUnread = (notice: PlanNotice) =>
      named.has(notice.id) ? mark === 'unread' : wasUnread(notice);
    return { ...inbox, marks: marksOf(all, isUnread, marks.upTo) };
  });
}

/**
 * More single marks than this are taken together: all up to the newest notice are read, but those
 * that are not.
 */
const MOST_SINGLE = 200;

function marksOf(
  all: readonly PlanNotice[],
  isUnread: (notice: PlanNotice) => boolean,
  upTo: string,
): ReadMarks {
  const ids = (notices: readonly PlanNotice[]) => notices.map(({ id }) => id);
  const read = all.filter((notice) => notice.at > upTo && !isUnread(notice));
  const newest = all[0]?.at ?? upTo;
  const until = read.length > MOST_SINGLE ? newest : upTo;
  return {
    upTo: until,
    read: ids(read.filter(({ at }) => at > until)),
    unread: ids(all.filter((notice) => notice.at <= until && isUnread(notice))),
  };
}
