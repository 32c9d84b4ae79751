import type { Comment, Consultation, Day, NoticeKind } from '../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import { addDays } from '../text/dates.ts';
import { dayInVietnam, momentInVietnam } from '../text/vietnam-time.ts';
import { noticeLink } from './notice-link.ts';
import { noticeText } from './notice-words.ts';
import type { Fact } from './noticing.ts';
import { isDraftingSide, rolesOf } from './roles.ts';
import { inSight, isSealed } from './sight.ts';
import type { PlanState } from './state.ts';

/**
 * What a person is notified of: one act or reminder. Never a remark's words, only that there are
 * some, and where.
 */
export interface PlanNotice {
  readonly id: string;
  readonly at: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly kind: NoticeKind;
  readonly text: Bilingual;
  /** Who did it; absent for a reminder. */
  readonly by?: string;
  readonly link: string;
}

/**
 * Returns what happened on a plan that concerns a person, as far as they may see it today, oldest
 * first. What a seal hid appears as of the end of the seal, so that it is new to them then.
 *
 * @param state the plan, whole
 */
export function noticesOf(
  state: PlanState,
  facts: readonly Fact[],
  accountId: string,
  today: Day,
): readonly PlanNotice[] {
  const roles = rolesOf(state, accountId);
  if (roles.length === 0) return [];
  const seen = inSight(state, accountId, today);
  const comments = commentsOf(seen);
  const drafting = isDraftingSide(roles);
  const planTitle = titleFor(state, drafting);
  const mine = seen.comments.filter(
    ({ author, recordedBy }) =>
      author.accountId === accountId || recordedBy?.accountId === accountId,
  );
  const agencies = state.members
    .filter((member) => member.accountId === accountId)
    .map(({ agency }) => agency);

  return facts.flatMap((fact): readonly PlanNotice[] => {
    if (fact.to && !fact.to.includes(accountId)) return [];
    if (fact.by.accountId === accountId) return [];
    // A former member of the drafting side no longer sees its work.
    if (fact.kind === 'assigned' && !drafting) return [];
    const about = aboutOf(fact, seen, comments, mine);
    if (!about) return [];
    const { kind, seq, by } = fact;
    return [
      {
        id: `${state.id}.${seq}.${kind}`,
        at: shownAt(fact, about, state, agencies, today),
        planId: state.id,
        planTitle,
        kind,
        text: noticeText(fact, about, rolesOf(state, accountId)),
        by: by.name,
        link: noticeLink(state.id, fact, about, drafting),
      },
    ].filter(({ at }) => at !== '');
  });
}

/** Returns a plan's title for those who see the draft, or for the others. */
export const titleFor = ({ submitted, draft }: PlanState, drafting: boolean): string =>
  ((drafting ? undefined : submitted) ?? draft.fields).title ?? '';

/** Returns the visible remarks of a fact; undefined when nothing is left to show. */
function aboutOf(
  fact: Fact,
  seen: PlanState,
  comments: ReadonlyMap<string, Comment>,
  mine: readonly Comment[],
): readonly Comment[] | undefined {
  if (fact.kind === 'remarks-answered') {
    const answered = mine.filter((comment) => wasReleasedAt(comment, fact.at));
    return answered.length > 0 ? answered : undefined;
  }
  if (fact.kind === 'drafts-waiting') {
    const waiting = seen.comments.filter(
      ({ held, consultation, author }) =>
        held && consultation === fact.number && author.agency === fact.name,
    );
    return waiting.length > 0 ? waiting : undefined;
  }
  if (!fact.commentIds) return [];
  const left = fact.commentIds.flatMap((id) => comments.get(id) ?? []);
  return left.length > 0 || fact.commentIds.length === 0 ? left : undefined;
}

const wasReleasedAt = ({ response, pastResponses }: Comment, at: string): boolean =>
  [response, ...pastResponses.map((past) => past.response)].some((one) => one?.releasedAt === at);

/**
 * Returns when a fact became visible: later than it happened where a seal hid it; '' while it does.
 */
function shownAt(
  fact: Fact,
  about: readonly Comment[],
  state: PlanState,
  agencies: readonly string[],
  today: Day,
): string {
  const number = fact.kind === 'agency-answered' ? fact.number : about[0]?.consultation;
  const asked = state.consultations.find((one) => one.number === number);
  const agency = fact.kind === 'agency-answered' ? fact.name : about[0]?.author.agency;
  if (!asked?.sealed || !agency || agencies.includes(agency)) return fact.at;
  if (isSealed(asked, today)) return '';
  const opened = openedAt(asked);
  if (opened < fact.at) return fact.at;
  return opened;
}

/**
 * Returns the end of a seal: the consultation's close, or the day after its due date, whichever is
 * first.
 */
function openedAt({ closedAt, due }: Consultation): string {
  if (closedAt !== undefined && dayInVietnam(new Date(closedAt)) <= due.date) return closedAt;
  return momentInVietnam(`${addDays(due.date, 1)}T00:00`);
}

/** States are immutable; a state's remarks are indexed once. */
const byId = new WeakMap<PlanState, ReadonlyMap<string, Comment>>();

function commentsOf(state: PlanState): ReadonlyMap<string, Comment> {
  const cached = byId.get(state);
  if (cached) return cached;
  const made = new Map(state.comments.map((comment) => [comment.id, comment]));
  byId.set(state, made);
  return made;
}
