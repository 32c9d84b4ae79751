import { tokenise } from '../text/tokens.ts';
import { tokenKey } from './same-text.ts';

/** How often each pair of neighbouring words stands in a text; its start and end count as words. */
export interface WordPairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** The pairs of words of a text, spaces aside. */
export function wordPairs(text: string): WordPairs {
  const counts = new Map<string, number>();
  let previous = '';
  let total = 0;
  const add = (word: string): void => {
    const pair = `${previous} ${word}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    previous = word;
    total += 1;
  };
  for (const token of tokenise(text)) if (token.trim() !== '') add(tokenKey(token));
  add('');
  return { counts, total };
}

/** Dice's measure over pairs of words, 0 to 1: twice what is shared, of all there is. */
export function overlap(one: WordPairs | undefined, other: WordPairs | undefined): number {
  if (!one || !other) return 0;
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0);
  return (2 * shared) / (one.total + other.total);
}
