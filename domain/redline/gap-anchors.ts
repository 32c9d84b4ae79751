import type { Block } from './blocks.ts';
import { heaviestChain } from './engine/anchors.ts';
import { matchByContent } from './match-content.ts';

/**
 * How alike two blocks must be (see `overlap`) to hold a large gap together: what a third of the
 * words changed leaves. More than is asked of neighbours, for a wrong pair would part others.
 */
const SURE = 0.4;

/**
 * Pairs of blocks in a gap that surely go together, in the order of both sides: of all that are
 * alike by words few others have, those with the most words in one order. Linear in the words but
 * for sorting.
 */
export function surePairs(
  left: readonly Block[],
  right: readonly Block[],
): readonly (readonly [left: number, right: number])[] {
  const contentOf = ({ kind, key, content }: Block) => ({ key: `${kind} ${key}`, text: content });
  const runs = matchByContent(left.map(contentOf), right.map(contentOf), () => SURE).map(
    ([a, b]) => ({
      a,
      b,
      length: 1,
      weight: Math.min(left[a]?.content.length ?? 0, right[b]?.content.length ?? 0),
    }),
  );
  return heaviestChain(runs).chain.map(({ a, b }) => [a, b]);
}
