import { type EqualRun, uniqueRuns } from '../../../domain/redline/engine/anchors.ts';
import { CLOSING, OPENING } from '../../../domain/redline/engine/marks.ts';
import type { Meter, Sequences } from '../../../domain/redline/engine/sequences.ts';

/**
 * Words that must stand elsewhere for a passage to count as moved: a clause, not a phrase that
 * recurs. Marks are no words. One that begins or ends in the middle of a clause may be the same by
 * chance, and must be longer: a reader would look for a reason.
 */
const CLAUSE_WORDS = 10;
const FRAGMENT_WORDS = 15;

/** Items in a row, marks too, that may be a part of a moved passage. */
const PART_ITEMS = 8;

/**
 * Up to so many words changed on each side between two moved runs, and up to this share of what was
 * moved around them: one passage, moved and edited.
 */
const EDITED_BETWEEN = 30;
const EDITED_SHARE = 0.5;

/** What is taken of a side: nothing, for good, or as the first item of what stays. */
export const FREE = 0;
export const TAKEN = 1;
export const EDGE = 2;

/** A passage that stands elsewhere: runs of the same words, in the order of both sides. */
export interface Move {
  readonly runs: readonly EqualRun[];
}

/**
 * Passages of equal words that the alignment left over on both sides. `takenA` and `takenB` say
 * what is taken; what a move takes, is taken from then on. Longer runs choose first; neighbours are
 * one passage; one with too few words is given up again. An EDGE is given up to the passage before
 * it where the item before that passage is the same: of two full stops around a moved sentence, its
 * own goes with it.
 */
export function takeMoves(
  candidates: readonly EqualRun[],
  sequences: Sequences,
  takenA: Uint8Array,
  takenB: Uint8Array,
): readonly Move[] {
  const { a, b } = sequences;
  const found: EqualRun[] = [];
  const longestFirst = candidates.toSorted(
    (one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b,
  );
  for (const candidate of longestFirst) {
    const free = freePart(candidate, takenA, takenB);
    if (!free) continue;
    let { a: i, b: j, length } = free;
    while (
      i > 0 &&
      j > 0 &&
      takenA[i - 1] === FREE &&
      takenB[j - 1] === FREE &&
      a[i - 1] === b[j - 1]
    ) {
      i -= 1;
      j -= 1;
      length += 1;
    }
    while (
      i + length < a.length &&
      j + length < b.length &&
      takenA[i + length] === FREE &&
      takenB[j + length] === FREE &&
      a[i + length] === b[j + length]
    ) {
      length += 1;
    }
    const run = withoutOthersMarks({ a: i, b: j, length, weight: 0 }, sequences);
    if (run.weight === 0) continue;
    takenA.fill(TAKEN, run.a, run.a + run.length);
    takenB.fill(TAKEN, run.b, run.b + run.length);
    found.push(run);
  }
  const moves: Move[] = [];
  for (const runs of joined(found, takenA, takenB)) {
    if (isPassage(runs, sequences)) {
      moves.push({ runs: withEnd(runs, sequences, takenA, takenB) });
      continue;
    }
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last) continue;
    takenA.fill(FREE, first.a, last.a + last.length);
    takenB.fill(FREE, first.b, last.b + last.length);
  }
  return moves;
}

/**
 * A run without the marks at its ends that belong to its neighbours: the full stop before it, the
 * bullet behind it.
 */
function withoutOthersMarks(run: EqualRun, { a, sizes, marks }: Sequences): EqualRun {
  let [from, to] = [run.a, run.a + run.length];
  while (from < to && marks?.[a[from] as number] === CLOSING) from += 1;
  while (from < to && marks?.[a[to - 1] as number] === OPENING) to -= 1;
  let weight = 0;
  for (let at = from; at < to; at += 1) weight += sizes?.[a[at] as number] ?? 1;
  return { a: from, b: run.b + from - run.a, length: to - from, weight };
}

/** Whether there are words enough to have moved. */
function isPassage(runs: readonly EqualRun[], { a, b, sizes, opens }: Sequences): boolean {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return false;
  const words = runs.reduce((sum, { weight }) => sum + weight, 0);
  if (words < CLAUSE_WORDS) return false;
  if (words >= FRAGMENT_WORDS) return true;
  const isMark = (ids: Int32Array, at: number): boolean => (sizes?.[ids[at] as number] ?? 1) !== 1;
  // A clause begins and ends at a mark, or with a line, in one of the texts.
  const isEdge = (ids: Int32Array, opened: Uint8Array | undefined, at: number): boolean =>
    at === 0 || at === ids.length || opened?.[at] === 1 || isMark(ids, at - 1) || isMark(ids, at);
  const [aEnd, bEnd] = [last.a + last.length, last.b + last.length];
  return (
    (isEdge(a, opens?.a, first.a) || isEdge(b, opens?.b, first.b)) &&
    (isEdge(a, opens?.a, aEnd) || isEdge(b, opens?.b, bEnd))
  );
}

