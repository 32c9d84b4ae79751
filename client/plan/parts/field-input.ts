import type { Target } from '../../../schemas/types.ts';

/** What was typed, read: a value (undefined empties the field), or that it can't be read. */
export type TypedReading<T> =
  | { readonly ok: true; readonly value: T | undefined }
  | { readonly ok: false };

const empty = { ok: true, value: undefined } as const;
const unreadable = { ok: false } as const;

/**
 * A figure as people in Việt Nam type it: 2.947.000,5 or 99,92 or -3. A single dot before one, two
 * or more than three digits is taken for a decimal mark too (12.5), since that can't be a thousands
 * mark.
 */
export function readFigure(text: string): TypedReading<number> {
  const typed = text.trim().replace(/[\s\u00a0%]/gu, '');
  if (typed === '') return empty;
  let plain: string | undefined;
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/u.test(typed))
    plain = typed.replaceAll('.', '').replace(',', '.');
  else if (/^-?\d+(,\d+)?$/u.test(typed)) plain = typed.replace(',', '.');
  else if (/^-?\d+\.\d+$/u.test(typed)) plain = typed;
  const value = Number(plain);
  return plain === undefined || !Number.isFinite(value) ? unreadable : { ok: true, value };
}

/** A whole number: a year, a rank. */
export function readInteger(text: string): TypedReading<number> {
  const figure = readFigure(text);
  return figure.ok && figure.value !== undefined && !Number.isInteger(figure.value)
    ? unreadable
    : figure;
}

/** A year from 1900 to 2200, as the schema has it. */
export function readYear(text: string): TypedReading<number> {
  const typed = text.trim();
  if (typed === '') return empty;
  return isYear(typed) ? { ok: true, value: Number(typed) } : unreadable;
}

const isYear = (text: string): boolean => /^(?:19\d\d|2[01]\d\d|2200)$/u.test(text);

/**
 * 2021, 6/2021, 25/6/2021 (also with - or .) to 2021, 2021-06, 2021-06-25. Days that no calendar
 * has are refused.
 */
export function readPartialDate(text: string): TypedReading<string> {
  const typed = text.trim();
  if (typed === '') return empty;
  if (isYear(typed)) return { ok: true, value: typed };
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u.exec(typed);
  const said = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/u.exec(typed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [said?.[3], said?.[2], said?.[1]];
  if (year === undefined || month === undefined || !isYear(year)) return unreadable;
  const parts = [year, month, day].filter((part) => part !== undefined);
  const value = parts.map((part) => part.padStart(2, '0')).join('-');
  return isCalendar(Number(year), Number(month), day === undefined ? 1 : Number(day))
    ? { ok: true, value }
    : unreadable;
}

/** 6/2021 to 2021-06. */
export function readMonth(text: string): TypedReading<string> {
  const date = readPartialDate(text);
  return date.ok && date.value !== undefined && date.value.length !== 7 ? unreadable : date;
}

function isCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A text of one line: what was pasted over several becomes one, composed (NFC). */
export function readLine(text: string): string {
  return text.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/gu, ' ').normalize('NFC');
}

/** A row of the targets as typed. */
export interface TargetRow {
  readonly period: string;
  readonly value: string;
}

/**
 * Targets from rows: a figure where the text is one, words elsewhere; rows without a period are
 * left out.
 */
export function readTargets(rows: readonly TargetRow[]): TypedReading<readonly Target[]> {
  const targets: Target[] = [];
  for (const { period, value } of rows) {
    const at = period.trim().replace(/\s*[–-]\s*/u, '-');
    if (at === '' && value.trim() === '') continue;
    const isPeriod = /^\d{4}(-\d{4})?$/u.test(at) && at.split('-').every(isYear);
    if (!isPeriod || targets.some((one) => one.period === at)) return unreadable;
    const figure = readFigure(value);
    if (value.trim() === '') targets.push({ period: at });
    else if (figure.ok && figure.value !== undefined)
      targets.push({ period: at, value: figure.value });
    else targets.push({ period: at, text: readLine(value).trim() });
  }
  return { ok: true, value: targets.length === 0 ? undefined : targets };
}

/** Rows as words, a line each: how rows that can't be read are kept. */
export function writeRows(rows: readonly TargetRow[]): string {
  return rows.map(({ period, value }) => `${period}: ${value}`).join('\n');
}

export function readRows(words: string): readonly TargetRow[] {
  return words.split('\n').map((line) => {
    const [period = '', ...rest] = line.split(': ');
    return { period, value: rest.join(': ') };
  });
}
