import { alignBlocks } from './align-blocks.ts';
import { splitLines } from './blocks.ts';
import { alignWords, type WordRun } from './words.ts';

/** A stretch of two texts: the same words in both, or what stands in one where the other has something else. */
export interface Stretch {
  readonly kept: boolean;
  /** Offsets in the older text, end not included. */
  readonly before: readonly [start: number, end: number];
  /** Offsets in the newer text. */
  readonly after: readonly [start: number, end: number];
}

/**
 * Two plain texts side by side, line by line and, in edited lines, word by word: stretches that cover both to the letter,
 * kept and changed ones by turns. The exact edit, not the readable one. A kept stretch may have another kind of space in
 * it, but offsets count alike in both.
 */
export function alignText(before: string, after: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let i = 0;
  let j = 0;
  for (const { kept, before: old, after: now } of runsOf(before, after)) {
    // Where letters are composed otherwise, or spaces doubled, offsets don't carry over.
    const same = kept && old.length === now.length;
    const last = stretches.at(-1);
    const open = last?.kept === same ? last : undefined;
    if (open) stretches.pop();
    stretches.push({
      kept: same,
      before: [open?.before[0] ?? i, i + old.length],
      after: [open?.after[0] ?? j, j + now.length],
    });
    i += old.length;
    j += now.length;
  }
  return stretches;
}

/** What both texts begin and end with, in whole lines, is kept: only the lines between are looked at. */
function runsOf(before: string, after: string): readonly WordRun[] {
  if (before === after) return [{ kept: true, before, after }];
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  head = head === 0 ? 0 : before.lastIndexOf('\n', head - 1) + 1;
  let tail = 0;
  while (
    tail < least - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  // From behind the first line break in it: the line before that may have changed.
  const open = before.indexOf('\n', before.length - tail);
  tail = open < 0 ? 0 : before.length - open - 1;
  const kept = (text: string): readonly WordRun[] =>
    text === '' ? [] : [{ kept: true, before: text, after: text }];
  return [
    ...kept(before.slice(0, head)),
    ...lineRuns(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...kept(before.slice(before.length - tail)),
  ];
}

function lineRuns(before: string, after: string): readonly WordRun[] {
  return alignBlocks(splitLines(before), splitLines(after)).flatMap((pair): readonly WordRun[] => {
    const old = pair.before?.text ?? '';
    const now = pair.after?.text ?? '';
    if (old === now) return [{ kept: true, before: old, after: now }];
    if (old === '' || now === '') return [{ kept: false, before: old, after: now }];
    return alignWords(old, now).runs;
  });
}
