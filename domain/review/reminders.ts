import type { Comment, Day, DueKind, Reminder, Role } from '../../schemas/types.ts';
import { dayInVietnam } from '../text/vietnam-time.ts';
import { isWorkingDay, type WorkCalendar, workingDaysBetween } from '../text/work-calendar.ts';
import { agencyIn } from './invited.ts';
import { awaitsAnswer } from './needs.ts';
import { DRAFTING_SIDE, isBefore } from './roles.ts';
import { isConsultationOpen, owingAgencies } from './roster.ts';
import type { PlanState } from './state.ts';

/**
 * When people are reminded, in working days: before the due date, on it, and at intervals after it.
 */
interface Rhythm {
  readonly before: readonly number[];
  readonly onTheDay: boolean;
  readonly lateEvery: number;
  readonly lateUpTo: number;
}

const EVERY_SECOND_DAY = { onTheDay: true, lateEvery: 2, lateUpTo: 10 } as const;

/** All rules of when reminders are sent. */
export const RHYTHMS: Readonly<Record<DueKind, Rhythm>> = {
  plan: { before: [3, 1], ...EVERY_SECOND_DAY },
  directive: { before: [3, 1], ...EVERY_SECOND_DAY },
  assigned: { before: [1], ...EVERY_SECOND_DAY },
  consultation: { before: [3, 1], ...EVERY_SECOND_DAY },
};

/**
 * Returns the working days after the due date at which reminders are sent, negative before it,
 * earliest first.
 */
export function stepsOf({ before, onTheDay, lateEvery, lateUpTo }: Rhythm): readonly number[] {
  const late = Array.from(
    { length: Math.floor(lateUpTo / lateEvery) },
    (_, index) => (index + 1) * lateEvery,
  );
  return [...before.map((days) => -days).sort((a, b) => a - b), ...(onTheDay ? [0] : []), ...late];
}

/** Something that a person still has to do by a day. */
export interface Obligation {
  readonly accountId: string;
  readonly what: DueKind;
  readonly consultation?: number;
  readonly commentIds?: readonly string[];
  readonly due: Day;
  /** Since when they know of this due date. */
  readonly since: string;
}

/**
 * Returns what people of a plan still have to do by a day. One entry a person, matter and due date.
 */
export function obligationsOf(state: PlanState): readonly Obligation[] {
  if (state.stage === 'approved') return [];
  const drafting = withRoles(state, DRAFTING_SIDE);
  return [...planDue(state, drafting), ...remarksDue(state, drafting), ...opinionsDue(state)];
}

/** Returns since when the plan has its due date: since the turn began, or the chair extended it. */
export function dueSince({ stage, turnSince, rounds }: PlanState): string {
  const putOff = rounds.findLast(({ decision }) => decision)?.decision?.pastDues?.at(-1)?.at;
  return stage !== 'in-review' && putOff && putOff > turnSince ? putOff : turnSince;
}

function planDue(state: PlanState, drafting: readonly string[]): readonly Obligation[] {
  const { due, stage } = state;
  if (!due) return [];
  const since = dueSince(state);
  const who = stage === 'in-review' ? reviewing(state) : drafting;
  return who.map((accountId) => ({ accountId, what: 'plan', due: due.date, since }));
}

/**
 * Returns the chair, who decides, and the members who have neither remarked nor voted nor signed in
 * this round.
 */
function reviewing(state: PlanState): readonly string[] {
  const round = state.rounds.at(-1);
  const active = new Set([
    ...state.comments
      .filter((comment) => comment.round === round?.number)
      .map(({ author }) => author.accountId),
    ...(round?.votes ?? []).map(({ by }) => by.accountId),
    ...state.signOffs
      .filter(({ at }) => at >= (round?.openedAt ?? ''))
      .map(({ by }) => by.accountId),
  ]);
  const silent = withRoles(state, ['member', 'agency-head']).filter((id) => !active.has(id));
  return [...new Set([...withRoles(state, ['chair']), ...silent])];
}

