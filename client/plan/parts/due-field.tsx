import { SegmentedControl } from '@mantine/core';
import type { DueRequest } from '../../../schemas/types.ts';
import { DayInput } from '../../components/day-input.tsx';
import { useT } from '../../i18n.tsx';
import styles from './due-field.module.css';
import { SaidDueInput } from './said-due-input.tsx';

/** A due date being typed: none, a day, or as said. */
export interface TypedDue {
  readonly way: 'none' | 'date' | 'said';
  readonly date: string;
  readonly said: string;
}

export const NO_DUE: TypedDue = { way: 'none', date: '', said: '' };

/** What goes to the server; undefined when no due date is set. */
export function toDueRequest(due: TypedDue): DueRequest | undefined {
  if (due.way === 'date' && due.date !== '') return { date: due.date };
  if (due.way === 'said' && due.said.trim() !== '') return { said: due.said.trim() };
  return undefined;
}

/** Whether a way is chosen but nothing is filled in. */
export function isDueMissing(due: TypedDue): boolean {
  return due.way !== 'none' && toDueRequest(due) === undefined;
}

interface Props {
  readonly label: string;
  readonly value: TypedDue;
  readonly onChange: (due: TypedDue) => void;
  /** Say what is missing. */
  readonly tried: boolean;
  /** What the server said of it. */
  readonly fault?: string | undefined;
  /** A due date has to be given. */
  readonly required?: boolean;
}

/**
 * A due date as a day, or in the words in which it was said: the server resolves those to working
 * days.
 */
export function DueField({ label, value, onChange, tried, fault, required }: Props) {
  const t = useT();
  const missing = tried && isDueMissing(value);
  return (
    <fieldset className={styles.dueField}>
      <legend>{label}</legend>
      <SegmentedControl
        aria-label={label}
        value={value.way}
        onChange={(way) => onChange({ ...value, way: way as TypedDue['way'] })}
        data={[
          ...(required ? [] : [{ value: 'none', label: t('decision.dueField.none') }]),
          { value: 'date', label: t('decision.dueField.date') },
          { value: 'said', label: t('decision.dueField.said') },
        ]}
      />
      {value.way === 'date' && (
        <DayInput
          aria-label={t('decision.dueField.day')}
          value={value.date}
          onChange={(event) => onChange({ ...value, date: event.currentTarget.value })}
          error={missing ? t('decision.dueField.missingDay') : fault}
        />
      )}
      {value.way === 'said' && (
        <SaidDueInput
          value={value.said}
          onChange={(said) => onChange({ ...value, said })}
          error={missing ? t('decision.dueField.missingWords') : fault}
        />
      )}
    </fieldset>
  );
}
