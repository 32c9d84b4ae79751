import type { Block } from './blocks.ts';
import { heaviestChain } from './engine/anchors.ts';
import { matchByContent } from './match-content.ts';

/**
 * How alike two blocks must be (see `overlap`) to cut a large gap at them: as much as remains when
 * a third of the words changed. Stricter than for neighbours, since a wrong pair would separate
 * others.
 */
const SURE = 0.4;

/**
 * Returns pairs of blocks in a gap that surely match, in the order of both sides: among those alike
 * by rare words, the ordered pairs with the most words. Linear in the words but for sorting.
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
