import { Link } from 'wouter';
import type { PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { to } from '../../routes.ts';
import { CHANGE_KINDS, countKinds } from '../parts/change-model.ts';
import looks from '../parts/looks.module.css';

/** What changed since the last revision, counted; nothing to count before the first one. */
export function SinceLast({ plan, onGo }: { readonly plan: PlanView; readonly onGo: () => void }) {
  const t = useT();
  const number = plan.revisions;
  const redline = useRead(
    'getRedline',
    { planId: plan.id, query: { from: number, to: 'draft' } },
    number > 0,
  );
  if (number === 0) return <p className={looks.quiet}>{t('submit.first')}</p>;
  if (redline.data === undefined) return null;
  const { changes, summary } = redline.data;
  if (changes.length === 0)
    return <p className={looks.noticeNeeds}>{t('submit.nothingChanged', { number })}</p>;
  const counts = countKinds(changes);
  const kinds = CHANGE_KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${t(`compare.kind.${kind}`).toLowerCase()} ${counts[kind]}`,
  );
  return (
    <p>
      <strong>{t('submit.changes', { number })}:</strong>{' '}
      {t('compare.changeCount', { count: changes.length })} ({kinds.join(', ')});{' '}
      {t('compare.words', { inserted: summary.wordsInserted, deleted: summary.wordsDeleted })}.{' '}
      <Link href={to.compare(plan.id, number, 'draft')} onClick={onGo}>
        {t('submit.seeChanges')}
      </Link>
      {'. '}
      {t('submit.released')}
    </p>
  );
}
