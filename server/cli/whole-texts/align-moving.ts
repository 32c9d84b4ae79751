import { Aligner, type AlignOptions, gapsOf } from '../../../domain/redline/engine/align.ts';
import {
  type AnchorGroup,
  type EqualRun,
  heaviestChain,
  uniqueRuns,
} from '../../../domain/redline/engine/anchors.ts';
import type { Edit, Marks, Meter, Sequences } from '../../../domain/redline/engine/sequences.ts';
import { EDGE, FREE, leftoverRuns, type Move, TAKEN, takeMoves } from './moves.ts';
import { widened } from './widen.ts';

/**
 * Groups that anchor two sequences where they occur once in both; the longer separate repeated
 * phrases.
 */
const ANCHORS: readonly AnchorGroup[] = [
  { length: 32, sample: 16 },
  { length: 8, sample: 4 },
];

/**
 * The most pairs of items for which the unmoved rest is searched whole, so that the answer is the
 * smallest edit.
 */
const SMALL = 1 << 22;

/** The fate of an item. */
export const KEPT = 0;
export const CHANGED = 1;
export const MOVED = 2;

/**
 * An alignment with moves: `gone` and `fresh` hold KEPT, CHANGED or MOVED for each item of a and of
 * b.
 */
export interface Moving extends Marks {
  readonly moves: readonly Move[];
}

/**
 * Finds the smallest difference of two sequences in which passages may move. Of the long runs that
 * occur once on both sides, the ordered ones with the most words stay; the others moved. The
 * unmoved rest is aligned without them; runs then unmatched on both sides moved, too. Between the
 * runs of a move, items are CHANGED or KEPT by the smallest edit.
 */
export function alignMoving(sequences: Sequences, options: AlignOptions): Moving {
  const { a, b } = sequences;
  const meter = options.meter ?? { steps: 0 };
  const all = { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length };
  const { chain, rest } = heaviestChain(uniqueRuns(sequences, all, ANCHORS, meter));
  const takenA = new Uint8Array(a.length);
  const takenB = new Uint8Array(b.length);
  for (const run of chain) {
    takenA.fill(TAKEN, run.a, run.a + run.length);
    takenB.fill(TAKEN, run.b, run.b + run.length);
    takenA[run.a] = EDGE;
    takenB[run.b] = EDGE;
  }
  const first = takeMoves(rest, sequences, takenA, takenB);
  const { gone, fresh, coarse } = alignRest(sequences, chain, first, { ...options, meter });
  // Only CHANGED items may have moved.
  for (let at = 0; at < a.length; at += 1) takenA[at] = gone[at] === CHANGED ? FREE : TAKEN;
  for (let at = 0; at < b.length; at += 1) takenB[at] = fresh[at] === CHANGED ? FREE : TAKEN;
  const left = leftoverRuns(sequences, takenA, takenB, meter);
  const second = takeMoves(left, sequences, takenA, takenB);
  const moves = widened([...first, ...second], sequences, takenA, takenB).toSorted(
    (one, other) => startOf(one) - startOf(other),
  );
  for (const move of moves) paint(move, gone, fresh, MOVED);
  return { gone, fresh, coarse, moves };
}

const startOf = ({ runs }: Move): number => runs[0]?.a ?? 0;

/** Returns a move's passage as ranges of both sides. */
export function moveRange({ runs }: Move): Edit {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return { aStart: 0, aEnd: 0, bStart: 0, bEnd: 0 };
  return {
    aStart: first.a,
    aEnd: last.a + last.length,
    bStart: first.b,
    bEnd: last.b + last.length,
  };
}

function paint(move: Move, gone: Uint8Array, fresh: Uint8Array, mark: number): void {
  const { aStart, aEnd, bStart, bEnd } = moveRange(move);
  gone.fill(mark, aStart, aEnd);
  fresh.fill(mark, bStart, bEnd);
}

