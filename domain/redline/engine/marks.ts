import type { ScannedPair } from './scan.ts';

/**
 * The class of a symbol: a word (or a line of words), or a mark that belongs to the word before it,
 * the word after it, or either.
 */
export const WORD = 0;
export const CLOSING = 1;
export const OPENING = 2;
export const MARK_SYMBOL = 3;

/**
 * Returns the class of each symbol of two texts. `sizes` separates lines from words; the sizes of
 * marks are set to 0. Linear.
 */
export function marksOf({ before, after, symbols }: ScannedPair, sizes: Int32Array): Uint8Array {
  const marks = new Uint8Array(symbols);
  const seen = new Uint8Array(symbols);
  for (const { text, starts, ids } of [before, after]) {
    for (let token = 0; token < ids.length; token += 1) {
      const id = ids[token] as number;
      if (seen[id] === 1) continue;
      seen[id] = 1;
      const start = starts[token] as number;
      const isLine = (sizes[id] as number) > 1;
      // A word begins with a letter or a figure; a line may have neither, such as a rule.
      const kind = isLine
        ? markOf(text.slice(start, starts[token + 1]))
        : kindAt(text.charCodeAt(start), text, start);
      if (kind === WORD) continue;
      marks[id] = kind;
      sizes[id] = 0;
    }
  }
  return marks;
}

function kindAt(unit: number, text: string, at: number): number {
  const isLetter = (unit > 0x60 && unit < 0x7b) || (unit > 0x40 && unit < 0x5b);
  return isLetter ? WORD : markOf(String.fromCodePoint(text.codePointAt(at) ?? unit));
}

function markOf(text: string): number {
  if (/[\p{L}\p{N}]/u.test(text)) return WORD;
  if (/^[.,;:!?%…\p{Pe}\p{Pf}]/u.test(text)) return CLOSING;
  return /^[#*+•\p{Ps}\p{Pi}\p{Pd}]/u.test(text) ? OPENING : MARK_SYMBOL;
}
