import type { Hunk } from '../../schemas/types.ts';
import { diffWords } from './engine/diff-words.ts';
import { isSoftSpace } from './engine/same-text.ts';

/**
 * Compared words; `coarse` when the exact search hit its bound: the edit is right, but may not be
 * the smallest.
 */
export interface WordChanges {
  readonly hunks: readonly Hunk[];
  readonly coarse: boolean;
}

/**
 * Words of both texts, or words of one in place of the other's. Kept ones may differ in kinds of
 * space.
 */
export interface WordRun {
  readonly kept: boolean;
  readonly before: string;
  readonly after: string;
}

/**
 * Finds the smallest edit from one text to the other, in whole words. Kept and inserted hunks
 * together are exactly `after`; kept and deleted ones are `before`, but for spaces and letters that
 * are no change (`tokenKey`). With `wraps`, where lines are wrapped is no change either, as in
 * Markdown. In a change, the deletion comes first. With the texts swapped, the hunks are the same
 * with insertions and deletions swapped.
 */
export function exactHunks(before: string, after: string, wraps = false): WordChanges {
  const { runs, coarse } = alignWords(before, after);
  const hunks: Hunk[] = [];
  let kept = '';
  const endKept = (): void => {
    hunks.push(...hunk('=', kept));
    kept = '';
  };
  for (const run of runs) {
    if (run.kept || (wraps && isWrapping(run))) kept += run.after;
    else {
      endKept();
      hunks.push(...hunk('-', run.before), ...hunk('+', run.after));
    }
  }
  endKept();
  return { hunks, coarse };
}

/**
 * Whether a change only wraps or unwraps a line between two words, which Markdown reads as a space.
 */
const isWrapping = ({ before, after }: WordRun): boolean =>
  isSoftSpace(before) && isSoftSpace(after);

/**
 * Returns the same edit as runs of words with both texts of each, which together are exactly the
 * two texts.
 */
export function alignWords(
  before: string,
  after: string,
): { readonly runs: readonly WordRun[]; readonly coarse: boolean } {
  const { stretches, coarse } = diffWords(before, after);
  const runs = stretches.map(({ kept, beforeStart, beforeEnd, afterStart, afterEnd }) => ({
    kept,
    before: before.slice(beforeStart, beforeEnd),
    after: after.slice(afterStart, afterEnd),
  }));
  return { runs, coarse };
}

function hunk(op: Hunk['op'], text: string): Hunk[] {
  return text === '' ? [] : [{ op, text }];
}
