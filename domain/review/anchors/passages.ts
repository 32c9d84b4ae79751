import type { BlockPair } from '../../redline/align-blocks.ts';
import type { AlignedLines, Stretch } from '../../redline/align-text.ts';
import { type Block, keptLine } from '../../redline/blocks.ts';
import { joinBlocks } from '../../redline/joints.ts';
import { movedBlocks } from '../../redline/moved-blocks.ts';
import type { WordRun } from '../../redline/words.ts';

/**
 * A line of the older text with its newer version, wherever that is; merged lines are one passage.
 * Offsets are within the texts.
 */
export interface Passage {
  readonly before: readonly [start: number, end: number];
  /** Word by word; empty when the line is gone. */
  readonly stretches: () => readonly Stretch[];
}

/**
 * Returns the passages of the older of two plain texts, in order, without the lines that both begin
 * or end with.
 */
export function passagesOf(lines: AlignedLines): readonly Passage[] {
  const pairs = joinBlocks(lines.between());
  const ways = waysOf(pairs, lines);
  const { headLength } = lines;
  // Where each line begins now; needed only when lines moved.
  const starts = ways.size > 0 ? startsOf(pairs, headLength) : [];
  const passages: Passage[] = [];
  let beforeAt = headLength;
  let afterAt = headLength;
  for (const [index, { before, after }] of pairs.entries()) {
    const way = ways.get(index);
    if (before && way !== undefined) {
      passages.push(passage(lines, before, beforeAt, pairs[way]?.after, starts[way] ?? 0));
    } else if (before) passages.push(passage(lines, before, beforeAt, after, afterAt));
    beforeAt += before?.text.length ?? 0;
    afterAt += after?.text.length ?? 0;
  }
  return passages;
}

/** Returns which lines moved, and where to, by their indices among the pairs. */
function waysOf(
  pairs: readonly BlockPair[],
  { head, tail }: AlignedLines,
): ReadonlyMap<number, number> {
  // Nearly always, every line has a counterpart.
  if (pairs.every(({ before, after }) => before && after)) return NO_WAYS;
  const kept = (line: string): BlockPair => {
    const lineBlock = keptLine(line);
    return { before: lineBlock, after: lineBlock };
  };
  // Whether a line is the one that moved depends on how often it occurs in the whole text.
  const moves = movedBlocks([...head.map(kept), ...pairs, ...tail.map(kept)]);
  return new Map(moves.map(({ from, to }) => [from - head.length, to - head.length]));
}

const NO_WAYS: ReadonlyMap<number, number> = new Map();

function startsOf(pairs: readonly BlockPair[], from: number): readonly number[] {
  let at = from;
  return pairs.map(({ after }) => {
    at += after?.text.length ?? 0;
    return at - (after?.text.length ?? 0);
  });
}

function passage(
  lines: AlignedLines,
  before: Block,
  from: number,
  after: Block | undefined,
  to: number,
): Passage {
  let cached: readonly Stretch[] | undefined;
  return {
    before: [from, from + before.content.length],
    stretches: () => {
      cached ??= after === undefined ? [] : stretchesOf(lines.runs(before, after), from, to);
      return cached;
    },
  };
}

export function passageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.before[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  const found = passages[low];
  return found && found.before[0] <= offset ? found : undefined;
}

function stretchesOf(runs: readonly WordRun[], from: number, to: number): readonly Stretch[] {
  let i = from;
  let j = to;
  return runs.map(({ kept, before, after }) => {
    const stretch: Stretch = {
      // Where letters are composed otherwise, or spaces doubled, offsets don't carry over.
      kept: kept && before.length === after.length,
      before: [i, i + before.length],
      after: [j, j + after.length],
    };
    i += before.length;
    j += after.length;
    return stretch;
  });
}
