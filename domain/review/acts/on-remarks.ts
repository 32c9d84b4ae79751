import type { Comment, PlanEvent, Response } from '../../../schemas/types.ts';
import type { HistoryItem, PlanState } from '../state.ts';
import type { EventOf } from './act.ts';

/** A remark by the number that it has. */
export function remarkNamed(
  state: PlanState,
  id: string,
): Pick<HistoryItem, 'commentId' | 'commentNumber'> {
  const number = state.comments.find((comment) => comment.id === id)?.number;
  return { commentId: id, ...(number ? { commentNumber: number } : {}) };
}

/** Remarks that say the same as one: from now on its answer is theirs, too. */
export function merged(state: PlanState, into: string, ids: readonly string[]): PlanState {
  const joined = new Set(ids);
  const comments = state.comments.map((comment) =>
    joined.has(comment.id)
      ? { ...comment, mergedInto: into }
      : comment.id === into
        ? { ...comment, merged: [...(comment.merged ?? []), ...ids] }
        : comment,
  );
  const next = { ...state, comments };
  const response = comments.find(({ id }) => id === into)?.response;
  return response ? answered(next, into, response) : next;
}

/** A remark by itself again, with the answer that it had. */
export function unmerged(state: PlanState, id: string): PlanState {
  const into = state.comments.find((comment) => comment.id === id)?.mergedInto;
  if (!into) return state;
  return {
    ...state,
    comments: state.comments.map(({ mergedInto, merged: joined, ...comment }) => {
      const left = joined?.filter((one) => one !== id) ?? [];
      return {
        ...comment,
        ...(mergedInto && comment.id !== id && { mergedInto }),
        ...(left.length > 0 && { merged: left }),
      };
    }),
  };
}

/** The number of the next remark that is no draft. */
export const nextNumber = (state: PlanState): number =>
  state.comments.filter(({ held }) => !held).length + 1;

/** The state with one more remark, by its event. */
export function withComment(
  state: PlanState,
  event: PlanEvent,
  data: EventOf<'comment-added'>['data'],
): PlanState {
  const { onBehalfOf, ...given } = data;
  const comment: Comment = {
    ...given,
    number: given.held ? 0 : nextNumber(state),
    revision:
      state.consultations.find(({ number }) => number === given.consultation)?.revision ??
      state.revisions.length,
    round: state.rounds.length,
    author: onBehalfOf ?? event.actor,
    ...(onBehalfOf ? { recordedBy: event.actor } : {}),
    at: event.at,
    replies: [],
    status: given.kind === 'observation' ? 'no-answer-needed' : 'open',
    pastResponses: [],
  };
  return { ...state, comments: [...state.comments, comment] };
}

/** The state with one remark changed. */
export function onComment(
  state: PlanState,
  id: string,
  change: (comment: Comment) => Comment,
): PlanState {
  return {
    ...state,
    comments: state.comments.map((comment) => (comment.id === id ? change(comment) : comment)),
  };
}

/** A remark answered, and with it those that say the same. */
export function answered(state: PlanState, id: string, response: Response): PlanState {
  const at = state.comments.findIndex((comment) => comment.id === id);
  const first = state.comments[at];
  if (!first) return state;
  const comments = state.comments.with(at, { ...first, status: 'answered', response });
  // Most say what no other does; a plan of thousands of remarks is folded in a fraction of the time.
  if (!first.merged) return { ...state, comments };
  return {
    ...state,
    comments: comments.map((comment) =>
      comment.mergedInto === id
        ? { ...comment, status: 'answered', response: { ...response, sameAs: id } }
        : comment,
    ),
  };
}

/** A remark whose answer has gone out. */
export const released = (comment: Comment, at: string): Comment =>
  comment.response && !comment.response.released
    ? { ...comment, response: { ...comment.response, released: true, releasedAt: at } }
    : comment;
