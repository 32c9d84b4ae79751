import { Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { DayInput } from '../../components/day-input.tsx';
import { formatWeekday } from '../../format.ts';
import { type Translate, useT } from '../../i18n.tsx';
import { useProblemLine } from '../../problem-words.ts';
import { useDue } from '../../queries.ts';
import styles from './due-choice.module.css';
import { type DueWay, dueWords, PRESETS, type TypedConsultation } from './typed-consultation.ts';

interface Props {
  readonly typed: TypedConsultation;
  readonly onChange: (change: Partial<TypedConsultation>) => void;
  /** What is missing, once the form was tried. */
  readonly fault: string | undefined;
}

/** The last day of a consultation as the server will set it; undefined while that isn't known. */
export function useResolvedDay(typed: TypedConsultation): {
  readonly day: string | undefined;
  readonly error: Error | null;
} {
  const [words] = useDebouncedValue(dueWords(typed), 300);
  const due = useDue(words);
  if (typed.way === 'date') return { day: typed.date === '' ? undefined : typed.date, error: null };
  const known = words === dueWords(typed);
  return { day: known ? due.data?.date : undefined, error: known ? due.error : null };
}

/** By when agencies answer: 3 to 20 working days, a day, or words; with the day that this means. */
export function DueChoice({ typed, onChange, fault }: Props) {
  const t = useT();
  const problemLine = useProblemLine();
  const { day, error } = useResolvedDay(typed);
  const wrong = fault ?? (error === null ? undefined : problemLine(error));
  return (
    <div className={styles.dueChoice}>
      <Radio.Group
        label={t('rounds.form.dueTitle')}
        value={typed.way}
        onChange={(way) => onChange({ way: way as DueWay })}
      >
        <div className={styles.dueWays}>
          {PRESETS.map((days) => (
            <Radio key={days} value={String(days)} label={t('rounds.form.days', { days })} />
          ))}
          <Radio value="date" label={t('rounds.form.date')} />
          <Radio value="said" label={t('rounds.form.words')} />
        </div>
      </Radio.Group>
      {typed.way === 'date' && (
        <DayInput
          label={t('rounds.form.day')}
          value={typed.date}
          onChange={(event) => onChange({ date: event.currentTarget.value })}
          error={fault}
        />
      )}
      {typed.way === 'said' && (
        <TextInput
          label={t('rounds.form.wordsLabel')}
          description={t('rounds.form.wordsHint')}
          lang="vi"
          value={typed.said}
          onChange={(event) => onChange({ said: event.currentTarget.value })}
          error={wrong}
        />
      )}
      <p className={styles.dueResolved} role="status">
        {resolvedText(t, typed, day, error === null ? undefined : problemLine(error))}
      </p>
    </div>
  );
}

function resolvedText(
  t: Translate,
  typed: TypedConsultation,
  day: string | undefined,
  fault: string | undefined,
): string {
  if (day !== undefined) return t('rounds.form.resolved', { day: formatWeekday(day) });
  if (fault !== undefined) return typed.way === 'said' ? '' : fault;
  return dueWords(typed) === '' ? '' : t('rounds.form.resolving');
}
