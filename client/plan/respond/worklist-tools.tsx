import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useT } from '../../i18n.tsx';
import { WORK_FILTERS, type WorkFilter } from './worklist.ts';
import styles from './worklist-tools.module.css';

export type Grouping = 'section' | 'agency';

/** What the list shows, and how. */
export interface Shown {
  readonly grouping: Grouping;
  readonly filter: WorkFilter;
  readonly words: string;
}

interface Props {
  readonly shown: Shown;
  readonly countOf: (filter: WorkFilter) => number;
  readonly onChange: (change: Partial<Shown>) => void;
}

/** How the list is grouped, which remarks it shows, and the words looked for. */
export function WorklistTools({ shown, countOf, onChange }: Props) {
  const t = useT();
  return (
    <div className={styles.listTools}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('respond.groupBy')}
        value={shown.grouping}
        onChange={(value) => onChange({ grouping: value as Grouping })}
        data={[
          { value: 'section', label: t('respond.bySection') },
          { value: 'agency', label: t('respond.byAgency') },
        ]}
      />
      <div className={styles.listFilters}>
        <NativeSelect
          size="xs"
          aria-label={t('respond.show')}
          value={shown.filter}
          onChange={(event) => onChange({ filter: event.currentTarget.value as WorkFilter })}
          data={WORK_FILTERS.map((one) => ({
            value: one,
            label: `${t(`respond.filter.${one}`)} (${countOf(one)})`,
          }))}
        />
        <TextInput
          size="xs"
          type="search"
          aria-label={t('respond.search')}
          placeholder={t('respond.search')}
          value={shown.words}
          onChange={(event) => onChange({ words: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
