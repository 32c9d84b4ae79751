import type { Quote } from '../../../schemas/types.ts';

/**
 * How much of what stands around a quote goes with it, in characters (UTF-16 units), as the anchor
 * schema says.
 */
export const CONTEXT = 32;

/** Offsets in a field's plain text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The quote of a span of a field's text, without the white space at its ends; undefined when
 * nothing is left.
 */
export function quoteOf(text: string, span: Span): Quote | undefined {
  const raw = text.slice(span.start, span.end);
  const exact = raw.trim();
  if (exact === '') return undefined;
  const start = span.start + raw.indexOf(exact);
  const end = start + exact.length;
  return {
    exact: exact.normalize('NFC'),
    prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)).normalize('NFC'),
    suffix: whole(text.slice(end, end + CONTEXT)).normalize('NFC'),
    start,
  };
}

/** Without the half of a pair that a cut left at an end. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '');

/**
 * Where words stand in the text that is shown. The server counts in its own plain text of the
 * field, which may differ from what the page shows in white space: the words are looked for with
 * any white space between them, and of several places the one nearest to `near` is taken.
 */
export function findWords(text: string, words: string, near = 0): Span | undefined {
  const parts = words
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const pattern = new RegExp(parts.map(escapeRegExp).join('\\s*'), 'gu');
  let best: Span | undefined;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    // Places may overlap ("((" in "((("), so the search goes on one character further, not behind
    // the match.
    pattern.lastIndex = match.index + 1;
    const span = { start: match.index, end: match.index + match[0].length };
    if (best === undefined || distance(span, near) < distance(best, near)) best = span;
  }
  return best;
}

const distance = (span: Span, near: number) => Math.abs(span.start - near);

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
