import { Button, NativeSelect } from '@mantine/core';
import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type { PlanView } from '../../../schemas/types.ts';
import { showDate } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { seesDraft } from '../parts/sees-draft.ts';
import type { Sides } from '../parts/sides.ts';
import styles from './side-picker.module.css';

interface Props {
  readonly plan: PlanView;
  readonly sides: Sides;
  readonly onChange: (sides: Sides) => void;
}

/** Which two versions stand against each other. */
export function SidePicker({ plan, sides, onChange }: Props) {
  const t = useT();
  const revisions = plan.revisionList.map(({ number, submittedAt }) => ({
    value: String(number),
    label: t('compare.earlier', {
      name: t('common.revision', { number }),
      day: showDate(dayInVietnam(submittedAt)),
    }),
  }));
  const later = seesDraft(plan)
    ? [...revisions, { value: 'draft', label: t('common.workingDraft') }]
    : revisions;
  const { from, to } = sides;
  return (
    <div className={styles.sidePicker}>
      <NativeSelect
        label={t('compare.from')}
        value={String(from)}
        data={revisions}
        onChange={(event) => onChange({ from: Number(event.currentTarget.value), to })}
      />
      <Button
        variant="default"
        className={styles.swap}
        disabled={to === 'draft'}
        title={to === 'draft' ? t('compare.swapNot') : undefined}
        aria-label={t('compare.swap')}
        onClick={() => to !== 'draft' && onChange({ from: to, to: from })}
      >
        ⇄
      </Button>
      <NativeSelect
        label={t('compare.to')}
        value={String(to)}
        data={later}
        onChange={({ currentTarget: { value } }) =>
          onChange({ from, to: value === 'draft' ? 'draft' : Number(value) })
        }
      />
    </div>
  );
}
