import type { PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { may } from '../parts/plan-access.ts';
import { HistoryList } from './history-list.tsx';
import styles from './history-mode.module.css';
import { RoundTimeline } from './round-timeline.tsx';

/**
 * The rounds the plan went through, and beside them every act with who, in which office, when and
 * what.
 */
export function HistoryMode({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  return (
    <div className={styles.historyMode}>
      <h2 className="visually-hidden">{t('history.title')}</h2>
      {/* To an administrator without a role rounds and remarks are not shown: none would seem to have been. */}
      {may(plan, 'read') && (
        <section aria-labelledby="rounds-title">
          <h3 id="rounds-title">{t('history.rounds')}</h3>
          <RoundTimeline plan={plan} />
        </section>
      )}
      <section data-part="log" aria-labelledby="log-title">
        <h3 id="log-title">{t('history.log')}</h3>
        <HistoryList plan={plan} />
      </section>
    </div>
  );
}
