import { Refusal } from '../../domain/refusal.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { ReplaceAnchorRequest } from '../../schemas/types.ts';
import { actorOnComment, commentOf } from './acting.ts';
import { checkedAnchor } from './anchor-check.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

/**
 * Places a remark elsewhere, in the revision it was made on or a later one, from which it is shown
 * there. Its original place is kept. Throws Refusal('invalid') for a missing revision or place.
 */
export const replaceAnchor = (
  deps: Deps,
  person: Person,
  planId: string,
  commentId: string,
  request: ReplaceAnchorRequest,
) =>
  deps.plans.act(planId, async (state) => {
    const comment = commentOf(state, person, commentId);
    const actor = actorOnComment(state, person, 'replace-anchor', comment);
    const { anchor: asked, revision } = toNfc(request);
    const latest = state.revisions.length;
    if (revision < comment.revision || revision > latest) {
      const message = {
        vi: `Ý kiến này chỉ đặt lại được trong dự thảo từ lần ${comment.revision} đến lần ${latest}.`,
        en: `This remark can be put at a place in revisions ${comment.revision} to ${latest}.`,
      };
      throw new Refusal('invalid', message, { faults: [{ pointer: '/revision', message }] });
    }
    const anchor = await checkedAnchor(deps, state, asked, '/anchor', revision);
    return {
      actor,
      events: [{ type: 'anchor-replaced', data: { commentId, anchor, revision } }],
    };
  });
