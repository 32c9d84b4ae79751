import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useGate } from '../../queries.ts';
import { to } from '../../routes.ts';
import { may } from '../frame/plan-access.ts';

interface Props {
  readonly plan: PlanView;
  readonly comment: CommentView;
  /** Ways to mend the answer itself; left out where it can't be changed. */
  readonly onPickChange?: () => void;
  readonly onAnswerPartly?: () => void;
}

/** Whether the draft shows what an answer of “tiếp thu” says; and where it does not, the three ways to mend it. */
export function ClaimNotice({ plan, comment, onPickChange, onAnswerPartly }: Props) {
  const t = useT();
  const { response } = comment;
  const claims = response?.disposition === 'accepted' && response.revision === undefined;
  const gate = useGate(plan.id, claims && plan.revisions > 0);
  if (!claims || gate.data === undefined) return null;
  const found = gate.data.unproven.find(({ commentId }) => commentId === comment.id);
  if (found === undefined)
    return (
      <p role="status" className="claim-proved">
        <span aria-hidden="true">✓ </span>
        {t(comment.check === undefined ? 'respond.claim.proved' : 'respond.claim.checkMet')}
      </p>
    );
  return (
    <section role="status" className="notice-needs claim-open">
      <h5>{t(`respond.claim.${found.why}`)}</h5>
      <p>{found.message}</p>
      <div className="claim-ways">
        {may(plan, 'edit-draft') && (
          <Button
            component={Link}
            href={to.editNode(plan.id, comment.place.nodeId)}
            size="xs"
            variant="default"
          >
            {t('respond.goEdit')}
          </Button>
        )}
        {onPickChange && found.why === 'nothing-changed' && (
          <Button size="xs" variant="default" onClick={onPickChange}>
            {t('respond.claim.pick')}
          </Button>
        )}
        {onAnswerPartly && (
          <Button size="xs" variant="default" onClick={onAnswerPartly}>
            {t('respond.claim.partly')}
          </Button>
        )}
      </div>
    </section>
  );
}
