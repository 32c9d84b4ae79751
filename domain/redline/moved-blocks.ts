import type { BlockPair } from './align-blocks.ts';
import type { Block } from './blocks.ts';
import { matchByContent } from './match-content.ts';

/**
 * The share of two blocks' pairs of words that must be equal for one to be the other, moved.
 * Stricter than for blocks that face each other, since the place gives no hint; at 0.6 two words in
 * ten may differ.
 */
export const MOVED_LIKENESS = 0.6;

/** Shorter blocks are too much alike to be recognised elsewhere ("Không.", a row of dashes). */
const LEAST_WORDS = 4;

/**
 * Shorter blocks may occur in many places; they count as moved only when they occurred in one, or
 * moved with a neighbour.
 */
const CLAUSE_WORDS = 10;

/**
 * A block that left one place and came to another: the pair at `from` has only its older version,
 * the pair at `to` only its newer one.
 */
export interface BlockMove {
  readonly from: number;
  readonly to: number;
}

/** Finds the blocks of one side alone that are elsewhere on the other side. */
export function movedBlocks(pairs: readonly BlockPair[]): readonly BlockMove[] {
  const gone: Standing[] = [];
  const come: Standing[] = [];
  for (const [at, { before, after }] of pairs.entries()) {
    if (before && !after && isLong(before)) gone.push({ at, block: before });
    if (after && !before && isLong(after)) come.push({ at, block: after });
  }
  const contentOf = ({ block }: (typeof gone)[number]) => ({
    key: `${block.kind} ${block.key}`,
    text: block.content,
  });
  const moves = matchByContent(
    gone.map(contentOf),
    come.map(contentOf),
    () => MOVED_LIKENESS,
  ).flatMap(([i, j]) => {
    const [from, to] = [gone[i], come[j]];
    if (!from || !to || from.block.kind !== to.block.kind) return [];
    return [{ from: from.at, to: to.at, block: from.block }];
  });
  if (moves.every(({ block }) => isLong(block, CLAUSE_WORDS))) return moves;
  return trustworthy(moves, pairs);
}

interface Standing {
  readonly at: number;
  readonly block: Block;
}

/**
 * Drops moves of short blocks that occur elsewhere too and moved alone: any of the occurrences
 * might be the source.
 */
function trustworthy(
  moves: readonly (BlockMove & { readonly block: Block })[],
  pairs: readonly BlockPair[],
): readonly BlockMove[] {
  const often = new Map<string, number>();
  for (const { before } of pairs) {
    if (before) often.set(before.key, (often.get(before.key) ?? 0) + 1);
  }
  const inOrder = moves.toSorted((one, other) => one.from - other.from);
  const certain = new Map<number, number>();
  for (const { from, to, block } of inOrder) {
    if (isLong(block, CLAUSE_WORDS) || (often.get(block.key) ?? 0) < 2) certain.set(from, to);
  }
  // With a neighbour that moved likewise: searched down the text, then up.
  for (const [moved, step] of [[inOrder, -1] as const, [inOrder.toReversed(), 1] as const]) {
    for (const { from, to } of moved)
      if (certain.get(from + step) === to + step) certain.set(from, to);
  }
  return moves.filter(({ from }) => certain.has(from));
}

const isLong = ({ content }: Block, least = LEAST_WORDS): boolean =>
  (content.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= least;
