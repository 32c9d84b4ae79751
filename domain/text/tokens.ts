import { classAt, FIGURE, LETTER, WHITE, width } from './classes.ts';

const wordEnd = '[\\p{L}\\p{M}\\p{N}]';

/**
 * In order, first match wins:
 * 1. a run of letters and digits, with what holds a number, date, document number or range together
 * (2.947.000, 99,92%,
 *    14/6/2021, 25-5-2021, 749/QĐ-TTg, 58-NQ/TW, 2021-2025, 2021–2025): a single . , / - – or ' between two of them;
 * 2. white space; 3. one other character, by code point, with the marks that sit on it.
 */
const token = new RegExp(`${wordEnd}+(?:[.,/\\-–'’]${wordEnd}+)*%?|\\s+|[^\\s]\\p{M}*`, 'gu');

/**
 * A text in the pieces that comparing must not cut: words (each a syllable), numbers with their per
 * cent sign, dates, document numbers, ranges without spaces; runs of white space; other characters
 * one by one. Joined, they are the text again. Linear in its length.
 */
export function tokenise(text: string): string[] {
  const pieces: string[] = text.match(token) ?? [];
  if (!glue.test(text)) return pieces;
  return pieces.flatMap(unglued);
}

/**
 * Looked for in the whole text first: few have it, and asking each piece costs more than cutting
 * them.
 */
const glue = /[\p{L}\p{M}][.,'’][\p{L}]|\p{Ll}\p{M}*\/\p{L}|\p{N}\.\p{Lu}/u;

/**
 * What a missing space made one piece of several words: "Hóa.Sở", "1.Mục"; and words that a stroke
 * joins, "và/hoặc", but no document number: there, letters are capitals for the most part.
 */
function unglued(piece: string): readonly string[] {
  if (!glue.test(piece)) return [piece];
  if (heading.test(piece)) return piece.split(heading).filter((part) => part !== '');
  if (/\p{N}/u.test(piece) || isAbbreviation(piece)) return [piece];
  return piece
    .split(strokes.test(piece) ? /([.,'’/])/u : /([.,'’])/u)
    .filter((part) => part !== '');
}

/** "1.Mục", "2.3.Nội": a number, its full stop, a word. */
const heading = /^(\p{N}+(?:\.\p{N}+)*)(\.)(\p{Lu}(?:\p{M}*\p{L})+\p{M}*)$/u;

/** "và/hoặc", "người/tháng": every word has two letters or more, none but its first a capital. */
const strokes = /^\p{L}(?:\p{M}*\p{Ll})+\p{M}*(?:\/\p{L}(?:\p{M}*\p{Ll})+\p{M}*)+$/u;

/** TP.HCM, U.S.: capitals around the dot. */
const isAbbreviation = (piece: string): boolean => /^[\p{Lu}\p{M}.]+$/u.test(piece);

/** Words as an office counts them: what stands between white space and holds a letter or digit. */
export function countWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += width(text, at)) {
    const kind = classAt(text, at);
    if (kind === WHITE) counted = false;
    else if (!counted && (kind === LETTER || kind === FIGURE)) {
      counted = true;
      count += 1;
    }
  }
  return count;
}

/**
 * Syllables: every run of letters; a number, date or document number counts as one. Vietnamese
 * writes each syllable apart, so this is the length by which papers are judged. "thương mại điện
 * tử" has 4, "số 749/QĐ-TTg" 2, "kinh tế-xã hội" 4.
 */
export function countSyllables(text: string): number {
  let count = 0;
  for (const piece of tokenise(text)) {
    if (/\p{N}/u.test(piece)) count += 1;
    else count += piece.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  }
  return count;
}
