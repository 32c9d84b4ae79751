import { idPath } from '../../../domain/plan/tree-index.ts';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { may } from '../parts/plan-access.ts';
import { useDocument } from '../parts/use-document.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerView } from './answer-view.tsx';
import { AssignedLine } from './assigned-line.tsx';
import { MergedRemarks } from './merged-remarks.tsx';
import { entriesOf } from './merging.ts';
import { placeName } from './place-name.ts';
import { RemarkDetail } from './remark-detail.tsx';
import { useWorked } from './use-worked.ts';

interface Props {
  readonly plan: PlanView;
  readonly commentId: string;
  /** To the next remark that waits; undefined when there is none. */
  readonly onNext: (() => void) | undefined;
}

/**
 * One remark of the worklist with those answered with it, and its answer: a form, or words where it
 * can't be changed.
 */
export function AnsweredRemark({ plan, commentId, onNext }: Props) {
  const all = useWorked(plan).data?.comments ?? [];
  const t = useT();
  const { known } = useDocument(plan.id, 'draft');
  const comment = all.find(({ id }) => id === commentId);
  if (comment === undefined) return null;
  const merged = entriesOf(all).find((entry) => entry.comment.id === commentId)?.merged ?? [];
  return (
    <RemarkDetail
      plan={plan}
      comment={comment}
      place={placeName(known, comment, t('respond.noSection'))}
      mayEdit={may(plan, 'edit-draft')}
    >
      <MergedRemarks plan={plan} comment={comment} merged={merged} comments={all} />
      <AssignedLine plan={plan} comment={comment} />
      {comment.acts.includes('respond') && comment.status !== 'no-answer-needed' ? (
        <>
          {plan.stage === 'in-review' && <p className={looks.quiet}>{t('respond.why.review')}</p>}
          <AnswerForm
            plan={plan}
            comment={comment}
            comments={all}
            pathOf={(nodeId) => (known === undefined ? [] : idPath(known.tree, nodeId))}
            onNext={onNext}
          />
        </>
      ) : (
        <>
          <AnswerView plan={plan} comment={comment} comments={all} />
          <WhyNot plan={plan} comment={comment} />
        </>
      )}
    </RemarkDetail>
  );
}

/** Why this remark can't be answered now. */
function WhyNot({ plan, comment }: { readonly plan: PlanView; readonly comment: CommentView }) {
  const t = useT();
  if (comment.status === 'no-answer-needed') return null;
  if (plan.stage === 'approved') return <p className={looks.quiet}>{t('respond.why.approved')}</p>;
  return comment.response?.released ? (
    <p className={looks.quiet}>{t('respond.why.released')}</p>
  ) : null;
}
