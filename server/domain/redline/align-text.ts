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

function runsOf(before: string, after: string): readonly WordRun[] {
  return alignBlocks(splitLines(before), splitLines(after)).flatMap((pair): readonly WordRun[] => {
    const old = pair.before?.text ?? '';
    const now = pair.after?.text ?? '';
    if (old === now) return [{ kept: true, before: old, after: now }];
    if (old === '' || now === '') return [{ kept: false, before: old, after: now }];
    return alignWords(old, now).runs;
  });
}
