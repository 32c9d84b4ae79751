import type { Block } from './blocks.ts';
import { diffSequences } from './engine/diff-sequences.ts';
import { surePairs } from './gap-anchors.ts';
import { likenessOf, overlap, wordPairs } from './likeness.ts';

/**
 * The share of two blocks' pairs of neighbouring words that must be equal for one to count as the
 * other edited (0 to 1). One changed word in ten leaves about 0.8, a third of the words changed
 * about 0.4; two paragraphs on one subject that only share phrases stay below 0.2.
 */
export const SIMILAR_LIKENESS = 0.3;

/**
 * The most pairs of changed blocks compared in one gap. A larger gap is cut at blocks that surely
 * match; parts still too large are cut into this size by proportion.
 */
const GAP_CELLS = 10_000;

/** One block in both texts, equal or edited, or in one of them only. */
export interface BlockPair {
  readonly before?: Block;
  readonly after?: Block;
  /** Paired by place and not by likeness alone, since the gap had too many changed blocks. */
  readonly coarse?: true;
}

type Match = readonly [before: number, after: number];

/**
 * Pairs the blocks of two texts: first equal ones, then similar ones between those. Keeps the order
 * of both texts; a block of one text alone stays at its place, the older text's first. Compares
 * words only in the gaps between equal blocks. The pairs are the same with the texts swapped.
 */
export function alignBlocks(
  before: readonly Block[],
  after: readonly Block[],
): readonly BlockPair[] {
  const [one, other] = [before[0], after[0]];
  // Fast path for the most frequent case: one block between unchanged ones.
  if (one && other && before.length + after.length === 2) {
    return one.key === other.key || areAlike(one, other)
      ? [{ before: one, after: other }]
      : [{ before: one }, { after: other }];
  }
  const swap = textOf(before) > textOf(after);
  const { found, coarse } = swap ? matches(after, before) : matches(before, after);
  const all: readonly Match[] = swap ? found.map(([i, j]) => [j, i]) : found;
  const isCoarse = new Set(coarse.flatMap(([one, other]) => [...one, ...other]));
  const mark = (pair: BlockPair): BlockPair => {
    const { before: old, after: now } = pair;
    const rough = (old && isCoarse.has(old)) || (now && isCoarse.has(now));
    return rough && old?.key !== now?.key ? { ...pair, coarse: true } : pair;
  };
  const pairs: BlockPair[] = [];
  let i = 0;
  let j = 0;
  for (const [toI, toJ] of [...all, [before.length, after.length] as const]) {
    for (const block of before.slice(i, toI)) pairs.push({ before: block });
    for (const block of after.slice(j, toJ)) pairs.push({ after: block });
    const left = before[toI];
    const right = after[toJ];
    if (left && right) pairs.push({ before: left, after: right });
    i = toI + 1;
    j = toJ + 1;
  }
  return isCoarse.size > 0 ? pairs.map(mark) : pairs;
}

const textOf = (blocks: readonly Block[]): string => blocks.map(({ key }) => key).join('\n');

/** A gap too large to be compared as a whole, which was cut by place. */
type Rough = readonly [left: readonly Block[], right: readonly Block[]];

/** Returns rising pairs of indices: equal blocks, and similar ones in the gaps between them. */
function matches(
  left: readonly Block[],
  right: readonly Block[],
): { readonly found: readonly Match[]; readonly coarse: readonly Rough[] } {
  const found: Match[] = [];
  const coarse: Rough[] = [];
  let i = 0;
  let j = 0;
  for (const [toI, toJ] of [...equalBlocks(left, right), [left.length, right.length] as const]) {
    const [leftGap, rightGap] = [left.slice(i, toI), right.slice(j, toJ)];
    for (const [di, dj] of similarBlocks(leftGap, rightGap, coarse)) found.push([i + di, j + dj]);
    if (toI < left.length) found.push([toI, toJ]);
    i = toI + 1;
    j = toJ + 1;
  }
  return { found, coarse };
}

/**
 * Returns the longest common subsequence of equal blocks. Blocks that the other text lacks can't be
 * in it and are not searched.
 */
function equalBlocks(left: readonly Block[], right: readonly Block[]): readonly Match[] {
  const sharedLeft = shared(left, right);
  const sharedRight = shared(right, left);
  const edits = diffSequences(sharedLeft, sharedRight, ({ key }) => key);
  const found: Match[] = [];
  let i = 0;
  let j = 0;
  const end = { aStart: sharedLeft.length, aEnd: 0, bStart: sharedRight.length, bEnd: 0 };
  for (const { aStart, aEnd, bStart, bEnd } of [...edits, end]) {
    for (; i < aStart && j < bStart; i += 1, j += 1) {
      const [one, other] = [sharedLeft[i], sharedRight[j]];
      if (one && other) found.push([one.index, other.index]);
    }
    i = aEnd;
    j = bEnd;
  }
  return found;
}

