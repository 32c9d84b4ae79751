import { Link } from 'wouter';
import type { PlanSummary } from '../../schemas/types.ts';
import { StageBadge } from '../components/badges.tsx';
import { DueText } from '../components/due-text.tsx';
import { Tag } from '../components/tag.tsx';
import { formatMoment } from '../format.ts';
import { useT } from '../i18n.tsx';
import { to } from '../routes.ts';
import styles from './plan-table.module.css';

function Turn({ plan }: { readonly plan: PlanSummary }) {
  const t = useT();
  const { turn } = plan;
  if (turn.side === 'nobody') return <span className={styles.quiet}>{t('plans.nobody')}</span>;
  return (
    <>
      {turn.who || t(turn.side === 'committee' ? 'plan.turn.chair' : 'plan.turn.someone')}
      {turn.due !== undefined && (
        <p className={styles.small}>
          <DueText due={turn.due} daysLeft={turn.daysLeft} overdue={turn.overdue} />
        </p>
      )}
    </>
  );
}

function Remarks({ remarks }: Pick<PlanSummary, 'remarks'>) {
  const t = useT();
  if (remarks.total === 0) return <span className={styles.quiet}>{t('plans.remarksNone')}</span>;
  return remarks.unanswered > 0
    ? t('plans.remarksOpen', { unanswered: remarks.unanswered, total: remarks.toAnswer })
    : t('plans.remarksDone', { total: remarks.toAnswer });
}

/** Plans as a quiet table; on a narrow screen each row is a small block of the same lines. */
export function PlanTable({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const t = useT();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('plans.plan')}</th>
          <th scope="col">{t('plans.stage')}</th>
          <th scope="col">{t('plans.turn')}</th>
          <th scope="col">{t('plans.remarks')}</th>
          <th scope="col">{t('plans.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <th scope="row">
              <Link href={to.plan(plan.id)} className={styles.title}>
                {plan.title}
              </Link>
              <p className={styles.small}>
                {t(`common.planKind.${plan.kind}`)} – {plan.draftingAgency}
              </p>
              {plan.work.length > 0 && <Tag tone="needs">{t('plan.needsYou')}</Tag>}
            </th>
            <td className={styles.stage}>
              <StageBadge stage={plan.stage} />
              <p className={styles.small}>
                {plan.revisions > 0
                  ? t('common.revision', { number: plan.revisions })
                  : t('plans.noRevision')}
              </p>
            </td>
            <td className={styles.turn}>
              <Turn plan={plan} />
            </td>
            <td>
              <Remarks remarks={plan.remarks} />
            </td>
            <td className={`${styles.small} ${styles.updated}`}>
              <span className={styles.narrow}>{t('plans.updated')} </span>
              {formatMoment(plan.updatedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
