import { classAt, FIGURE, LETTER, WHITE, width } from './classes.ts';

const wordEnd = '[\\p{L}\\p{M}\\p{N}]';

/**
 * In order, first match wins:
 * 1. a run of letters and digits, with a single . , / - – or ' between two of them, which keeps a
 *    number, date, document number or range together (2.947.000, 99,92%, 14/6/2021, 25-5-2021,
 *    749/QĐ-TTg, 58-NQ/TW, 2021-2025, 2021–2025);
 * 2. white space;
 * 3. one other character, by code point, with its combining marks.
 */
const token = new RegExp(`${wordEnd}+(?:[.,/\\-–'’]${wordEnd}+)*%?|\\s+|[^\\s]\\p{M}*`, 'gu');

/**
 * Splits a text into the pieces that a comparison must not cut: words (each a syllable), numbers
 * with their per cent sign, dates, document numbers, ranges without spaces; runs of white space;
 * other characters one by one. Joined, they are exactly the text. Linear in its length.
 */
export function tokenise(text: string): string[] {
  const pieces: string[] = text.match(token) ?? [];
  if (!glue.test(text)) return pieces;
  return pieces.flatMap(unglued);
}

/**
 * Searched for in the whole text first: few texts have it, and testing each piece costs more than
 * cutting.
 */
const glue = /[\p{L}\p{M}][.,'’][\p{L}]|\p{Ll}\p{M}*\/\p{L}|\p{N}\.\p{Lu}/u;

/**
 * Splits a piece that a missing space made of several words: "Hóa.Sở", "1.Mục"; and words joined by
 * a stroke, "và/hoặc". Not document numbers, whose letters are mostly capitals.
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

/** Counts words as offices do: runs without white space that hold a letter or digit. */
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
 * Counts syllables: each run of letters; a number, date or document number counts as one.
 * Vietnamese separates syllables by spaces, so this is how papers measure length. "thương mại điện
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
