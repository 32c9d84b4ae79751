import { Refusal } from '../../domain/refusal.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { ReplyRequest } from '../../schemas/types.ts';
import { actorOnComment, commentOf } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';
import { sentId } from './sent-id.ts';

/** A line in the thread under a remark. Sent again under the same id of the sender's, it is one. */
export const replyToComment = (
  deps: Deps,
  person: Person,
  planId: string,
  commentId: string,
  request: ReplyRequest,
) =>
  deps.plans.act(planId, (seen) => {
    const comment = commentOf(seen, person, commentId);
    const text = toNfc(request.text);
    const id = request.id ? sentId(person, `${planId}/${commentId}`, request.id) : deps.newId();
    // Whoever sees a remark sees its whole thread.
    const there = comment.replies.find((reply) => reply.id === id);
    if (there && there.text !== text)
      throw new Refusal('exists-already', {
        vi: 'Đồng chí đã gửi lời trao đổi khác mang mã này.',
        en: 'You sent another reply with this id already.',
      });
    if (there) return { actor: there.author, events: [] };
    return {
      actor: actorOnComment(seen, person, 'reply', comment),
      events: [{ type: 'comment-replied', data: { commentId, id, text } }],
    };
  });
