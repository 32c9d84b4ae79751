import { legalText } from '../../domain/text/clean-text.ts';

/** Told before the first letter, that Excel reads UTF-8. */
const MARK = '\ufeff';

/** A cell that begins with one of these may be read as a formula, also where spaces go before. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r]/u;

/**
 * Rows as a CSV file (RFC 4180) that Excel opens as it is meant. Words that would be read as a
 * formula are made words by an apostrophe.
 */
export function csvFile(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(cellOf).join(',')}\r\n`);
  return new TextEncoder().encode(`${MARK}${lines.join('')}`);
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return `${value}`;
  const shown = legalText(value);
  const words = FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
