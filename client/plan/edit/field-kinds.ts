import type { NodeValue } from '../../../domain/plan/values.ts';
import { formatPartialDate } from '../../../domain/text/dates.ts';
import {
  readFigure,
  readInteger,
  readLine,
  readMonth,
  readPartialDate,
  readYear,
  type TypedReading,
} from '../parts/field-input.ts';

/** Why something typed can't be read: the key of a message under edit.bad. */
type Why = 'figure' | 'integer' | 'year' | 'date' | 'month';

type Typed =
  | { readonly ok: true; readonly value: NodeValue }
  | { readonly ok: false; readonly why: Why };

const because = (reading: TypedReading<string | number>, why: Why): Typed =>
  reading.ok ? reading : { ok: false, why };

/** What was typed into a field of one line, as the value of its kind. */
export function readTyped(kind: string, text: string): Typed {
  switch (kind) {
    case 'Quantity':
    case 'Money':
      return because(readFigure(text), 'figure');
    case 'Integer':
      return because(readInteger(text), 'integer');
    case 'Year':
      return because(readYear(text), 'year');
    case 'PartialDate':
      return because(readPartialDate(text), 'date');
    case 'Month':
      return because(readMonth(text), 'month');
    default: {
      const line = readLine(text);
      return { ok: true, value: line.trim() === '' ? undefined : line };
    }
  }
}

/** Why words of a field can't be read: the key of a message under edit.bad. */
export function whyUnread(kind: string, words: string): Why | 'targets' | undefined {
  if (kind === 'Targets') return 'targets';
  const reading = readTyped(kind, words);
  return reading.ok ? undefined : reading.why;
}
/** A figure with every decimal that it has. */
const exact = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 });

/** A value as it is put into the input: figures and dates as people here write them. */
export function inputText(kind: string, value: NodeValue): string {
  if (typeof value === 'number') return kind === 'Year' ? String(value) : exact.format(value);
  if (typeof value !== 'string') return '';
  return kind === 'PartialDate' || kind === 'Month' ? formatPartialDate(value, 'vi') : value;
}
