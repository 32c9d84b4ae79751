import { Refusal } from '../../domain/refusal.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { ReplyRequest } from '../../schemas/types.ts';
import { actorOnComment, commentOf } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';
import { sentId } from './sent-id.ts';

/**
 * Adds a reply to a remark's thread. Sent again under the same id of the sender's, it is added
 * once.
 */
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
    // Those who see a remark see its whole thread.
    const existing = comment.replies.find((reply) => reply.id === id);
    if (existing && existing.text !== text)
      throw new Refusal('exists-already', {
        vi: 'Đồng chí đã gửi lời trao đổi khác mang mã này.',
        en: 'You sent another reply with this id already.',
      });
    if (existing) return { actor: existing.author, events: [] };
    return {
      actor: actorOnComment(seen, person, 'reply', comment),
      events: [{ type: 'comment-replied', data: { commentId, id, text } }],
    };
  });
