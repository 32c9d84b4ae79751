import { Link } from 'wouter';
import type { PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { to } from '../../routes.ts';
import looks from '../parts/looks.module.css';

/**
 * What the checks still find in the draft that is about to be submitted, by how grave it is; they
 * hinder nobody.
 */
export function FoundLine({ plan, onGo }: { readonly plan: PlanView; readonly onGo: () => void }) {
  const t = useT();
  const { data } = useRead('getFindings', { planId: plan.id });
  const open = data?.findings.filter(({ ignored }) => ignored === undefined) ?? [];
  if (open.length === 0) return null;
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = open.filter((one) => one.severity === severity).length;
    return count > 0 ? [`${t(`common.severity.${severity}`)}: ${count}`] : [];
  });
  return (
    <p className={looks.hint}>
      {t('submit.found', { counts: counts.join(' · ') })}{' '}
      <Link href={to.mode(plan.id, 'edit')} onClick={onGo}>
        {t('submit.foundLook')}
      </Link>
    </p>
  );
}
