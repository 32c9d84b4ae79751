import { type EqualRun, uniqueRuns } from '../../../domain/redline/engine/anchors.ts';
import { CLOSING, OPENING } from '../../../domain/redline/engine/marks.ts';
import type { Meter, Sequences } from '../../../domain/redline/engine/sequences.ts';

/**
 * How many words, marks aside, a passage needs to count as moved: a clause, not a recurring phrase.
 * One that begins or ends within a clause may match by chance, and must be longer: a reader would
 * look for a reason.
 */
const CLAUSE_WORDS = 10;
const FRAGMENT_WORDS = 15;

/** How many consecutive items, marks included, may make part of a moved passage. */
const PART_ITEMS = 8;

/**
 * Up to so many words changed on each side between two moved runs, and up to this share of the
 * words moved around them, the two are one passage, moved and edited.
 */
const EDITED_BETWEEN = 30;
const EDITED_SHARE = 0.5;

/**
 * Whether an item of a side is taken: not at all, for good, or as the first item of a run that
 * stays.
 */
export const FREE = 0;
export const TAKEN = 1;
export const EDGE = 2;

/** A moved passage: runs of equal words, in the order of both sides. */
export interface Move {
  readonly runs: readonly EqualRun[];
}

/**
 * Finds moved passages among the equal runs that the alignment left unmatched on both sides.
 * `takenA` and `takenB` mark the taken items; those of a move are added. Longer runs choose first;
 * neighbours become one passage; a passage with too few words is released again. An EDGE goes to
 * the passage before it where the item before that passage is equal: of two full stops around a
 * moved sentence, its own moves with it.
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
 * Removes the marks at a run's ends that belong to its neighbours: the full stop before it, the
 * bullet after it.
 */
function withoutOthersMarks(run: EqualRun, { a, sizes, marks }: Sequences): EqualRun {
  let [from, to] = [run.a, run.a + run.length];
  while (from < to && marks?.[a[from] as number] === CLOSING) from += 1;
  while (from < to && marks?.[a[to - 1] as number] === OPENING) to -= 1;
  let weight = 0;
  for (let at = from; at < to; at += 1) weight += sizes?.[a[at] as number] ?? 1;
  return { a: from, b: run.b + from - run.a, length: to - from, weight };
}

/** Whether runs have enough words to have moved. */
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

/** Extends a passage by the item after it, where both sides can give it up. */
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
 * Whether the item after a passage may move with it: it is free, or an edge that the equal item
 * before the passage can replace.
 */
function mayGiveUp(ids: Int32Array, taken: Uint8Array, start: number, end: number): boolean {
  if (taken[end] === FREE) return true;
  return taken[end] === EDGE && taken[start - 1] === FREE && ids[start - 1] === ids[end];
}

/** Returns the longest stretch of a run that is free on both sides. */
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
 * Joins moved runs that follow each other closely on both sides, with nothing kept between, into
 * one move; takes what is between.
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

/** Returns the runs that occur once in the unmatched items of both sides, wherever they are. */
export function leftoverRuns(
  { a, b, symbols }: Sequences,
  takenA: Uint8Array,
  takenB: Uint8Array,
  meter: Meter,
): readonly EqualRun[] {
  let barrier = symbols;
  const left = (ids: Int32Array, taken: Uint8Array): { ids: Int32Array; places: Int32Array } => {
    // Room for the barriers: before each are at least so many items.
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
        // A number used nowhere else: no run continues from one unmatched stretch into the next.
        kept[count] = barrier;
        places[count] = at;
        count += 1;
        barrier += 1;
      }
      while (at < ids.length && taken[at] !== FREE) at += 1;
    }
    return { ids: kept.subarray(0, count), places: places.subarray(0, count) };
  };
  const leftoverA = left(a, takenA);
  const leftoverB = left(b, takenB);
  const range = { aStart: 0, aEnd: leftoverA.ids.length, bStart: 0, bEnd: leftoverB.ids.length };
  const sequences = { a: leftoverA.ids, b: leftoverB.ids, symbols: barrier };
  return uniqueRuns(sequences, range, [{ length: PART_ITEMS, sample: 1 }], meter).map((run) => ({
    a: leftoverA.places[run.a] as number,
    b: leftoverB.places[run.b] as number,
    length: run.length,
    weight: run.weight,
  }));
}
