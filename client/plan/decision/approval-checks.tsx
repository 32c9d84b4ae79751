import { Checkbox } from '@mantine/core';
import { Link } from 'wouter';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { type Translate, useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';

interface Props {
  readonly plan: PlanView;
  readonly comments: readonly CommentView[];
  /** Directives written that an approval would leave out. */
  readonly dropped: number;
  readonly locking: boolean;
  readonly onLocking: (locking: boolean) => void;
  readonly tried: boolean;
}

/** What approving does: lock the plan, or pass it on to the next instance. */
export function consentText(t: Translate, { nextInstance, revisions: number }: PlanView): string {
  return nextInstance
    ? t('decision.passOn', { number, instance: nextInstance })
    : t('decision.lock', { number });
}

/** What a chair should know before approving, and the consent to lock. */
export function ApprovalChecks({ plan, comments, dropped, locking, onLocking, tried }: Props) {
  const t = useT();
  const { unanswered, toConfirm } = plan.remarks;
  const href = to.mode(plan.id, 'respond');
  const unmet = comments.filter(
    ({ checked, status }) => checked?.met === false && status !== 'confirmed',
  ).length;
  return (
    <section className="approval-checks">
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
        {unanswered === 0 && toConfirm === 0 && unmet === 0 && (
          <li data-state="ok">{t('decision.check.clear')}</li>
        )}
        {dropped > 0 && (
          <li data-state="needs">{t('decision.droppedDirectives', { count: dropped })}</li>
        )}
      </ul>
      <Checkbox
        checked={locking}
        onChange={(event) => onLocking(event.currentTarget.checked)}
        label={consentText(t, plan)}
        error={tried && !locking ? t('decision.lockMissing') : undefined}
      />
    </section>
  );
}
