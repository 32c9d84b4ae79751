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

/** A passage that stands elsewhere: runs of the same words, in the order of both sides. */
export interface Move {
  readonly runs: readonly Run[];
}

/**
 * Passages of equal words that the alignment left over on both sides. `takenA` and `takenB` hold 1 for what is taken;
 * what a move takes, is taken from then on. Longer runs choose first.
 */
export function takeMoves(
  candidates: readonly Run[],
  { a, b }: Sequences,
  takenA: Uint8Array,
  takenB: Uint8Array,
): readonly Move[] {
  const found: Run[] = [];
  const longestFirst = candidates.toSorted(
    (one, other) => other.length - one.length || one.a - other.a || one.b - other.b,
  );
  for (const candidate of longestFirst) {
    const free = freePart(candidate, takenA, takenB);
    if (!free) continue;
    let { a: i, b: j, length } = free;
    while (i > 0 && j > 0 && takenA[i - 1] === 0 && takenB[j - 1] === 0 && a[i - 1] === b[j - 1]) {
      i -= 1;
      j -= 1;
      length += 1;
    }
    while (
      i + length < a.length &&
      j + length < b.length &&
      takenA[i + length] === 0 &&
      takenB[j + length] === 0 &&
      a[i + length] === b[j + length]
    ) {
      length += 1;
    }
    if (length < MOVED_WORDS) continue;
    takenA.fill(1, i, i + length);
    takenB.fill(1, j, j + length);
    found.push({ a: i, b: j, length });
  }
  return joined(found, takenA, takenB);
}

/** The longest stretch of a run that is free on both sides. */
function freePart({ a, b, length }: Run, takenA: Uint8Array, takenB: Uint8Array): Run | undefined {
  let best: Run | undefined;
  let from = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && takenA[a + at] === 0 && takenB[b + at] === 0) continue;
    if (at - from > (best?.length ?? 0)) best = { a: a + from, b: b + from, length: at - from };
    from = at + 1;
  }
  return best;
}

/** Moved runs that follow each other closely on both sides, with nothing kept between, as one move; takes what is between. */
function joined(runs: readonly Run[], takenA: Uint8Array, takenB: Uint8Array): readonly Move[] {
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
  return moves.map((some) => ({ runs: some }));
}

function isOne(last: Run, next: Run, takenA: Uint8Array, takenB: Uint8Array): boolean {
  const [fromA, fromB] = [last.a + last.length, last.b + last.length];
  const most = Math.min(EDITED_BETWEEN, EDITED_SHARE * (last.length + next.length));
  if (next.b < fromB || next.a - fromA > most || next.b - fromB > most) return false;
  return !takenA.subarray(fromA, next.a).includes(1) && !takenB.subarray(fromB, next.b).includes(1);
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
  }));
}