/** Aligns what did not move; its marks cover all items again. */
function alignRest(
  sequences: Sequences,
  chain: readonly EqualRun[],
  moves: readonly Move[],
  options: AlignOptions,
): Marks {
  const gone = new Uint8Array(sequences.a.length);
  const fresh = new Uint8Array(sequences.b.length);
  for (const move of moves) paint(move, gone, fresh, MOVED);
  const left = without(sequences.a, gone);
  const right = without(sequences.b, fresh);
  const rest = { a: left.ids, b: right.ids, symbols: sequences.symbols };
  const isSmall = rest.a.length * rest.b.length <= SMALL;
  // Without the run's first item, which a move may have taken; otherwise the gap before aligns it.
  const keptRuns = (isSmall ? passagesOf(chain, sequences) : chain).map((run) => ({
    a: left.rankOf(run.a + 1),
    b: right.rankOf(run.b + 1),
    length: run.length - 1,
  }));
  const found = alignBetween(rest, keptRuns, options);
  left.spread(found.gone, gone);
  right.spread(found.fresh, fresh);
  const coarse = found.coarse.map(({ aStart, aEnd, bStart, bEnd }) => ({
    aStart: left.placeOf(aStart),
    aEnd: left.placeOf(aEnd - 1) + 1,
    bStart: right.placeOf(bStart),
    bEnd: right.placeOf(bEnd - 1) + 1,
  }));
  return { gone, fresh, coarse };
}

/**
 * Returns the items of runs that are passages of many words, each as a run: a search would count
 * them as one word.
 */
function passagesOf(runs: readonly EqualRun[], { a, sizes }: Sequences): readonly EqualRun[] {
  const found: EqualRun[] = [];
  for (const run of runs) {
    for (let at = 0; at < run.length; at += 1) {
      const weight = sizes?.[a[run.a + at] as number] ?? 1;
      if (weight > 1) found.push({ a: run.a + at, b: run.b + at, length: 1, weight });
    }
  }
  return found;
}

function alignBetween(
  sequences: Sequences,
  keptRuns: readonly Pick<EqualRun, 'a' | 'b' | 'length'>[],
  options: AlignOptions,
): Marks {
  const { a, b } = sequences;
  const gone = new Uint8Array(a.length);
  const fresh = new Uint8Array(b.length);
  const aligner = new Aligner(sequences, gone, fresh, options);
  const all = { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length };
  for (const gap of gapsOf(keptRuns, all)) aligner.solve(gap);
  return { gone, fresh, coarse: aligner.coarse };
}

interface Rest {
  readonly ids: Int32Array;
  /** The index in the whole of an item of the rest. */
  readonly placeOf: (rank: number) => number;
  /** The index in the rest of an item of the whole. */
  readonly rankOf: (place: number) => number;
  /** Copies marks of the rest to the places of its items in the whole. */
  readonly spread: (marks: Uint8Array, into: Uint8Array) => void;
}

/** Removes the moved items from a sequence. */
function without(ids: Int32Array, marks: Uint8Array): Rest {
  if (!marks.includes(MOVED)) {
    return {
      ids,
      placeOf: (rank) => rank,
      rankOf: (place) => place,
      spread: (found, into) => into.set(found),
    };
  }
  const places = new Int32Array(ids.length);
  const ranks = new Int32Array(ids.length);
  let count = 0;
  for (let at = 0; at < ids.length; at += 1) {
    ranks[at] = count;
    if (marks[at] === MOVED) continue;
    places[count] = at;
    count += 1;
  }
  const rest = new Int32Array(count);
  for (let rank = 0; rank < count; rank += 1) rest[rank] = ids[places[rank] as number] as number;
  return {
    ids: rest,
    placeOf: (rank) => (rank < count ? (places[rank] as number) : ids.length),
    rankOf: (place) => (place < ids.length ? (ranks[place] as number) : count),
    spread: (found, into) => {
      for (let rank = 0; rank < count; rank += 1) {
        into[places[rank] as number] = found[rank] as number;
      }
    },
  };
}

/**
 * Finds the smallest edit inside each moved passage, as marks over the whole sequences: KEPT or
 * CHANGED.
 */
export function editInside(
  sequences: Sequences,
  moves: readonly Move[],
  meter: Meter,
): Pick<Marks, 'gone' | 'fresh'> {
  const gone = new Uint8Array(sequences.a.length);
  const fresh = new Uint8Array(sequences.b.length);
  const edited = moves.filter(({ runs }) => runs.length > 1);
  if (edited.length === 0) return { gone, fresh };
  const aligner = new Aligner(sequences, gone, fresh, { meter });
  for (const move of edited)
    for (const gap of gapsOf(move.runs, moveRange(move))) aligner.solve(gap);
  return { gone, fresh };
}
