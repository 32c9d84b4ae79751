import { textKey } from '../../redline/engine/same-text.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Returns the words of a text, normalised for comparison. */
export const comparedWords = (text: string): readonly string[] => textKey(text).match(WORD) ?? [];

/**
 * Returns the longest run of words that two texts share, as written in the second; '' when they
 * share none. Cost: words × words.
 */
export function sharedRun(one: string, other: string): string {
  const asked = comparedWords(one);
  const otherWords = [...other.matchAll(WORD)];
  const keys = otherWords.map(([word]) => textKey(word));
  let best = { end: -1, length: 0 };
  // Lengths of the runs that end at each word of the first text and at the previous word of the
  // second.
  let before = new Uint32Array(asked.length);
  for (const [end, key] of keys.entries()) {
    const now = new Uint32Array(asked.length);
    for (let at = 0; at < asked.length; at += 1) {
      if (asked[at] !== key) continue;
      const length = (at > 0 ? (before[at - 1] ?? 0) : 0) + 1;
      now[at] = length;
      if (length > best.length) best = { end, length };
    }
    before = now;
  }
  const last = otherWords[best.end];
  const first = otherWords[best.end - best.length + 1];
  return first && last ? other.slice(first.index, last.index + last[0].length) : '';
}
