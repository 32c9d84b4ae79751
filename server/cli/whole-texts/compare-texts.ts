import type { AlignOptions } from '../../../domain/redline/engine/align.ts';
import { marksOf } from '../../../domain/redline/engine/marks.ts';
import type { Edit } from '../../../domain/redline/engine/sequences.ts';
import { alignMoving, editInside, moveRange } from './align-moving.ts';
import {
  type ComparedPiece,
  scannedWords,
  type TextSide,
  type TokenSpan,
  tokenOf,
  wordOffset,
  writePieces,
} from './pieces.ts';
import { scanLines } from './scan-lines.ts';

export interface TextComparison {
  /**
   * Both texts exactly: the `before` of all pieces is the older, the `after` the newer. A moved
   * passage is one piece at its old place and one at its new one, with one number.
   */
  readonly pieces: readonly ComparedPiece[];
  /** The edit inside the passage with number n, at moves[n - 1]; one kept piece when unedited. */
  readonly moves: readonly (readonly ComparedPiece[])[];
  /**
   * Ranges where a search hit its bound: the edit there is right, but may not be the smallest.
   * Offsets in both texts.
   */
  readonly coarse: readonly Edit[];
}

/**
 * Compares two texts of any length. Aligns only words (white space follows them), along long runs
 * of words that occur once in both; runs out of order are moves. Between the runs, finds the
 * smallest edit. Linear in the texts, except for these gaps, which are bounded (see `align`). With
 * the texts swapped, the result is the same with sides swapped.
 */
export function compareTexts(
  before: string,
  after: string,
  options: AlignOptions = {},
): TextComparison {
  if (before === after) {
    return {
      pieces: before === '' ? [] : [{ kind: 'kept', before, after }],
      moves: [],
      coarse: [],
    };
  }
  // Always compares in one direction, so that ties between equally small edits break alike.
  const isTurned = before > after;
  const scanned = isTurned ? scanLines(after, before) : scanLines(before, after);
  const [first, second] = [scannedWords(scanned.before), scannedWords(scanned.after)];
  const sequences = {
    a: first.ids,
    b: second.ids,
    symbols: scanned.symbols,
    sizes: scanned.sizes,
    marks: marksOf(scanned, scanned.sizes),
    opens: { a: first.opens, b: second.opens },
  };
  const meter = options.meter ?? { steps: 0 };
  const found = alignMoving(sequences, { ...options, meter });
  const inside = editInside(sequences, found.moves, meter);
  const turned = (range: Edit): Edit => (isTurned ? turnedRange(range) : range);
  const ranges = found.moves.map((move) => turned(moveRange(move)));
  const [older, newer] = isTurned ? [second, first] : [first, second];
  const outer = isTurned ? [found.fresh, found.gone] : [found.gone, found.fresh];
  const inner = isTurned ? [inside.fresh, inside.gone] : [inside.gone, inside.fresh];
  const starts = (side: 'a' | 'b'): TextSide['moves'] =>
    new Map(
      ranges.map((range, at) => [
        range[`${side}Start`],
        { move: at + 1, end: range[`${side}End`] },
      ]),
    );
  const write = (
    [gone, fresh]: readonly Uint8Array[],
    moves: readonly [TextSide['moves'], TextSide['moves']],
    [from, to]: readonly [TokenSpan, TokenSpan],
  ): readonly ComparedPiece[] =>
    writePieces(
      { words: older, marks: gone as Uint8Array, moves: moves[0] },
      { words: newer, marks: fresh as Uint8Array, moves: moves[1] },
      [from, to],
    );
  const pieces = write(
    outer,
    [starts('a'), starts('b')],
    [
      { from: 0, to: older.scanned.ids.length, word: 0 },
      { from: 0, to: newer.scanned.ids.length, word: 0 },
    ],
  );
  const insides = ranges.map(({ aStart, aEnd, bStart, bEnd }) =>
    write(
      inner,
      [new Map(), new Map()],
      [
        { from: tokenOf(older, aStart), to: tokenOf(older, aEnd - 1) + 1, word: aStart },
        { from: tokenOf(newer, bStart), to: tokenOf(newer, bEnd - 1) + 1, word: bStart },
      ],
    ),
  );
  return {
    pieces,
    moves: withSpaceBehind(insides, pieces),
    coarse: found.coarse.map(turned).map(({ aStart, aEnd, bStart, bEnd }) => ({
      aStart: wordOffset(older, aStart),
      aEnd: wordOffset(older, aEnd),
      bStart: wordOffset(newer, bStart),
      bEnd: wordOffset(newer, bEnd),
    })),
  };
}

/**
 * Completes the content of each move up to the end of its two pieces, with the white space after it
 * that moved along or stayed.
 */
function withSpaceBehind(
  insides: readonly (readonly ComparedPiece[])[],
  pieces: readonly ComparedPiece[],
): readonly (readonly ComparedPiece[])[] {
  if (insides.length === 0) return insides;
  const spaces = insides.map(() => ({ before: '', after: '' }));
  for (const { move, before, after } of pieces) {
    const space = move === undefined ? undefined : spaces[move - 1];
    if (!space) continue;
    if (before !== '') space.before = spaceBehind(before);
    else space.after = spaceBehind(after);
  }
  return insides.map((inside, at) => {
    // A passage ends with words equal on both sides.
    const last = inside.at(-1);
    const { before = '', after = '' } = spaces[at] ?? {};
    if (!last || `${before}${after}` === '') return inside;
    return inside.with(-1, { ...last, before: last.before + before, after: last.after + after });
  });
}

const spaceBehind = (text: string): string => text.slice(text.trimEnd().length);

const turnedRange = ({ aStart, aEnd, bStart, bEnd }: Edit): Edit => ({
  aStart: bStart,
  aEnd: bEnd,
  bStart: aStart,
  bEnd: aEnd,
});
