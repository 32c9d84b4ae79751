import { overlap, type WordPairs, wordPairs } from './likeness.ts';

/**
 * Something known by its content alone: no order and no id helps to find it in the other document.
 */
export interface Content {
  /** What makes two of them equal. */
  readonly key: string;
  /** The words by which two of them are alike. */
  readonly text: string;
}

/** How alike (0 to 1) two texts must be, of which the shorter has so many pairs of words. */
export type Least = (pairs: number) => number;

/** Index on the left, index on the right. */
export type ContentPair = readonly [left: number, right: number];

/**
 * A pair of words that stands in more texts than this is a turn of phrase and finds nothing:
 * looking at all texts that share it would make the search quadratic.
 */
const COMMON = 16;

/**
 * Of the texts that share rare pairs of words with one, so many are measured: those that share the
 * most.
 */
const CANDIDATES = 8;

/**
 * What is on both sides: equal ones first, in their order, then those that are alike by at least
 * `least`, the most alike first; each once. The same from the other side. Linear in the words.
 */
export function matchByContent(
  left: readonly Content[],
  right: readonly Content[],
  least: Least,
): readonly ContentPair[] {
  if (left.length === 0 || right.length === 0) return [];
  const equal = equalPairs(left, right);
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  for (const [i, j] of equal) {
    usedLeft.add(i);
    usedRight.add(j);
  }
  const restOf = (all: readonly Content[], used: ReadonlySet<number>): readonly number[] =>
    [...all.keys()].filter((index) => !used.has(index));
  const ours = restOf(left, usedLeft);
  const theirs = restOf(right, usedRight);
  if (ours.length === 0 || theirs.length === 0) return equal;
  // One direction for both: ties are then broken alike.
  const keyOf = (all: readonly Content[], some: readonly number[]): string =>
    some.map((index) => all[index]?.key ?? '').join('\n');
  const swap = keyOf(left, ours) > keyOf(right, theirs);
  const pairsOf = (all: readonly Content[], some: readonly number[]): readonly WordPairs[] =>
    some.map((index) => wordPairs(all[index]?.text ?? ''));
  const [one, other] = [pairsOf(left, ours), pairsOf(right, theirs)];
  const alike = swap ? similarPairs(other, one, least) : similarPairs(one, other, least);
  const found = alike.map(([i, j]): ContentPair => {
    const [at, to] = swap ? [j, i] : [i, j];
    return [ours[at] ?? 0, theirs[to] ?? 0];
  });
  return [...equal, ...found];
}

function equalPairs(left: readonly Content[], right: readonly Content[]): readonly ContentPair[] {
  const waiting = new Map<string, number[]>();
  for (const [index, { key }] of left.entries()) {
    const same = waiting.get(key);
    if (same) same.push(index);
    else waiting.set(key, [index]);
  }
  for (const indices of waiting.values()) indices.reverse();
  const pairs: ContentPair[] = [];
  for (const [index, { key }] of right.entries()) {
    const partner = waiting.get(key)?.pop();
    if (partner !== undefined) pairs.push([partner, index]);
  }
  return pairs;
}

function similarPairs(
  left: readonly WordPairs[],
  right: readonly WordPairs[],
  least: Least,
): readonly ContentPair[] {
  const homes = postings(right);
  const often = postings(left);
  const scored: { readonly pair: ContentPair; readonly likeness: number }[] = [];
  for (const [i, words] of left.entries()) {
    const shared = new Map<number, number>();
    for (const pair of words.counts.keys()) {
      const there = homes.get(pair);
      if (!there || there.length > COMMON || (often.get(pair)?.length ?? 0) > COMMON) continue;
      for (const j of there) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES);
    for (const [j] of best) {
      const likeness = overlap(words, right[j]);
      const shorter = Math.min(words.total, right[j]?.total ?? 0);
      if (likeness >= least(shorter)) scored.push({ pair: [i, j], likeness });
    }
  }
  scored.sort((a, b) => b.likeness - a.likeness || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  const [takenLeft, takenRight] = [new Set<number>(), new Set<number>()];
  return scored.flatMap(({ pair }) => {
    const [i, j] = pair;
    if (takenLeft.has(i) || takenRight.has(j)) return [];
    takenLeft.add(i);
    takenRight.add(j);
    return [pair];
  });
}

/** In which texts each pair of words stands; no longer than what makes it common. */
function postings(texts: readonly WordPairs[]): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>();
  for (const [index, { counts }] of texts.entries()) {
    for (const pair of counts.keys()) {
      const cached = all.get(pair);
      if (!cached) all.set(pair, [index]);
      else if (cached.length <= COMMON) cached.push(index);
    }
  }
  return all;
}