function remarksDue(state: PlanState, drafting: readonly string[]): readonly Obligation[] {
  const found = new Map<string, Obligation>();
  const add = (accountId: string, what: DueKind, due: Day, since: string, { id }: Comment) => {
    const name = `${accountId} ${what} ${due}`;
    const before = found.get(name);
    found.set(name, {
      accountId,
      what,
      due,
      since: before && before.since < since ? before.since : since,
      commentIds: [...(before?.commentIds ?? []), id],
    });
  };
  const returned = state.stage !== 'in-review';
  for (const comment of state.comments) {
    if (!awaitsAnswer(comment) || comment.held) continue;
    const { due, assigned, pastDues, at } = comment;
    if (assigned?.due && drafting.includes(assigned.accountId))
      add(assigned.accountId, 'assigned', assigned.due, assigned.at, comment);
    // A due date equal to the plan's gives one reminder, not two.
    if (!due || (returned && due.date === state.due?.date)) continue;
    const since = pastDues?.at(-1)?.at ?? at;
    const answers = assigned ? [assigned.accountId] : drafting;
    for (const accountId of answers) {
      if (assigned?.due === due.date) continue;
      if (drafting.includes(accountId)) add(accountId, 'directive', due.date, since, comment);
    }
  }
  return [...found.values()];
}

/** Returns those who speak for consulted agencies that have not answered. */
const opinionsDue = (state: PlanState): readonly Obligation[] =>
  state.consultations.filter(isConsultationOpen).flatMap((consultation) => {
    const owed = owingAgencies(consultation);
    const people = [...new Set(state.members.map(({ accountId }) => accountId))];
    return people
      .filter((accountId) => owed.includes(agencyIn(state, accountId, consultation) ?? ''))
      .map((accountId) => ({
        accountId,
        what: 'consultation' as const,
        consultation: consultation.number,
        due: consultation.due.date,
        since: consultation.openedAt,
      }));
  });

const withRoles = (state: PlanState, roles: readonly Role[]): readonly string[] => [
  ...new Set(
    state.members
      .filter((member) => isBefore(state, member) && roles.includes(member.role))
      .map(({ accountId }) => accountId),
  ),
];

/**
 * Counts working days from the due date to a day; negative before it. A day off counts as the
 * working day before it.
 */
export const workingDayOffset = (due: Day, day: Day, calendar: WorkCalendar): number =>
  day <= due ? 0 - workingDaysBetween(day, due, calendar) : workingDaysBetween(due, day, calendar);

/**
 * Returns today's reminder of what a person has to do; undefined when there is none. One reminder,
 * the latest, stands in for all missed ones; none is sent twice, none on a day off, and none for a
 * day on which the person didn't yet know of the due date.
 *
 * @param given reminders that this person was given before
 */
export function reminderDue(
  planId: string,
  { what, consultation, commentIds, due, since }: Obligation,
  given: readonly Reminder[],
  now: Date,
  calendar: WorkCalendar,
): Reminder | undefined {
  const today = dayInVietnam(now);
  if (!isWorkingDay(today, calendar)) return undefined;
  const offset = workingDayOffset(due, today, calendar);
  const step = stepsOf(RHYTHMS[what]).findLast((one) => one <= offset);
  if (step === undefined) return undefined;
  if (step <= workingDayOffset(due, dayInVietnam(new Date(since)), calendar)) return undefined;
  const isGiven = given.some(
    (one) =>
      one.planId === planId &&
      one.what === what &&
      one.consultation === consultation &&
      one.due === due &&
      one.step >= step,
  );
  if (isGiven) return undefined;
  return {
    planId,
    what,
    ...(consultation ? { consultation } : {}),
    ...(commentIds ? { commentIds } : {}),
    due,
    step,
    offset,
    at: now.toISOString(),
  };
}
