import type { Day, Due, RemarkCounts, Role, Turn, WorkItem } from '../../schemas/types.ts';
import { daysBetween, type WorkCalendar, workingDaysBetween } from '../text/due.ts';
import { agencyIn, mayRelease } from './invited.ts';
import { awaitsAnswer } from './needs.ts';
import { type Asker, availabilities, commentActs } from './policy.ts';
import { DRAFTING_SIDE, isBefore, rolesOf } from './roles.ts';
import { isConsultationOpen, owingAgencies } from './roster.ts';
import { toSignAgain } from './sign-offs.ts';
import type { PlanState } from './state.ts';

/** Returns whose turn it is, since when and due when; overdue from the day after the due date. */
export function turnOf(state: PlanState, today: Day, calendar: WorkCalendar): Turn {
  const base = { since: state.turnSince, overdue: false };
  if (state.stage === 'approved') return { ...base, side: 'nobody', roles: [], who: '' };
  const whose = state.stage === 'in-review' ? committee(state) : drafters(state);
  const { due } = state;
  if (!due) return { ...base, ...whose };
  return {
    ...base,
    ...whose,
    due,
    overdue: today > due.date,
    daysLeft: daysBetween(today, due.date),
    workingDaysLeft:
      today > due.date
        ? -workingDaysBetween(due.date, today, calendar)
        : workingDaysBetween(today, due.date, calendar),
  };
}

const drafters = (state: PlanState) => ({
  side: 'drafting' as const,
  roles: DRAFTING_SIDE,
  who: state.draft.fields.draftingAgency ?? '',
});

function committee(state: PlanState) {
  const chair = state.members.find((member) => member.role === 'chair' && isBefore(state, member));
  return {
    side: 'committee' as const,
    roles: ['chair', 'member', 'secretary'] as readonly Role[],
    who: chair?.office || chair?.agency || '',
  };
}

/** Counts remarks as the drafting side sees them or, for the others, without unreleased answers. */
export function countRemarks(state: PlanState, seesUnreleased: boolean): RemarkCounts {
  // What an agency has not sent yet is nobody's to answer.
  const comments = state.comments.filter(({ held }) => !held);
  const open = comments.filter(
    (comment) =>
      awaitsAnswer(comment) ||
      (!seesUnreleased && comment.status === 'answered' && !comment.response?.released),
  );
  const directives = comments.filter((comment) => comment.kind === 'directive');
  return {
    total: comments.length,
    toAnswer: comments.filter(({ status }) => status !== 'no-answer-needed').length,
    unanswered: open.length,
    directives: directives.length,
    directivesUnanswered: open.filter((comment) => comment.kind === 'directive').length,
    toConfirm: comments.filter(
      (comment) => comment.status === 'answered' && comment.response?.released,
    ).length,
  };
}

const byDate = (one: Due, other: Due): number => one.date.localeCompare(other.date);

/**
 * Returns the earliest due date of what is to be answered: the plan's, that of a directive, or that
 * of an assignment to this person.
 */
function firstDue(
  { comments }: PlanState,
  accountId: string,
  turn: Turn,
  today: Day,
): Pick<WorkItem, 'overdue' | 'due'> {
  const own = comments
    .filter(awaitsAnswer)
    .flatMap(({ due, assigned }) => [
      ...(due ? [due] : []),
      ...(assigned?.due && assigned.accountId === accountId ? [{ date: assigned.due }] : []),
    ]);
  const due = [...own, ...(turn.due ? [turn.due] : [])].sort(byDate)[0];
  return due ? { overdue: today > due.date, due } : { overdue: false };
}

/** Whether the person may vote in the current round, and has not. */
function owesVote(
  { rounds }: PlanState,
  { accountId }: Asker,
  may: ReturnType<typeof availabilities>,
): boolean {
  const votes = rounds.at(-1)?.votes ?? [];
  return (
    may.some(({ act, allowed }) => act === 'vote' && allowed) &&
    !votes.some(({ by }) => by.accountId === accountId)
  );
}

/** Returns what waits for this person on this plan, most pressing first. */
export function workFor(
  state: PlanState,
  asker: Asker,
  turn: Turn,
  today: Day,
): readonly WorkItem[] {
  const roles = rolesOf(state, asker.accountId);
  const may = availabilities(state, asker);
  const submit = may.find(({ act }) => act === 'submit');
  const unanswered = state.comments.filter(awaitsAnswer).length;
  const mine = state.comments.filter(
    (comment) =>
      comment.author.accountId === asker.accountId &&
      commentActs(state, asker, comment).includes('confirm'),
  ).length;
  const late = { overdue: turn.overdue, ...(turn.due ? { due: turn.due } : {}) };
  const drafting = turn.side === 'drafting';
  const asked = state.consultations.filter((one) => {
    const agency = isConsultationOpen(one) ? agencyIn(state, asker.accountId, one) : undefined;
    return agency !== undefined && owingAgencies(one).includes(agency);
  });
  const lastDay = asked.map(({ due }) => due).sort(byDate)[0];
  const open = new Set(state.consultations.filter(isConsultationOpen).map(({ number }) => number));
  const releasable = state.comments.filter(
    (comment) =>
      comment.held &&
      open.has(comment.consultation ?? 0) &&
      mayRelease(state, asker.accountId, comment.author.agency),
  ).length;
  const again = state.stage === 'in-review' ? toSignAgain(state, asker.accountId).length : 0;
  const items: (WorkItem | false)[] = [
    roles.includes('chair') && state.stage === 'in-review' && { code: 'decide', count: 1, ...late },
    roles.includes('head') &&
      drafting &&
      submit?.allowed === true &&
      submit.needs.length === 0 && {
        code: state.revisions.length > 0 ? 'submit-again' : 'submit-draft',
        count: 1,
        ...late,
      },
    (roles.includes('drafter') || roles.includes('head')) &&
      drafting &&
      unanswered > 0 && {
        code: 'answer-remarks',
        count: unanswered,
        ...firstDue(state, asker.accountId, turn, today),
      },
    roles.includes('drafter') &&
      drafting &&
      unanswered === 0 && { code: 'complete-draft', count: 1, ...late },
    mine > 0 && { code: 'confirm-answers', count: mine, overdue: false },
    releasable > 0 && { code: 'release-remarks', count: releasable, overdue: false },
    asked.length > 0 &&
      lastDay !== undefined && {
        code: 'consult',
        count: asked.length,
        overdue: today > lastDay.date,
        due: lastDay,
      },
    again > 0 && { code: 'sign-again', count: again, overdue: false },
    (roles.includes('member') || roles.includes('agency-head')) &&
      state.stage === 'in-review' && { code: 'comment', count: 1, ...late },
    owesVote(state, asker, may) && { code: 'vote', count: 1, ...late },
    roles.includes('secretary') &&
      state.stage === 'in-review' && { code: 'record-remarks', count: 1, ...late },
  ];
  return items.filter((item): item is WorkItem => item !== false);
}
