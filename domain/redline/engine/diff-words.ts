import { type AlignOptions, align } from './align.ts';
import { type Scanned, scan, sequencesOf } from './scan.ts';
import { editsOf } from './sequences.ts';

/**
 * A run of tokens as offsets in both texts: equal in both, or a part of one in place of a part of
 * the other.
 */
export interface WordStretch {
  readonly kept: boolean;
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/**
 * The result of comparing words; `coarse` when a search hit its bound, so that the edit may not be
 * the smallest.
 */
export interface WordDifference {
  readonly stretches: readonly WordStretch[];
  readonly coarse: boolean;
}

/**
 * Finds the smallest edit between two texts in whole tokens (words, figures, spaces, marks), as
 * stretches that cover both, kept and changed ones in turn. Kept tokens are equal by `tokenKey`.
 * With the texts swapped, the result is the same with sides swapped.
 */
export function diffWords(
  before: string,
  after: string,
  options: AlignOptions = {},
): WordDifference {
  if (before === after) return { stretches: whole(before), coarse: false };
  // Always compares in one direction, so that ties between equally small edits break alike.
  if (before > after) {
    const { stretches, coarse } = diffWords(after, before, options);
    return { stretches: stretches.map(turned), coarse };
  }
  const scanned = scan(before, after);
  const marks = align(sequencesOf(scanned), options);
  const [left, right] = [offsetsOf(scanned.before), offsetsOf(scanned.after)];
  const stretches: WordStretch[] = [];
  let i = 0;
  let j = 0;
  const put = (kept: boolean, toI: number, toJ: number): void => {
    if (toI === i && toJ === j) return;
    stretches.push({
      kept,
      beforeStart: left(i),
      beforeEnd: left(toI),
      afterStart: right(j),
      afterEnd: right(toJ),
    });
    i = toI;
    j = toJ;
  };
  for (const { aStart, aEnd, bStart, bEnd } of editsOf(marks)) {
    put(true, aStart, bStart);
    put(false, aEnd, bEnd);
  }
  put(true, scanned.before.ids.length, scanned.after.ids.length);
  return { stretches, coarse: marks.coarse.length > 0 };
}

const whole = (text: string): readonly WordStretch[] =>
  text === ''
    ? []
    : [
        {
          kept: true,
          beforeStart: 0,
          beforeEnd: text.length,
          afterStart: 0,
          afterEnd: text.length,
        },
      ];

const offsetsOf =
  ({ starts }: Scanned) =>
  (token: number): number =>
    starts[token] as number;

const turned = (stretch: WordStretch): WordStretch => ({
  kept: stretch.kept,
  beforeStart: stretch.afterStart,
  beforeEnd: stretch.afterEnd,
  afterStart: stretch.beforeStart,
  afterEnd: stretch.beforeEnd,
});
