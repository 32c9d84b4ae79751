import type { BlockPair } from './align-blocks.ts';
import type { Block } from './blocks.ts';
import { matchByContent } from './match-content.ts';

/**
 * How much of two blocks' pairs of words must be the same for one to be the other put elsewhere. Where the place says
 * nothing more is asked than of blocks that face each other; at 0.6 two words in ten may be others.
 */
export const MOVED = 0.6;

/** Shorter blocks are too much alike to be told to have moved ("Không.", a row of dashes). */
const LEAST_WORDS = 4;

/** A block that left one place and came to another: the pair where it left has its older self alone, and so on. */
export interface BlockMove {
  readonly from: number;
  readonly to: number;
}

/** Blocks of one side alone that are on the other side elsewhere. */
export function movedBlocks(pairs: readonly BlockPair[]): readonly BlockMove[] {
  const gone: { readonly at: number; readonly block: Block }[] = [];
  const come: { readonly at: number; readonly block: Block }[] = [];
  for (const [at, { before, after }] of pairs.entries()) {
    if (before && !after && isLong(before)) gone.push({ at, block: before });
    if (after && !before && isLong(after)) come.push({ at, block: after });
  }
  const contentOf = ({ block }: (typeof gone)[number]) => ({
    key: `${block.kind} ${block.key}`,
    text: block.content,
  });
  return matchByContent(gone.map(contentOf), come.map(contentOf), () => MOVED).flatMap(([i, j]) => {
    const [from, to] = [gone[i], come[j]];
    return from && to && from.block.kind === to.block.kind ? [{ from: from.at, to: to.at }] : [];
  });
}

const isLong = ({ content }: Block): boolean =>
  (content.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST_WORDS;
