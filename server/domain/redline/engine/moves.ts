import { type Run, uniqueRuns } from './anchors.ts';
import type { Meter, Sequences } from './sequences.ts';

/** Words in a row that must stand elsewhere for a passage to count as moved: a clause, not a phrase that recurs. */
export const MOVED_WORDS = 10;

/**
 * Up to so many words changed on each side between two moved runs, and up to this share of what was moved around them:
 * one passage, moved and edited.
 */
const EDITED_BETWEEN = 30;
const EDITED_SHARE = 0.5;

/** What is taken of a side: nothing, for good, or as the first item of what stays. */
export const FREE = 0;
export const TAKEN = 1;
export const EDGE = 2;

/** A passage that stands elsewhere: runs of the same words, in the order of both sides. */
export interface Move {
  readonly runs: readonly Run[];
}

/**
 * Passages of equal words that the alignment left over on both sides. `takenA` and `takenB` say what is taken;
 * what a move takes, is taken from then on. Longer runs choose first. An EDGE is given up to the passage before it where
 * the item before that passage is the same: of two full stops around a moved sentence, its own goes with it.
 */
export function takeMoves(
  candidates: readonly Run[],
  { a, b, sizes }: Sequences,
  takenA: Uint8Array,
  takenB: Uint8Array,
): readonly Move[] {
  const found: Run[] = [];
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
    let weight = 0;
    for (let at = i; at < i + length; at += 1) weight += sizes?.[a[at] as number] ?? 1;
    if (weight < MOVED_WORDS) continue;
    takenA.fill(1, i, i + length);
    takenB.fill(1, j, j + length);
    found.push({ a: i, b: j, length, weight });
  }
  return joined(found, takenA, takenB).map((runs) => ({
    runs: withEnd(runs, a, b, takenA, takenB),
  }));
}

/** A passage with the item behind it, where that may go with it on both sides. */
function withEnd(
  runs: readonly Run[],
  a: Int32Array,
  b: Int32Array,
  takenA: Uint8Array,
  takenB: Uint8Array,
): readonly Run[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return runs;
  const [aEnd, bEnd] = [last.a + last.length, last.b + last.length];
  const goes =
    aEnd < a.length &&
    a[aEnd] === b[bEnd] &&
    mayGiveUp(a, takenA, first.a, aEnd) &&
    mayGiveUp(b, takenB, first.b, bEnd);
  if (!goes) return runs;
  takenA[aEnd] = TAKEN;
  takenB[bEnd] = TAKEN;
  return [...runs.slice(0, -1), { ...last, length: last.length + 1 }];
}

/** Whether the item behind a passage may go with it: it is free, or an edge for which the one before the passage stands in. */
function mayGiveUp(ids: Int32Array, taken: Uint8Array, start: number, end: number): boolean {
  if (taken[end] === FREE) return true;
  return taken[end] === EDGE && taken[start - 1] === FREE && ids[start - 1] === ids[end];
}

/** The longest stretch of a run that is free on both sides. */
function freePart(
  { a, b, length, weight }: Run,
  takenA: Uint8Array,
  takenB: Uint8Array,
): Run | undefined {
  let best: Run | undefined;
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

/** Moved runs that follow each other closely on both sides, with nothing kept between, as one move; takes what is between. */
function joined(
  runs: readonly Run[],
  takenA: Uint8Array,
  takenB: Uint8Array,
): readonly (readonly Run[])[] {
  const moves: Run[][] = [];
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

function isOne(last: Run, next: Run, takenA: Uint8Array, takenB: Uint8Array): boolean {
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
): readonly Run[] {
  let barrier = symbols;
  const left = (ids: Int32Array, taken: Uint8Array): { ids: Int32Array; places: Int32Array } => {
    const kept: number[] = [];
    const places: number[] = [];
    for (let at = 0; at < ids.length; ) {
      const from = at;
      while (at < ids.length && taken[at] === 0) at += 1;
      if (at - from >= MOVED_WORDS) {
        for (let place = from; place < at; place += 1) {
          kept.push(ids[place] as number);
          places.push(place);
        }
        // A number of its own: no run goes on from one leftover into the next.
        kept.push(barrier);
        places.push(at);
        barrier += 1;
      }
      while (at < ids.length && taken[at] !== 0) at += 1;
    }
    return { ids: Int32Array.from(kept), places: Int32Array.from(places) };
  };
  const ours = left(a, takenA);
  const theirs = left(b, takenB);
  const range = { aStart: 0, aEnd: ours.ids.length, bStart: 0, bEnd: theirs.ids.length };
  const sequences = { a: ours.ids, b: theirs.ids, symbols: barrier };
  return uniqueRuns(sequences, range, [{ length: MOVED_WORDS, sample: 1 }], meter).map((run) => ({
    a: ours.places[run.a] as number,
    b: theirs.places[run.b] as number,
    length: run.length,
    weight: run.weight,
  }));
}
