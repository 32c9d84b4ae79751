import { legalText } from '../../domain/text/clean-text.ts';

/** The byte order mark: makes Excel read UTF-8. */
const MARK = '\ufeff';

/** A cell that begins with one of these may be read as a formula, even after spaces. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r]/u;

/**
 * Makes a CSV file (RFC 4180) that Excel opens correctly. An apostrophe before words that look like
 * a formula makes them words.
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
