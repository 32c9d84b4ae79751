import type { BlockPair } from './align-blocks.ts';
import type { Block } from './blocks.ts';
import { overlap, type WordPairs, wordPairs } from './likeness.ts';

/**
 * The share of a paragraph's pairs of words that must be in the paragraphs it became, or the other
 * way round. Higher than for an edited paragraph: adding or removing a break is a small edit, and a
 * wrong joint hides an addition.
 */
export const JOINT = 0.7;

/**
 * The share of the first part that must be in the beginning of the whole: parts in another order
 * moved, and are not joined.
 */
const HEAD = 0.5;

/** The likeness that a further paragraph must add: one that merely follows adds none. */
const GAIN = 0.05;

/** The most paragraphs that one became or came from. */
const PARTS = 8;

/**
 * A pair of blocks in which one side may be several consecutive ones: a paragraph that was split,
 * or several that were merged.
 */
export interface JointPair extends BlockPair {
  readonly joint?: 'split' | 'merge';
}

/**
 * Joins edited paragraphs and list items with the neighbours that were part of them, each into one
 * pair. Linear in the words.
 */
export function joinBlocks(pairs: readonly BlockPair[]): readonly JointPair[] {
  const used = new Set<number>();
  const joints = new Map<number, JointPair>();
  for (const [at, pair] of pairs.entries()) {
    const { before, after } = pair;
    if (!before || !after || before.key === after.key) continue;
    const split = grown(pairs, used, at, 'after');
    const merge = grown(pairs, used, at, 'before');
    // Takes the likelier; breaks ties alike in both directions.
    const by = (split?.likeness ?? 0) - (merge?.likeness ?? 0);
    const found = (by === 0 ? before.key > after.key : by > 0) ? split : merge;
    if (!found) continue;
    for (const index of found.parts) used.add(index);
    const block = joined(found.parts.flatMap((index) => pairs[index]?.[found.side] ?? []));
    joints.set(at, {
      ...pair,
      [found.side]: block,
      joint: found.side === 'after' ? 'split' : 'merge',
    });
  }
  return pairs.flatMap((pair, at) => joints.get(at) ?? (used.has(at) ? [] : [pair]));
}

interface Grown {
  readonly side: 'before' | 'after';
  /** Indices of the pairs that hold the parts, in order. */
  readonly parts: readonly number[];
  readonly likeness: number;
}

function grown(
  pairs: readonly BlockPair[],
  used: ReadonlySet<number>,
  at: number,
  side: 'before' | 'after',
): Grown | undefined {
  const whole = pairs[at]?.[side === 'after' ? 'before' : 'after'];
  const first = pairs[at]?.[side];
  if (!whole || !first || !canBreak(whole) || first.kind !== whole.kind) return undefined;
  let target: WordPairs | undefined;
  let parts: readonly number[] = [at];
  let best = 0;
  const likeness = (indices: readonly number[]): number => {
    target ??= wordPairs(whole.content);
    const text = indices.map((index) => pairs[index]?.[side]?.content ?? '').join(' ');
    return overlap(target, wordPairs(text));
  };
  for (const step of [1, -1] as const) {
    for (let next = at; parts.length < PARTS; ) {
      next = neighbour(pairs, next, step, side);
      const block = pairs[next]?.[side];
      if (!block || used.has(next) || block.kind !== whole.kind) break;
      if (best === 0) best = likeness(parts);
      const more = step === 1 ? [...parts, next] : [next, ...parts];
      const score = likeness(more);
      if (score < best + GAIN) break;
      parts = more;
      best = score;
    }
  }
  if (parts.length === 1 || best < JOINT) return undefined;
  const head = pairs[parts[0] ?? at]?.[side]?.content ?? '';
  const start = whole.content.slice(0, head.length);
  return overlap(wordPairs(start), wordPairs(head)) >= HEAD
    ? { side, parts, likeness: best }
    : undefined;
}

const canBreak = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'list-item';

/**
 * Returns the index of the next block of this side alone, past those of the other side alone; -1
 * for none.
 */
function neighbour(
  pairs: readonly BlockPair[],
  from: number,
  step: 1 | -1,
  side: 'before' | 'after',
): number {
  const other = side === 'after' ? 'before' : 'after';
  for (let at = from + step; ; at += step) {
    const pair = pairs[at];
    if (!pair || (pair.before && pair.after)) return -1;
    if (pair[side] && !pair[other]) return at;
  }
}

function joined(blocks: readonly Block[]): Block {
  const text = blocks.map((block) => block.text).join('');
  const content = text.trimEnd();
  return {
    kind: blocks[0]?.kind ?? 'paragraph',
    text,
    content,
    key: blocks.map(({ key }) => key).join('\n'),
  };
}
