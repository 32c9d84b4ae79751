import type { ConfirmRequest, ReopenCommentRequest } from '../../schemas/types.ts';
import { toNfc } from '../domain/text/normalise.ts';
import { actorOnComment, commentOf } from './acting.ts';
import type { Deps, Person } from './deps.ts';

/** The author or the chair finds the answer sufficient. */
export const confirmResponse = (
  deps: Deps,
  person: Person,
  planId: string,
  commentId: string,
  request: ConfirmRequest,
) =>
  deps.plans.act(planId, (state) => {
    const actor = actorOnComment(state, person, 'confirm', commentOf(state, person, commentId));
    return {
      actor,
      events: [
        {
          type: 'response-confirmed',
          data: { commentId, ...(request.note?.trim() ? { note: toNfc(request.note) } : {}) },
        },
      ],
    };
  });

/** The author or the chair asks again; the answer is kept among the past ones. */
export const reopenResponse = (
  deps: Deps,
  person: Person,
  planId: string,
  commentId: string,
  request: ReopenCommentRequest,
) =>
  deps.plans.act(planId, (state) => {
    const actor = actorOnComment(state, person, 'reopen', commentOf(state, person, commentId));
    return {
      actor,
      events: [{ type: 'response-reopened', data: { commentId, reason: toNfc(request.reason) } }],
    };
  });