/** A passage with the item behind it, where that may go with it on both sides. */
function withEnd(
  runs: readonly EqualRun[],
  { a, b, marks }: Sequences,
  takenA: Uint8Array,
  takenB: Uint8Array,
): readonly EqualRun[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return runs;
  const [aEnd, bEnd] = [last.a + last.length, last.b + last.length];
  const goes =
    aEnd < a.length &&
    a[aEnd] === b[bEnd] &&
    marks?.[a[aEnd] as number] !== OPENING &&
    mayGiveUp(a, takenA, first.a, aEnd) &&
    mayGiveUp(b, takenB, first.b, bEnd);
  if (!goes) return runs;
  takenA[aEnd] = TAKEN;
  takenB[bEnd] = TAKEN;
  return [...runs.slice(0, -1), { ...last, length: last.length + 1 }];
}

/**
 * Whether the item behind a passage may go with it: it is free, or an edge for which the one before
 * the passage stands in.
 */
function mayGiveUp(ids: Int32Array, taken: Uint8Array, start: number, end: number): boolean {
  if (taken[end] === FREE) return true;
  return taken[end] === EDGE && taken[start - 1] === FREE && ids[start - 1] === ids[end];
}

/** The longest stretch of a run that is free on both sides. */
function freePart(
  { a, b, length, weight }: EqualRun,
  takenA: Uint8Array,
  takenB: Uint8Array,
): EqualRun | undefined {
  let best: EqualRun | undefined;
  let from = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && takenA[a + at] === 0 && takenB[b + at] === 0) continue;
    if (at - from > (best?.length ?? 0)) {
      best = { a: a + from, b: b + from, length: at - from, weight };
    }
    from = at + 1;
  }
  return best;
}

/**
 * Moved runs that follow each other closely on both sides, with nothing kept between, as one move;
 * takes what is between.
 */
function joined(
  runs: readonly EqualRun[],
  takenA: Uint8Array,
  takenB: Uint8Array,
): readonly (readonly EqualRun[])[] {
  const moves: EqualRun[][] = [];
  for (const run of runs.toSorted((one, other) => one.a - other.a)) {
    const open = moves.at(-1);
    const last = open?.at(-1);
    if (open && last && isOne(last, run, takenA, takenB)) {
      takenA.fill(1, last.a + last.length, run.a);
      takenB.fill(1, last.b + last.length, run.b);
      open.push(run);
    } else moves.push([run]);
  }
  return moves;
}

function isOne(last: EqualRun, next: EqualRun, takenA: Uint8Array, takenB: Uint8Array): boolean {
  const [fromA, fromB] = [last.a + last.length, last.b + last.length];
  const most = Math.min(EDITED_BETWEEN, EDITED_SHARE * (last.weight + next.weight));
  if (next.b < fromB || next.a - fromA > most || next.b - fromB > most) return false;
  return isFree(takenA, fromA, next.a) && isFree(takenB, fromB, next.b);
}

function isFree(taken: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (taken[at] !== FREE) return false;
  return true;
}

/** Runs that stand once in what is left over of both sides, wherever that is. */
export function leftoverRuns(
  { a, b, symbols }: Sequences,
  takenA: Uint8Array,
  takenB: Uint8Array,
  meter: Meter,
): readonly EqualRun[] {
  let barrier = symbols;
  const left = (ids: Int32Array, taken: Uint8Array): { ids: Int32Array; places: Int32Array } => {
    // With the barriers: each stands behind at least so many items.
    const room = ids.length + Math.ceil(ids.length / PART_ITEMS);
    const kept = new Int32Array(room);
    const places = new Int32Array(room);
    let count = 0;
    for (let at = 0; at < ids.length; ) {
      const from = at;
      while (at < ids.length && taken[at] === FREE) at += 1;
      if (at - from >= PART_ITEMS) {
        for (let place = from; place < at; place += 1) {
          kept[count] = ids[place] as number;
          places[count] = place;
          count += 1;
        }
        // A number of its own: no run goes on from one leftover into the next.
        kept[count] = barrier;
        places[count] = at;
        count += 1;
        barrier += 1;
      }
      while (at < ids.length && taken[at] !== FREE) at += 1;
    }
    return { ids: kept.subarray(0, count), places: places.subarray(0, count) };
  };
  const ours = left(a, takenA);
  const theirs = left(b, takenB);
  const range = { aStart: 0, aEnd: ours.ids.length, bStart: 0, bEnd: theirs.ids.length };
  const sequences = { a: ours.ids, b: theirs.ids, symbols: barrier };
  return uniqueRuns(sequences, range, [{ length: PART_ITEMS, sample: 1 }], meter).map((run) => ({
    a: ours.places[run.a] as number,
    b: theirs.places[run.b] as number,
    length: run.length,
    weight: run.weight,
  }));
}
