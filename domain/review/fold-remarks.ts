import type { Comment, PlanEvent, Response } from '../../schemas/types.ts';
import { withAnswer } from './fold-consultations.ts';
import type { PlanState } from './state.ts';

/** The events of remarks: made, talked about, placed again, assigned, merged, answered, judged. */
export type RemarkEvent = Extract<
  PlanEvent,
  {
    type:
      | 'comment-added'
      | 'comment-revised'
      | 'comment-discarded'
      | 'comment-replied'
      | 'anchor-replaced'
      | 'comments-assigned'
      | 'comments-merged'
      | 'comment-unmerged'
      | 'response-set'
      | 'responses-released'
      | 'response-confirmed'
      | 'response-reopened';
  }
>;

export function foldRemarks(state: PlanState, event: RemarkEvent): PlanState {
  switch (event.type) {
    case 'comment-added': {
      const { consultation: number, onBehalfOf } = event.data;
      const next = withComment(state, event, event.data);
      // What the secretary wrote down for an agency is that agency's answer.
      return number && onBehalfOf
        ? withAnswer(next, { number, agency: onBehalfOf.agency }, event)
        : next;
    }
    case 'comment-revised': {
      const { commentId, kind, text } = event.data;
      return onComment(state, commentId, (comment) => ({ ...comment, kind, text }));
    }
    case 'comment-discarded':
      return {
        ...state,
        comments: state.comments.filter(({ id, held }) => !held || id !== event.data.commentId),
      };
    case 'comment-replied':
      return onComment(state, event.data.commentId, (comment) => ({
        ...comment,
        replies: [
          ...comment.replies,
          { id: event.data.id, text: event.data.text, author: event.actor, at: event.at },
        ],
      }));
    case 'anchor-replaced':
      return onComment(state, event.data.commentId, (comment) => ({
        ...comment,
        replaced: {
          anchor: event.data.anchor,
          revision: event.data.revision,
          by: event.actor,
          at: event.at,
        },
        ...(comment.replaced
          ? { replacedBefore: [...(comment.replacedBefore ?? []), comment.replaced] }
          : {}),
      }));
    case 'comments-assigned': {
      const { commentIds, assignee, due } = event.data;
      const ids = new Set(commentIds);
      return {
        ...state,
        comments: state.comments.map(({ assigned, ...comment }) =>
          !ids.has(comment.id)
            ? { ...comment, ...(assigned && { assigned }) }
            : {
                ...comment,
                ...(assignee && {
                  assigned: { ...assignee, ...(due && { due }), by: event.actor, at: event.at },
                }),
              },
        ),
      };
    }
    case 'comments-merged':
      return merged(state, event.data.into, event.data.commentIds);
    case 'comment-unmerged':
      return unmerged(state, event.data.commentId);
    case 'response-set': {
      const { commentId, disposition, reason, changes, sameAs, shownAt } = event.data;
      const response: Response = {
        disposition,
        reason,
        changes,
        author: event.actor,
        at: event.at,
        released: false,
        ...(sameAs ? { sameAs } : {}),
        ...(shownAt ? { shownAt } : {}),
      };
      return answered(state, commentId, response);
    }
    case 'responses-released': {
      const ids = new Set(event.data.commentIds);
      return {
        ...state,
        comments: state.comments.map((comment) =>
          ids.has(comment.id) ? released(comment, event.at) : comment,
        ),
      };
    }
    case 'response-confirmed':
      return onComment(state, event.data.commentId, (comment) => ({
        ...comment,
        status: 'confirmed',
        confirmation: {
          author: event.actor,
          at: event.at,
          ...(event.data.note ? { note: event.data.note } : {}),
        },
      }));
    case 'response-reopened':
      return onComment(
        unmerged(state, event.data.commentId),
        event.data.commentId,
        ({ response, confirmation, ...comment }) => ({
          ...comment,
          status: 'reopened',
          pastResponses: response
            ? [
                ...comment.pastResponses,
                {
                  response,
                  reopenedBy: event.actor,
                  reopenedAt: event.at,
                  reason: event.data.reason,
                },
              ]
            : comment.pastResponses,
        }),
      );
  }
}

/** A remark answered, and with it those that say the same. */
function answered(state: PlanState, id: string, response: Response): PlanState {
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

/** Remarks that say the same as one: from now on its answer is theirs, too. */
function merged(state: PlanState, into: string, ids: readonly string[]): PlanState {
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
function unmerged(state: PlanState, id: string): PlanState {
  const into = state.comments.find((comment) => comment.id === id)?.mergedInto;
  if (!into) return state;
  return {
    ...state,
    comments: state.comments.map(({ mergedInto, merged, ...comment }) => {
      const left = merged?.filter((one) => one !== id) ?? [];
      return {
        ...comment,
        ...(mergedInto && comment.id !== id && { mergedInto }),
        ...(left.length > 0 && { merged: left }),
      };
    }),
  };
}

/** A comment whose answer has gone out. */
export const released = (comment: Comment, at: string): Comment =>
  comment.response && !comment.response.released
    ? { ...comment, response: { ...comment.response, released: true, releasedAt: at } }
    : comment;

type NewComment = Extract<PlanEvent, { type: 'comment-added' }>['data'];

/** The state with one more remark, by its event. */
export function withComment(state: PlanState, event: PlanEvent, data: NewComment): PlanState {
  const { onBehalfOf, ...given } = data;
  const comment: Comment = {
    ...given,
    number: given.held ? 0 : state.comments.filter(({ held }) => !held).length + 1,
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
