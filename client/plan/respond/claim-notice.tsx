import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { CommentView, Disposition, PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { to } from '../../routes.ts';
import looks from '../parts/looks.module.css';
import { may } from '../parts/plan-access.ts';
import styles from './claim-notice.module.css';

interface Props {
  readonly plan: PlanView;
  readonly comment: CommentView;
  /** Ways to mend the answer itself; left out where it can't be changed. */
  readonly onPickChange?: () => void;
  readonly onNamePassage?: () => void;
  readonly onAnswer?: (disposition: Disposition) => void;
}

const CLAIMS: readonly Disposition[] = ['accepted', 'partly-accepted', 'already-there'];

/**
 * Whether the draft shows what an answer says of it; and where it does not, the ways to mend it.
 */
export function ClaimNotice({ plan, comment, onPickChange, onNamePassage, onAnswer }: Props) {
  const t = useT();
  const { response } = comment;
  const gate = useRead(
    'getGate',
    { planId: plan.id },
    response !== undefined && plan.revisions > 0,
  );
  const found = gate.data?.unproven.find(({ commentId }) => commentId === comment.id);
  if (response === undefined || gate.data === undefined) return null;
  const claims = CLAIMS.includes(response.disposition) && response.revision === undefined;
  if (found === undefined)
    return (
      claims && (
        <p role="status" className={styles.claimProved}>
          <span aria-hidden="true">✓ </span>
          {t(provedBy(comment, response.disposition))}
        </p>
      )
    );
  const isPart = response.disposition === 'partly-accepted' && found.why === 'nothing-changed';
  return (
    <section role="status" className={`${looks.noticeNeeds} ${styles.claimOpen}`}>
      <h5>{t(`respond.claim.${isPart ? 'part-unchanged' : found.why}`)}</h5>
      <p>{found.message}</p>
      <div className={styles.claimWays}>
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
        {onNamePassage && (found.why === 'place-not-named' || found.why === 'words-not-there') && (
          <Button size="xs" variant="default" onClick={onNamePassage}>
            {t('respond.claim.namePassage')}
          </Button>
        )}
        {onAnswer && response.disposition === 'accepted' && found.why === 'check-not-met' && (
          <Button size="xs" variant="default" onClick={() => onAnswer('partly-accepted')}>
            {t('respond.claim.partly')}
          </Button>
        )}
        {onAnswer && (
          <Button size="xs" variant="default" onClick={() => onAnswer('explained')}>
            {t('respond.claim.explain')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What shows that an answer is so. */
const provedBy = ({ check }: CommentView, disposition: Disposition) =>
  check !== undefined && disposition !== 'partly-accepted'
    ? 'respond.claim.checkMet'
    : disposition === 'already-there'
      ? 'respond.claim.there'
      : 'respond.claim.proved';
