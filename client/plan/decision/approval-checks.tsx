import { Checkbox } from '@mantine/core';
import { Link } from 'wouter';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { type Translate, useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import styles from './approval-checks.module.css';
import { unmetOf } from './unmet-directives.ts';
import { UnmetReason } from './unmet-reason.tsx';

interface Props {
  readonly plan: PlanView;
  readonly comments: readonly CommentView[];
  /** Directives written that an approval would leave out. */
  readonly dropped: number;
  readonly locking: boolean;
  readonly onLocking: (locking: boolean) => void;
  readonly tried: boolean;
  /** Why the plan is approved over the directives that are not met. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** What the server found wrong with the reason. */
  readonly fault: string | undefined;
}

/** What approving does: lock the plan, or pass it on to the next instance. */
export function consentText(t: Translate, { nextInstance, revisions: number }: PlanView): string {
  return nextInstance
    ? t('decision.passOn', { number, instance: nextInstance })
    : t('decision.lock', { number });
}

/** What a chair should know before approving, and the consent to lock. */
export function ApprovalChecks(props: Props) {
  const { plan, comments, dropped, locking, onLocking, tried, reason, onReason, fault } = props;
  const t = useT();
  const over = unmetOf(plan, comments);
  const { unanswered, toConfirm } = plan.remarks;
  const href = to.mode(plan.id, 'respond');
  const unmet = comments.filter(
    (one) => one.checked?.met === false && one.status !== 'confirmed' && !over.includes(one),
  ).length;
  return (
    <section className={styles.approvalChecks}>
      <h3>{t('decision.checks')}</h3>
      <ul>
        {unanswered > 0 && (
          <li data-state="needs">
            <Link href={href}>{t('decision.check.unanswered', { count: unanswered })}</Link>
          </li>
        )}
        {toConfirm > 0 && (
          <li data-state="needs">
            <Link href={href}>{t('decision.check.toConfirm', { count: toConfirm })}</Link>
          </li>
        )}
        {unmet > 0 && (
          <li data-state="needs">
            <Link href={href}>{t('decision.check.unmet', { count: unmet })}</Link>
          </li>
        )}
        {unanswered === 0 && toConfirm === 0 && unmet === 0 && over.length === 0 && (
          <li data-state="ok">{t('decision.check.clear')}</li>
        )}
        {dropped > 0 && (
          <li data-state="needs">{t('decision.droppedDirectives', { count: dropped })}</li>
        )}
      </ul>
      {over.length > 0 && (
        <UnmetReason
          planId={plan.id}
          directives={over}
          reason={reason}
          onReason={onReason}
          error={
            fault ?? (tried && reason.trim() === '' ? t('decision.unmetReasonMissing') : undefined)
          }
        />
      )}
      <Checkbox
        checked={locking}
        onChange={(event) => onLocking(event.currentTarget.checked)}
        label={consentText(t, plan)}
        error={tried && !locking ? t('decision.lockMissing') : undefined}
      />
    </section>
  );
}
