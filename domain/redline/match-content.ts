import { overlap, type WordPairs, wordPairs } from './likeness.ts';

/** Something to be matched by its content alone, without order or id. */
export interface Content {
  /** Equal for equal contents. */
  readonly key: string;
  /** The words by which two contents are alike. */
  readonly text: string;
}

/**
 * Returns the likeness (0 to 1) needed by two texts, the shorter of which has so many pairs of
 * words.
 */
export type Least = (pairs: number) => number;

/** Index on the left, index on the right. */
export type ContentPair = readonly [left: number, right: number];

/**
 * A pair of words in more texts than this is a common phrase and identifies nothing: following it
 * would make the search quadratic.
 */
const COMMON = 16;

/**
 * How many texts are compared in full with each: those that share the most rare pairs of words with
 * it.
 */
const CANDIDATES = 8;

/**
 * Pairs what is on both sides, each item once: equal items first, in order, then those alike by at
 * least `least`, the most alike first. The pairs are the same with the sides swapped. Linear in the
 * words.
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
  const restLeft = restOf(left, usedLeft);
  const restRight = restOf(right, usedRight);
  if (restLeft.length === 0 || restRight.length === 0) return equal;
  // Always compares in one direction, so that ties break alike.
  const keyOf = (all: readonly Content[], indices: readonly number[]): string =>
    indices.map((index) => all[index]?.key ?? '').join('\n');
  const swap = keyOf(left, restLeft) > keyOf(right, restRight);
  const pairsOf = (all: readonly Content[], indices: readonly number[]): readonly WordPairs[] =>
    indices.map((index) => wordPairs(all[index]?.text ?? ''));
  const [one, other] = [pairsOf(left, restLeft), pairsOf(right, restRight)];
  const alike = swap ? similarPairs(other, one, least) : similarPairs(one, other, least);
  const found = alike.map(([i, j]): ContentPair => {
    const [at, to] = swap ? [j, i] : [i, j];
    return [restLeft[at] ?? 0, restRight[to] ?? 0];
  });
  return [...equal, ...found];
}

function equalPairs(left: readonly Content[], right: readonly Content[]): readonly ContentPair[] {
  const waiting = new Map<string, number[]>();
  for (const [index, { key }] of left.entries()) {
    const indices = waiting.get(key);
    if (indices) indices.push(index);
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
      const holders = homes.get(pair);
      if (!holders || holders.length > COMMON || (often.get(pair)?.length ?? 0) > COMMON) continue;
      for (const j of holders) shared.set(j, (shared.get(j) ?? 0) + 1);
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

/** Lists the texts that hold each pair of words; a list ends once the pair is common. */
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
