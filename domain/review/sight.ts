import type { Comment, Consultation, Day } from '../../schemas/types.ts';
import { ACTS } from './acts/all.ts';
import type { HistoryItem, PlanState } from './state.ts';

/**
 * Whether agencies' remarks are hidden from others: while sealed, until the due date has passed or
 * the consultation is closed.
 */
export const isSealed = ({ sealed, closedAt, due }: Consultation, today: Day): boolean =>
  sealed && closedAt === undefined && today <= due.date;

/** States are immutable; each kind of view of one on a day is made once. */
const cache = new WeakMap<PlanState, Map<string, PlanState>>();

/**
 * Returns a plan as one person sees it: without the remarks that an agency's head has not released,
 * those of a sealed consultation, and the votes of the current round, unless they are the person's
 * own or their agency's. Returns the same state where nothing is hidden. Whatever a person is shown
 * or acts on goes through this.
 */
export function inSight(state: PlanState, accountId: string, today: Day): PlanState {
  const sealed = new Set(
    state.consultations.filter((one) => isSealed(one, today)).map(({ number }) => number),
  );
  const open = state.rounds.at(-1)?.outcome === 'open' && state.rounds.at(-1)?.votes;
  const consulted = state.consultations.length > 0;
  if (!consulted && !open) return state;
  const mine = state.members.filter((member) => member.accountId === accountId);
  const agencies = mine
    .filter(({ role }) => role === 'member' || role === 'agency-head')
    .map(({ agency }) => agency);
  const countsVotes = mine.some(({ role }) => role === 'chair' || role === 'secretary');
  const name = JSON.stringify([accountId, [...sealed]]);
  const ofState = cache.get(state) ?? new Map<string, PlanState>();
  cache.set(state, ofState);
  const made = ofState.get(name);
  if (made) return made;
  const isMine = ({ author, recordedBy }: Comment): boolean =>
    author.accountId === accountId ||
    recordedBy?.accountId === accountId ||
    agencies.includes(author.agency);
  const hidden = new Set(
    state.comments
      .filter(
        (comment) => (comment.held || sealed.has(comment.consultation ?? 0)) && !isMine(comment),
      )
      .map(({ id }) => id),
  );
  // A dropped draft is seen by its author only.
  const visibleIds = new Set(state.comments.map(({ id }) => id));
  const isHiddenAct = (item: HistoryItem): boolean =>
    (item.commentId !== undefined &&
      (hidden.has(item.commentId) ||
        (!visibleIds.has(item.commentId) && item.actor.accountId !== accountId))) ||
    // How many remarks an agency has is sealed, too.
    (ACTS[item.type].sight === 'own-agency-while-sealed' &&
      sealed.has(item.consultation ?? 0) &&
      !agencies.includes(item.text ?? '')) ||
    (ACTS[item.type].sight === 'own-and-count' &&
      !countsVotes &&
      item.actor.accountId !== accountId &&
      !!open);
  const seen: PlanState = {
    ...state,
    comments: state.comments.filter(({ id }) => !hidden.has(id)),
    history: state.history.filter((item) => !isHiddenAct(item)),
    rounds:
      open && !countsVotes
        ? state.rounds.map((round, index) =>
            index < state.rounds.length - 1
              ? round
              : {
                  ...round,
                  votes: (round.votes ?? []).filter(({ by }) => by.accountId === accountId),
                },
          )
        : state.rounds,
  };
  ofState.set(name, seen);
  return seen;
}
