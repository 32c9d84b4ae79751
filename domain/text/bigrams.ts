import { classAt, isWordClass } from './classes.ts';

const PRIME = 0x01000193;
const SMALL = 0x3fffffff;

/**
 * Returns the pairs of neighbouring syllables of a text, each once, as sorted hashes of 30 bits
 * (small integers, the fastest in sets and maps): for measuring how much of one text another holds.
 * Ignores case. Collisions are too rare to move a share judged in tenths.
 */
export function bigramsOf(text: string): Int32Array {
  const lower = text.toLowerCase();
  const found = new Set<number>();
  let before = 0;
  let hash = 0;
  for (let at = 0; at <= lower.length; at += 1) {
    if (at < lower.length && isWordClass(classAt(lower, at))) {
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ lower.charCodeAt(at), PRIME);
    } else if (hash !== 0) {
      if (before !== 0) found.add((Math.imul(before, 31) ^ hash) & SMALL);
      before = hash;
      hash = 0;
    }
  }
  return Int32Array.from(found).sort();
}

/** Counts the pairs that two texts share. Linear in both. */
export function sharedCount(one: Int32Array, other: Int32Array): number {
  let count = 0;
  for (let at = 0, to = 0; at < one.length && to < other.length; ) {
    const left = one[at] as number;
    const right = other[to] as number;
    if (left === right) count += 1;
    if (left <= right) at += 1;
    if (right <= left) to += 1;
  }
  return count;
}
