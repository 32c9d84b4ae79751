import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import type { WholePlan } from '../../domain/review/state.ts';
import type { Comment, MergeRequest } from '../../schemas/types.ts';
import { actorFor, commentOf } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

/**
 * Merges remarks that say the same, to be answered as one; each keeps its author, text and place.
 */
export const mergeComments = (
  deps: Deps,
  person: Person,
  planId: string,
  into: string,
  { commentIds }: MergeRequest,
) =>
  deps.plans.act(planId, (state, whole) => {
    const actor = actorFor(state, person, 'merge-remarks');
    const first = commentOf(state, person, into);
    if (first.mergedInto || first.response?.released) throw refused(NOT_THE_FIRST);
    const ids = [...new Set(commentIds)].filter((id) => !first.merged?.includes(id));
    for (const id of ids) assertJoins(commentOf(state, person, id), first);
    assertNoCircle(whole, first, ids);
    return {
      actor,
      events: ids.length > 0 ? [{ type: 'comments-merged', data: { into, commentIds: ids } }] : [],
    };
  });

/** Separates a merged remark again. */
export const unmergeComment = (deps: Deps, person: Person, planId: string, commentId: string) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'merge-remarks');
    const { mergedInto, response } = commentOf(state, person, commentId);
    if (!mergedInto) throw refused(NOT_MERGED);
    if (response?.released) throw refused(ANSWERED);
    return { actor, events: [{ type: 'comment-unmerged', data: { commentId } }] };
  });

function assertJoins(comment: Comment, first: Comment): void {
  if (comment.id === first.id || comment.mergedInto || comment.merged?.length) throw refused(TAKEN);
  if (comment.kind === 'directive') throw refused(A_DIRECTIVE);
  if (comment.response?.released) throw refused(ANSWERED);
}

/**
 * Asserts that no remark of a group is answered as the same as another: such a remark gets the
 * group's answer, and might point back to itself.
 */
function assertNoCircle({ comments }: WholePlan, first: Comment, ids: readonly string[]): void {
  const group = new Set([first.id, ...(first.merged ?? []), ...ids]);
  const pointsOn = first.response?.disposition === 'same-as';
  const pointed = comments.some(
    ({ id, response, mergedInto }) =>
      mergedInto === undefined &&
      response?.disposition === 'same-as' &&
      group.has(response.sameAs ?? '') &&
      (pointsOn || group.has(id)),
  );
  if (pointed) throw refused(POINTS_ON);
}

const refused = (message: Bilingual) =>
  new Refusal('invalid', message, { faults: [{ pointer: '/commentIds', message }] });

const NOT_THE_FIRST: Bilingual = {
  vi: 'Ý kiến này đã trả lời hoặc đã gộp vào ý kiến khác; chọn ý kiến gốc khác.',
  en: 'This remark is answered, or merged into another; choose another one to merge into.',
};
const TAKEN: Bilingual = {
  vi: 'Có ý kiến đã thuộc một nhóm ý kiến trùng; tách ra trước khi gộp.',
  en: 'One of the remarks belongs to a group already; take it out first.',
};
const A_DIRECTIVE: Bilingual = {
  vi: 'Không gộp ý kiến chỉ đạo vào ý kiến khác; mỗi ý kiến chỉ đạo được trả lời riêng.',
  en: 'A directive is not merged into another remark; each is answered by itself.',
};
const POINTS_ON: Bilingual = {
  vi: 'Có ý kiến trong nhóm đã được trả lời là trùng với ý kiến khác, gộp lại thì không ý kiến nào được trả lời. Trả lời thẳng ý kiến đó trước khi gộp.',
  en: 'One of these is answered as the same as another; merged, none would have an answer. Answer it itself before merging.',
};
const ANSWERED: Bilingual = {
  vi: 'Câu trả lời đã gửi đi; không gộp hay tách được nữa.',
  en: 'The answer has gone out; it can be neither merged nor taken out any more.',
};
const NOT_MERGED: Bilingual = {
  vi: 'Ý kiến này không thuộc nhóm ý kiến trùng nào.',
  en: 'This remark is in no group.',
};
