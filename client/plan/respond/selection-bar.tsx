import { Button } from '@mantine/core';
import type { PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { may } from '../parts/plan-access.ts';
import styles from './selection-bar.module.css';

/** What is done with several remarks at once. */
export type Together = 'answer' | 'assign';

interface Props {
  readonly plan: PlanView;
  readonly count: number;
  readonly onDo: (what: Together) => void;
  readonly onClear: () => void;
}

/** Under the list while remarks are chosen: how many, and what can be done with them. */
export function SelectionBar({ plan, count, onDo, onClear }: Props) {
  const t = useT();
  return (
    <section className={styles.selectionBar} aria-label={t('respond.choose.bar')}>
      <p role="status">{count === 0 ? '' : t('respond.choose.count', { count })}</p>
      {count > 0 && (
        <div data-part="selection-acts" className={styles.selectionActs}>
          {may(plan, 'respond') && (
            <Button size="xs" onClick={() => onDo('answer')}>
              {t('respond.bulk.button')}
            </Button>
          )}
          {may(plan, 'assign') && (
            <Button size="xs" variant="default" onClick={() => onDo('assign')}>
              {t('respond.assign.button')}
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={onClear}>
            {t('respond.choose.clear')}
          </Button>
        </div>
      )}
    </section>
  );
}