function shared(
  blocks: readonly Block[],
  otherSide: readonly Block[],
): readonly { readonly key: string; readonly index: number }[] {
  const keys = new Set(otherSide.map(({ key }) => key));
  return blocks.map(({ key }, index) => ({ key, index })).filter(({ key }) => keys.has(key));
}

/**
 * When both ends together share this much of the longer text, more than SIMILAR_LIKENESS of the
 * words are equal.
 */
const SAME_ENDS = 0.6;

/**
 * Whether two blocks are surely alike, without reading their words: one small edit is the most
 * frequent case.
 */
function haveSameEnds({ content: one }: Block, { content: other }: Block): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let head = 0;
  while (head < short.length && short.charCodeAt(head) === long.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < short.length - head &&
    short.charCodeAt(short.length - 1 - tail) === long.charCodeAt(long.length - 1 - tail)
  ) {
    tail += 1;
  }
  return head + tail >= SAME_ENDS * long.length;
}

const areAlike = (one: Block, other: Block): boolean =>
  haveSameEnds(one, other) || likenessOf(one.content, other.content) >= SIMILAR_LIKENESS;

/** Pairs the similar blocks of a gap; adds to `coarse` what was cut by place. */
function similarBlocks(
  left: readonly Block[],
  right: readonly Block[],
  coarse: Rough[],
): readonly Match[] {
  if (left.length === 0 || right.length === 0) return [];
  const [one, other] = [left[0], right[0]];
  if (left.length + right.length === 2 && one && other) {
    return areAlike(one, other) ? [[0, 0]] : [];
  }
  if (left.length * right.length <= GAP_CELLS) return mostSimilar(left, right);
  const found: Match[] = [];
  let [i, j] = [0, 0];
  for (const [toI, toJ] of [...surePairs(left, right), [left.length, right.length] as const]) {
    const [leftGap, rightGap] = [left.slice(i, toI), right.slice(j, toJ)];
    const isLarge = leftGap.length * rightGap.length > GAP_CELLS;
    if (isLarge) coarse.push([leftGap, rightGap]);
    const pairs = isLarge ? similarByPlace(leftGap, rightGap) : mostSimilar(leftGap, rightGap);
    for (const [di, dj] of pairs) found.push([i + di, j + dj]);
    if (toI < left.length) found.push([toI, toJ]);
    [i, j] = [toI + 1, toJ + 1];
  }
  return found;
}

function similarByPlace(left: readonly Block[], right: readonly Block[]): readonly Match[] {
  const parts = Math.ceil(Math.sqrt((left.length * right.length) / GAP_CELLS));
  const cut = (length: number, part: number): number => Math.floor((length * part) / parts);
  const found: Match[] = [];
  for (let part = 0; part < parts; part += 1) {
    const fromI = cut(left.length, part);
    const fromJ = cut(right.length, part);
    const pairs = mostSimilar(
      left.slice(fromI, cut(left.length, part + 1)),
      right.slice(fromJ, cut(right.length, part + 1)),
    );
    for (const [i, j] of pairs) found.push([fromI + i, fromJ + j]);
  }
  return found;
}

/** Returns a function for the likeness of two blocks of a gap, by their indices in it. */
function likenessAmong(
  left: readonly Block[],
  right: readonly Block[],
): (i: number, j: number) => number {
  if (left.length * right.length <= FEW) {
    return (i, j) => likenessOf(left[i]?.content ?? '', right[j]?.content ?? '');
  }
  const leftPairs = left.map(({ content }) => wordPairs(content));
  const rightPairs = right.map(({ content }) => wordPairs(content));
  return (i, j) => overlap(leftPairs[i], rightPairs[j]);
}

/** Up to so many pairs of blocks, comparing each is faster than collecting the words of all. */
const FEW = 9;

/**
 * Returns the rising pairs with the greatest total likeness, none below SIMILAR_LIKENESS. Likeness
 * counts squared: one certain pair is worth more than two doubtful ones.
 */
function mostSimilar(left: readonly Block[], right: readonly Block[]): readonly Match[] {
  const likeness = likenessAmong(left, right);
  const width = right.length + 1;
  // best[i * width + j]: the greatest total likeness of pairs among left from i on and right from j
  // on.
  const best = new Float64Array((left.length + 1) * width);
  const like = new Float64Array(best.length);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const share = likeness(i, j);
      like[at] = share >= SIMILAR_LIKENESS ? share ** 2 : 0;
      best[at] = Math.max(
        best[at + width] ?? 0,
        best[at + 1] ?? 0,
        like[at] > 0 ? like[at] + (best[at + width + 1] ?? 0) : 0,
      );
    }
  }
  const found: Match[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const at = i * width + j;
    const here = like[at] ?? 0;
    if (here > 0 && best[at] === here + (best[at + width + 1] ?? 0)) {
      found.push([i, j]);
      i += 1;
      j += 1;
    } else if (best[at] === best[at + width]) i += 1;
    else j += 1;
  }
  return found;
}
