import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import { answeredBy } from '../../domain/review/same-as.ts';
import { holdsQuote } from '../../domain/review/shown-at.ts';
import type { PlanState, WholePlan } from '../../domain/review/state.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import { saysSomething } from '../../domain/text/says.ts';
import type {
  Anchor,
  Disposition,
  RespondManyRequest,
  RespondRequest,
} from '../../schemas/types.ts';
import { actorFor, actorOnComment, commentOf } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

/** Records the drafting side's answer to a remark; it may change until it is released. */
export const answerComment = (
  deps: Deps,
  person: Person,
  planId: string,
  commentId: string,
  request: RespondRequest,
) =>
  deps.plans.act(planId, (seen, whole) => {
    const comment = commentOf(seen, person, commentId);
    const actor = actorOnComment(seen, person, 'respond', comment);
    return { actor, events: [answer(seen, whole, commentId, request)] };
  });

/** Records the same answer to several remarks: to all of them or to none. */
export const answerComments = (
  deps: Deps,
  person: Person,
  planId: string,
  { commentIds, ...request }: RespondManyRequest,
) =>
  deps.plans.act(planId, (seen, whole) => {
    const actor = actorFor(seen, person, 'respond');
    const events = [...new Set(commentIds)].map((commentId) => {
      actorOnComment(seen, person, 'respond', commentOf(seen, person, commentId));
      return answer(seen, whole, commentId, request);
    });
    return { actor, events };
  });

function answer(seen: PlanState, whole: WholePlan, commentId: string, request: RespondRequest) {
  const { disposition, reason, changes = [], sameAs, shownAt } = toNfc(request);
  if (disposition !== 'accepted' && !saysSomething(reason))
    throw refused('/reason', {
      vi: 'Nêu lý do: chỉ “tiếp thu” toàn bộ mới không cần giải trình.',
      en: 'Give the reason: only a full acceptance needs none.',
    });
  if (disposition === 'same-as') assertSame(seen, whole, commentId, sameAs);
  if (shownAt) assertShown(seen, disposition, shownAt);
  return {
    type: 'response-set' as const,
    data: {
      commentId,
      disposition,
      reason,
      changes,
      ...(disposition === 'same-as' && sameAs ? { sameAs } : {}),
      ...(shownAt ? { shownAt } : {}),
    },
  };
}

/** Asserts that the draft has what the answer says is there already. */
function assertShown({ draft }: PlanState, disposition: Disposition, shownAt: Anchor): void {
  if (disposition !== 'already-there')
    throw refused('/shownAt', {
      vi: 'Chỉ nêu đoạn đã có khi trả lời “đã có trong dự thảo”.',
      en: 'A passage that is there already goes with the answer “already there” only.',
    });
  if (!holdsQuote(draft, shownAt))
    throw refused(shownAt.quote && shownAt.field ? '/shownAt/quote/exact' : '/shownAt', {
      vi: 'Không thấy đoạn này trong bản đang soạn. Chép đúng nguyên văn của bản đang soạn.',
      en: 'This passage is not in the working draft. Copy the words exactly as they are there.',
    });
}

/**
 * Asserts that the remark named is another one, and not itself answered by pointing on: no circles,
 * no chains.
 */
function assertSame(
  seen: PlanState,
  whole: WholePlan,
  commentId: string,
  sameAs: string | undefined,
): void {
  const other = seen.comments.find((comment) => comment.id === sameAs);
  if (!other || other.id === commentId)
    throw refused('/sameAs', {
      vi: 'Chọn ý kiến trùng với ý kiến này.',
      en: 'Choose the remark that says the same.',
    });
  if (
    other.response?.disposition === 'same-as' ||
    !answeredBy(whole.comments, other, new Map([[commentId, other.id]]))
  )
    throw refused('/sameAs', {
      vi: `Ý kiến ${other.number} cũng đang trỏ tới ý kiến khác; chọn ý kiến gốc.`,
      en: `Remark ${other.number} itself points to another; choose the first one.`,
    });
  // Remarks merged into this one have its answer, and so point to it already.
  if (
    whole.comments.some(
      ({ response, mergedInto }) => mergedInto === undefined && response?.sameAs === commentId,
    )
  )
    throw refused('/sameAs', {
      vi: 'Có ý kiến khác đang trỏ tới ý kiến này; trả lời trực tiếp ý kiến này.',
      en: 'Other remarks point to this one; answer it itself.',
    });
}

const refused = (pointer: string, message: Bilingual) =>
  new Refusal('invalid', message, { faults: [{ pointer, message }] });
