import type { ReplyRequest } from '../../schemas/types.ts';
import { toNfc } from '../domain/text/normalise.ts';
import { actorOnComment, commentOf } from './acting.ts';
import type { Deps, Person } from './deps.ts';

/** A line in the thread under a remark. */
export const replyToComment = (
  deps: Deps,
  person: Person,
  planId: string,
  commentId: string,
  request: ReplyRequest,
) =>
  deps.plans.act(planId, (state) => {
    const comment = commentOf(state, person, commentId);
    return {
      actor: actorOnComment(state, person, 'reply', comment),
      events: [
        {
          type: 'comment-replied',
          data: { commentId, id: deps.newId(), text: toNfc(request.text) },
        },
      ],
    };
  });
