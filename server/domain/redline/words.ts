import { diffArrays } from 'diff';
import type { Hunk } from '../../../schemas/types.ts';
import { tokenise } from '../text/tokens.ts';
import { tokenKey } from './same-text.ts';

/**
 * Tokens inserted and deleted that the exact search goes up to. A block rewritten beyond that has no words worth
 * keeping, and the search would cost seconds: it is shown as replaced, and says that it is coarse.
 */
export const MAX_EDITS = 800;

/** Words compared: `coarse` when the middle was taken as replaced because the exact search hit its bound. */
export interface WordChanges {
  readonly hunks: readonly Hunk[];
  readonly coarse: boolean;
}

/** A run of tokens with one fate: how many tokens of each side it takes. */
interface Run {
  readonly kept: boolean;
  readonly before: number;
  readonly after: number;
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
  if (before === after) return { runs: [{ kept: true, before, after }], coarse: false };
  const left = tokenise(before);
  const right = tokenise(after);
  const leftKeys = left.map(tokenKey);
  const rightKeys = right.map(tokenKey);
  // One direction for both: ties between equally small edits are then broken alike.
  const swap = before > after;
  const found = swap ? runs(rightKeys, leftKeys) : runs(leftKeys, rightKeys);
  const words: WordRun[] = [];
  let i = 0;
  let j = 0;
  for (const run of found.runs) {
    const toI = i + (swap ? run.after : run.before);
    const toJ = j + (swap ? run.before : run.after);
    words.push({
      kept: run.kept,
      before: left.slice(i, toI).join(''),
      after: right.slice(j, toJ).join(''),
    });
    i = toI;
    j = toJ;
  }
  return { runs: words, coarse: found.coarse };
}

function hunk(op: Hunk['op'], text: string): Hunk[] {
  return text === '' ? [] : [{ op, text }];
}

function runs(
  left: readonly string[],
  right: readonly string[],
): { readonly runs: readonly Run[]; readonly coarse: boolean } {
  const least = Math.min(left.length, right.length);
  let head = 0;
  while (head < least && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < least - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  const middle = search(
    left.slice(head, left.length - tail),
    right.slice(head, right.length - tail),
  );
  return {
    runs: [kept(head), ...middle.runs, kept(tail)].filter((run) => run.before + run.after > 0),
    coarse: middle.coarse,
  };
}

const kept = (length: number): Run => ({ kept: true, before: length, after: length });

function search(
  left: string[],
  right: string[],
): { readonly runs: readonly Run[]; readonly coarse: boolean } {
  const whole: Run = { kept: false, before: left.length, after: right.length };
  if (left.length === 0 || right.length === 0) return { runs: [whole], coarse: false };
  const changes = diffArrays(left, right, { maxEditLength: MAX_EDITS });
  if (!changes) return { runs: [whole], coarse: true };
  const found: Run[] = [];
  for (const { added, removed, count } of changes) {
    const last = found.at(-1);
    if (!added && !removed) found.push(kept(count));
    else {
      const open = last && !last.kept ? last : { kept: false, before: 0, after: 0 };
      if (last && !last.kept) found.pop();
      found.push({
        kept: false,
        before: open.before + (removed ? count : 0),
        after: open.after + (added ? count : 0),
      });
    }
  }
  return { runs: found, coarse: false };
}
