import { heaviestChain, uniqueRuns } from './anchors.ts';
import { HALF_EDITS, markSmallest } from './myers.ts';
import type { Edit, Marks, Meter, Sequences } from './sequences.ts';

/** Pairs of items (one of each side) up to which a range is searched whole: at most some milliseconds. */
const WHOLE = 1 << 18;

/** Items in a row that make an anchor where they stand once on both sides; shorter ones only where longer ones find nothing. */
const ANCHORS: readonly (readonly number[])[] = [[32, 8], [4]];

/** How often a range may be cut at anchors, one cut inside another, before it is searched without. */
const MOST_CUTS = 8;

export interface AlignOptions {
  readonly meter?: Meter;
  /** Edits that one search goes up to from each end; see HALF_EDITS. */
  readonly bound?: number;
}

/**
 * The smallest difference of two sequences. What both begin and end with is set aside, items that the other side doesn't
 * have are differences at once (both change nothing in the answer); the rest is searched whole while it is small, and
 * else first cut at long runs that stand once on each side, which in texts is where a smallest edit goes through, too.
 * O((N + M) · bound) steps at the most, memory linear.
 */
export function align(sequences: Sequences, options: AlignOptions = {}): Marks {
  const { a, b } = sequences;
  const gone = new Uint8Array(a.length);
  const fresh = new Uint8Array(b.length);
  const aligner = new Aligner(sequences, gone, fresh, options);
  aligner.solve({ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length });
  return { gone, fresh, coarse: aligner.coarse };
}

/** Marks ranges of two sequences, one after the other. Holds the room that the search of a range needs. */
export class Aligner {
  readonly coarse: Edit[] = [];
  readonly #sequences: Sequences;
  readonly #gone: Uint8Array;
  readonly #fresh: Uint8Array;
  readonly #meter: Meter;
  readonly #bound: number;
  /** For each symbol the last search that saw it on one side; a search's number is never used again. */
  readonly #seenInA: Int32Array;
  readonly #seenInB: Int32Array;
  #search = 0;

  constructor(sequences: Sequences, gone: Uint8Array, fresh: Uint8Array, options: AlignOptions) {
    this.#sequences = sequences;
    this.#gone = gone;
    this.#fresh = fresh;
    this.#meter = options.meter ?? { steps: 0 };
    this.#bound = options.bound ?? HALF_EDITS;
    this.#seenInA = new Int32Array(sequences.symbols);
    this.#seenInB = new Int32Array(sequences.symbols);
  }

  /** Marks what has no partner in a range, cut at anchors where it is large. */
  solve(range: Edit, cuts = 0): void {
    const trimmed = this.#trim(range);
    const { aStart, aEnd, bStart, bEnd } = trimmed;
    if (aStart === aEnd || bStart === bEnd) {
      this.#gone.fill(1, aStart, aEnd);
      this.#fresh.fill(1, bStart, bEnd);
      return;
    }
    if ((aEnd - aStart) * (bEnd - bStart) > WHOLE && cuts < MOST_CUTS) {
      for (const lengths of ANCHORS) {
        const { chain } = heaviestChain(uniqueRuns(this.#sequences, trimmed, lengths, this.#meter));
        if (chain.length === 0) continue;
        for (const gap of gapsOf(chain, trimmed)) this.solve(gap, cuts + 1);
        return;
      }
    }
    this.#searchWhole(trimmed);
  }

  #trim({ aStart, aEnd, bStart, bEnd }: Edit): Edit {
    const { a, b } = this.#sequences;
    let [aLo, aHi, bLo, bHi] = [aStart, aEnd, bStart, bEnd];
    while (aLo < aHi && bLo < bHi && a[aLo] === b[bLo]) {
      aLo += 1;
      bLo += 1;
    }
    while (aLo < aHi && bLo < bHi && a[aHi - 1] === b[bHi - 1]) {
      aHi -= 1;
      bHi -= 1;
    }
    this.#meter.steps += aLo - aStart + aEnd - aHi + 1;
    return { aStart: aLo, aEnd: aHi, bStart: bLo, bEnd: bHi };
  }

  /** Myers' search over what both sides have; an item of one side alone is in no common subsequence. */
  #searchWhole(range: Edit): void {
    const { a, b } = this.#sequences;
    this.#search += 1;
    const [left, right] = [this.#seenInA, this.#seenInB];
    for (let at = range.aStart; at < range.aEnd; at += 1) left[a[at] as number] = this.#search;
    for (let at = range.bStart; at < range.bEnd; at += 1) right[b[at] as number] = this.#search;
    this.#meter.steps += range.aEnd - range.aStart + range.bEnd - range.bStart;
    const ours = this.#shared(a, range.aStart, range.aEnd, right, this.#gone);
    const theirs = this.#shared(b, range.bStart, range.bEnd, left, this.#fresh);
    if (ours.length === 0 || theirs.length === 0) return;
    const pick = (ids: Int32Array, places: Int32Array): Int32Array =>
      places.map((place) => ids[place] as number);
    const gone = new Uint8Array(ours.length);
    const fresh = new Uint8Array(theirs.length);
    const whole = { aStart: 0, aEnd: ours.length, bStart: 0, bEnd: theirs.length };
    const [few, many] = [pick(a, ours), pick(b, theirs)];
    const coarse = markSmallest(few, many, whole, gone, fresh, this.#meter, this.#bound);
    for (const [at, place] of ours.entries()) if (gone[at] === 1) this.#gone[place] = 1;
    for (const [at, place] of theirs.entries()) if (fresh[at] === 1) this.#fresh[place] = 1;
    for (const found of coarse) {
      this.coarse.push({
        aStart: ours[found.aStart] ?? range.aEnd,
        aEnd: (ours[found.aEnd - 1] ?? range.aEnd - 1) + 1,
        bStart: theirs[found.bStart] ?? range.bEnd,
        bEnd: (theirs[found.bEnd - 1] ?? range.bEnd - 1) + 1,
      });
    }
  }

  /** The places of items that the other side has; marks the others. */
  #shared(
    ids: Int32Array,
    from: number,
    to: number,
    seen: Int32Array,
    marks: Uint8Array,
  ): Int32Array {
    const places = new Int32Array(to - from);
    let count = 0;
    for (let at = from; at < to; at += 1) {
      if (seen[ids[at] as number] !== this.#search) marks[at] = 1;
      else {
        places[count] = at;
        count += 1;
      }
    }
    return places.subarray(0, count);
  }
}

/** What lies between runs in order, and before the first and behind the last. */
export function gapsOf(
  runs: readonly { readonly a: number; readonly b: number; readonly length: number }[],
  { aStart, aEnd, bStart, bEnd }: Edit,
): readonly Edit[] {
  const gaps: Edit[] = [];
  let i = aStart;
  let j = bStart;
  for (const { a, b, length } of [...runs, { a: aEnd, b: bEnd, length: 0 }]) {
    if (i < a || j < b) gaps.push({ aStart: i, aEnd: a, bStart: j, bEnd: b });
    i = a + length;
    j = b + length;
  }
  return gaps;
}
