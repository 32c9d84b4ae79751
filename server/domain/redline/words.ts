import type { Hunk } from '../../../schemas/types.ts';
import { diffWords } from './engine/diff-words.ts';

/** Words compared: `coarse` when the exact search hit its bound: the edit is right, but may not be the smallest. */
export interface WordChanges {
  readonly hunks: readonly Hunk[];
  readonly coarse: boolean;
}

/** Words that both texts have, or words of one where the other has others. Kept ones may differ in kinds of space. */
export interface WordRun {
  readonly kept: boolean;
  readonly before: string;
  readonly after: string;
}

/**
 * The smallest edit from one text to the other, in whole words. Kept and inserted hunks together are `after` to the
 * letter; kept and deleted ones are `before`, but for spaces and letters that are no change (`tokenKey`). In a change,
 * what is deleted comes first. Comparing the other way round gives the same hunks with insertions and deletions swapped.
 */
export function exactHunks(before: string, after: string): WordChanges {
  const { runs: found, coarse } = alignWords(before, after);
  const hunks = found.flatMap((run) =>
    run.kept ? hunk('=', run.after) : [...hunk('-', run.before), ...hunk('+', run.after)],
  );
  return { hunks, coarse };
}

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
