import type { Comment, MergeRequest } from '../../schemas/types.ts';
import { type Bilingual, Refusal } from '../domain/refusal.ts';
import { actorFor, commentOf } from './acting.ts';
import type { Deps, Person } from './deps.ts';

/** Remarks that say the same are answered as one; each keeps its author, text and place. */
export const mergeComments = (
  deps: Deps,
  person: Person,
  planId: string,
  into: string,
  { commentIds }: MergeRequest,
) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'merge-remarks');
    const first = commentOf(state, person, into);
    if (first.mergedInto || first.response?.released) throw refused(NOT_THE_FIRST);
    const ids = [...new Set(commentIds)].filter((id) => !first.merged?.includes(id));
    for (const id of ids) assertJoins(commentOf(state, person, id), first);
    return {
      actor,
      events: ids.length > 0 ? [{ type: 'comments-merged', data: { into, commentIds: ids } }] : [],
    };
  });

/** A merged remark by itself again. */
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
const ANSWERED: Bilingual = {
  vi: 'Câu trả lời đã gửi đi; không gộp hay tách được nữa.',
  en: 'The answer has gone out; it can be neither merged nor taken out any more.',
};
const NOT_MERGED: Bilingual = {
  vi: 'Ý kiến này không thuộc nhóm ý kiến trùng nào.',
  en: 'This remark is in no group.',
};
