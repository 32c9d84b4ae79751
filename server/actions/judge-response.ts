import { toNfc } from '../../domain/text/normalise.ts';
import type {
  ConfirmManyRequest,
  ConfirmRequest,
  ReopenCommentRequest,
} from '../../schemas/types.ts';
import { actorOnComment, commentOf } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

/** Confirms an answer as sufficient, by the remark's author or the chair. */
export const confirmResponse = (
  deps: Deps,
  person: Person,
  planId: string,
  commentId: string,
  request: ConfirmRequest,
) => confirmResponses(deps, person, planId, { confirmations: [{ commentId, ...request }] });

/** Confirms several answers: all of them or none. */
export const confirmResponses = (
  deps: Deps,
  person: Person,
  planId: string,
  { confirmations }: ConfirmManyRequest,
) =>
  deps.plans.act(planId, (state) => {
    const ids = new Set(confirmations.map(({ commentId }) => commentId));
    const [actor] = [...ids].map((id) =>
      actorOnComment(state, person, 'confirm', commentOf(state, person, id)),
    );
    if (!actor) throw new Error('nothing to confirm');
    return {
      actor,
      events: [...ids].map((commentId) => {
        const note = confirmations.find((one) => one.commentId === commentId)?.note;
        return {
          type: 'response-confirmed' as const,
          data: { commentId, ...(note?.trim() ? { note: toNfc(note) } : {}) },
        };
      }),
    };
  });

/** Reopens a remark, by its author or the chair; the answer is stored among the past ones. */
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
