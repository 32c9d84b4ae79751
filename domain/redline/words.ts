import type { Hunk } from '../../schemas/types.ts';
import { diffWords } from './engine/diff-words.ts';
import { isSoftSpace } from './engine/same-text.ts';

/**
 * Words compared: `coarse` when the exact search hit its bound: the edit is right, but may not be
 * the smallest.
 */
export interface WordChanges {
  readonly hunks: readonly Hunk[];
  readonly coarse: boolean;
}

/**
 * Words that both texts have, or words of one where the other has others. Kept ones may differ in
 * kinds of space.
 */
export interface WordRun {
  readonly kept: boolean;
  readonly before: string;
  readonly after: string;
}

/**
 * The smallest edit from one text to the other, in whole words. Kept and inserted hunks together
 * are `after` to the letter; kept and deleted ones are `before`, but for spaces and letters that
 * are no change (`tokenKey`); with `wraps`, where lines are wrapped is none either, as Markdown has
 * it. In a change, what is deleted comes first. Comparing the other way round gives the same hunks
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
 * Whether a change is that a line goes on or is broken between two words, which Markdown reads as a
 * space.
 */
const isWrapping = ({ before, after }: WordRun): boolean =>
  isSoftSpace(before) && isSoftSpace(after);

/** The same edit as runs of words with what each text has there: both texts to the letter. */
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
