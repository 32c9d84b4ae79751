import type { Comment, PlanEvent, Response } from '../../../schemas/types.ts';
import type { HistoryItem, PlanState } from '../state.ts';
import type { EventOf } from './act.ts';

/** Names a remark by its number. */
export function remarkNamed(
  state: PlanState,
  id: string,
): Pick<HistoryItem, 'commentId' | 'commentNumber'> {
  const number = state.comments.find((comment) => comment.id === id)?.number;
  return { commentId: id, ...(number ? { commentNumber: number } : {}) };
}

/** Merges remarks that say the same into one, which answers for them from now on. */
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

/** Separates a remark again, with the answer that it had. */
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

/** Returns the number for the next remark that is no draft. */
export const nextNumber = (state: PlanState): number =>
  state.comments.filter(({ held }) => !held).length + 1;

/** Returns the state with an event's remark added. */
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

/** Returns the state with one remark changed. */
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

/** Answers a remark, and with it those merged into it. */
export function answered(state: PlanState, id: string, response: Response): PlanState {
  const at = state.comments.findIndex((comment) => comment.id === id);
  const first = state.comments[at];
  if (!first) return state;
  const comments = state.comments.with(at, { ...first, status: 'answered', response });
  // Fast path: most remarks have none merged; plans of thousands of remarks fold in a fraction of
  // the time.
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

/** Marks a remark's answer as released. */
export const released = (comment: Comment, at: string): Comment =>
  comment.response && !comment.response.released
    ? { ...comment, response: { ...comment.response, released: true, releasedAt: at } }
    : comment;
