import type { PlanView } from '../../../schemas/types.ts';
import { lateMenu } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import textButton from '../parts/text-button.module.css';

const PastDues = lateMenu(async () => (await import('./past-dues.tsx')).PastDues);

/**
 * "Đã gia hạn 1 lần": opens on the earlier due dates with their reasons. Nothing for a due date
 * never extended.
 */
export function ExtendedNote({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const pastDues = plan.stage === 'returned' ? (plan.lastDecision?.pastDues ?? []) : [];
  if (pastDues.length === 0) return null;
  const button = (
    <button type="button" className={textButton.textButton} aria-haspopup="dialog">
      {t('directive.extended', { count: pastDues.length })}
    </button>
  );
  return <PastDues button={button} pastDues={pastDues} />;
}
