import type { AlignOptions } from './align.ts';
import { alignMoving, editInside, rangeOf } from './align-moving.ts';
import { offsetOf, type Side, type TextPiece, tokenOf, wordsOf, writePieces } from './pieces.ts';
import { scanLines } from './scan.ts';
import type { Edit } from './sequences.ts';

/** Two whole texts compared. */
export interface TextComparison {
  /**
   * Both texts to the letter: the `before` of all pieces is the older, the `after` the newer. A moved passage is one
   * piece where it stood and one where it stands, with one number.
   */
  readonly pieces: readonly TextPiece[];
  /** What was edited inside the passage with number n, at moves[n - 1]; one kept piece where nothing was. */
  readonly moves: readonly (readonly TextPiece[])[];
  /** Places where a search hit its bound: the edit there is right, but may not be the smallest. Offsets in both texts. */
  readonly coarse: readonly Edit[];
}

/**
 * Compares two texts of any length, lines and all: words alone are aligned (what stands between them follows), along long
 * runs of words that stand once in both; those that changed their order are moves, and count once. Between the runs, the
 * smallest edit. Linear in the texts but for those gaps, which are bounded (see `align`). The other way round it says the
 * same, with sides changed.
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
  // One direction for both: ties between equally small edits are then broken alike.
  if (before > after) return turned(compareTexts(after, before, options));
  const scanned = scanLines(before, after);
  const [older, newer] = [wordsOf(scanned.before), wordsOf(scanned.after)];
  const sequences = { a: older.ids, b: newer.ids, symbols: scanned.symbols, sizes: scanned.sizes };
  const meter = options.meter ?? { steps: 0 };
  const { gone, fresh, moves, coarse } = alignMoving(sequences, { ...options, meter });
  const ranges = moves.map(rangeOf);
  const starts = (side: 'a' | 'b'): Side['moves'] =>
    new Map(
      ranges.map((range, at) => [
        range[`${side}Start`],
        { move: at + 1, end: range[`${side}End`] },
      ]),
    );
  const inside = editInside(sequences, moves, meter);
  return {
    pieces: writePieces(
      { words: older, marks: gone, moves: starts('a') },
      { words: newer, marks: fresh, moves: starts('b') },
      [
        { from: 0, to: scanned.before.ids.length, word: 0 },
        { from: 0, to: scanned.after.ids.length, word: 0 },
      ],
    ),
    moves: ranges.map(({ aStart, aEnd, bStart, bEnd }) =>
      writePieces(
        { words: older, marks: inside.gone, moves: new Map() },
        { words: newer, marks: inside.fresh, moves: new Map() },
        [
          { from: tokenOf(older, aStart), to: tokenOf(older, aEnd - 1) + 1, word: aStart },
          { from: tokenOf(newer, bStart), to: tokenOf(newer, bEnd - 1) + 1, word: bStart },
        ],
      ),
    ),
    coarse: coarse.map(({ aStart, aEnd, bStart, bEnd }) => ({
      aStart: offsetOf(older, aStart),
      aEnd: offsetOf(older, aEnd),
      bStart: offsetOf(newer, bStart),
      bEnd: offsetOf(newer, bEnd),
    })),
  };
}

const TURNED = {
  kept: 'kept',
  deleted: 'inserted',
  inserted: 'deleted',
  'moved-from': 'moved-to',
  'moved-to': 'moved-from',
} as const;

function turned({ pieces, moves, coarse }: TextComparison): TextComparison {
  return {
    pieces: turnedPieces(pieces),
    moves: moves.map(turnedPieces),
    coarse: coarse.map(({ aStart, aEnd, bStart, bEnd }) => ({
      aStart: bStart,
      aEnd: bEnd,
      bStart: aStart,
      bEnd: aEnd,
    })),
  };
}

/** In a change, what the older text had comes first. */
function turnedPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const found: TextPiece[] = [];
  let fresh: TextPiece[] = [];
  for (const piece of pieces) {
    const { kind, before, after } = piece;
    const other = { ...piece, kind: TURNED[kind], before: after, after: before };
    if (after === '' && kind !== 'kept') fresh.push(other);
    else {
      if (kind === 'kept') {
        found.push(...fresh);
        fresh = [];
      }
      found.push(other);
    }
  }
  return [...found, ...fresh];
}
