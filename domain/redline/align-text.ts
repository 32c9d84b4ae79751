import { alignBlocks, type BlockPair } from './align-blocks.ts';
import { type Block, blockLines, hasPartAt, lineBlock, splitLines } from './blocks.ts';
import { alignWords, type WordRun } from './words.ts';

/** A stretch of two texts: equal words, or a part of one in place of a part of the other. */
export interface Stretch {
  readonly kept: boolean;
  /** Offsets in the older text, end excluded. */
  readonly before: readonly [start: number, end: number];
  /** Offsets in the newer text. */
  readonly after: readonly [start: number, end: number];
}

/**
 * The aligned lines of two plain texts; the words of each line are compared once for all callers.
 */
export interface AlignedLines {
  readonly before: string;
  readonly after: string;
  /** The whole lines that both texts begin and end with. */
  readonly head: readonly string[];
  readonly tail: readonly string[];
  /** Their lengths in UTF-16 units. */
  readonly headLength: number;
  readonly tailLength: number;
  /** The lines between, aligned on the first call. */
  readonly between: () => readonly BlockPair[];
  /** The aligned words of one line and its newer version, without line breaks at their ends. */
  readonly runs: (before: Block, after: Block) => readonly WordRun[];
}

export function alignLines(before: string, after: string): AlignedLines {
  const lines = blockLines(before);
  let first = 0;
  let head = 0;
  for (; first < lines.length; first += 1) {
    const line = lines[first] ?? '';
    // In the other text the last line may continue.
    if (!line.endsWith('\n') || !hasPartAt(after, head, line)) break;
    head += line.length;
  }
  let last = lines.length;
  let end = after.length;
  for (; last > first; last -= 1) {
    const line = lines[last - 1] ?? '';
    const from = end - line.length;
    if (from < head || !hasPartAt(after, from, line)) break;
    if (from > 0 && after[from - 1] !== '\n') break;
    end = from;
  }
  let pairs: readonly BlockPair[] | undefined;
  const cache = new Map<Block, { readonly after: Block; readonly runs: readonly WordRun[] }>();
  return {
    before,
    after,
    head: lines.slice(0, first),
    tail: lines.slice(last),
    headLength: head,
    tailLength: after.length - end,
    between: () => {
      pairs ??= alignBlocks(
        lines.slice(first, last).map(lineBlock),
        splitLines(after.slice(head, end)),
      );
      return pairs;
    },
    runs: (old, now) => {
      if (old.text === now.text) return old.content === '' ? [] : [keptRun(old.content)];
      const found = cache.get(old);
      if (found?.after === now) return found.runs;
      const { runs } = alignWords(old.content, now.content);
      cache.set(old, { after: now, runs });
      return runs;
    },
  };
}

const keptRun = (text: string): WordRun => ({ kept: true, before: text, after: text });

/**
 * Returns two plain texts as stretches, line by line and, in edited lines, word by word. They cover
 * both texts exactly, kept and changed ones in turn. The exact edit, not the readable one. A kept
 * stretch may differ in kinds of space, but offsets in it count alike in both texts.
 */
export function alignText(lines: AlignedLines): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let i = 0;
  let j = 0;
  const add = (kept: boolean, old: number, now: number): void => {
    if (old === 0 && now === 0) return;
    // Where letters are composed otherwise, or spaces doubled, offsets don't carry over.
    const isKept = kept && old === now;
    const last = stretches.at(-1);
    const open = last?.kept === isKept ? last : undefined;
    if (open) stretches.pop();
    stretches.push({
      kept: isKept,
      before: [open?.before[0] ?? i, i + old],
      after: [open?.after[0] ?? j, j + now],
    });
    i += old;
    j += now;
  };
  add(true, lines.headLength, lines.headLength);
  for (const pair of lines.between()) {
    for (const { kept, before, after } of runsOf(pair, lines)) {
      add(kept, before.length, after.length);
    }
  }
  add(true, lines.tailLength, lines.tailLength);
  return stretches;
}

function runsOf({ before, after }: BlockPair, { runs }: AlignedLines): readonly WordRun[] {
  const old = before?.text ?? '';
  const now = after?.text ?? '';
  if (old === now) return [{ kept: true, before: old, after: now }];
  if (!before || !after) return [{ kept: false, before: old, after: now }];
  const [oldEnd, nowEnd] = [old.slice(before.content.length), now.slice(after.content.length)];
  if (oldEnd !== nowEnd) return alignWords(old, now).runs;
  const words = runs(before, after);
  return oldEnd === '' ? words : [...words, { kept: true, before: oldEnd, after: nowEnd }];
}
