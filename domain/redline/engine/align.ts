import { type AnchorGroup, heaviestChain, uniqueRuns } from './anchors.ts';
import { HALF_EDITS, markSmallest, newSearchRoom, type SearchRoom } from './myers.ts';
import type { Edit, Marks, Meter, Sequences } from './sequences.ts';

/**
 * The most pairs of items (one of each side) for which a range is searched whole: takes some
 * milliseconds at most.
 */
const WHOLE = 1 << 18;

/**
 * How many items in a row make an anchor when they occur once on both sides; shorter groups are
 * used only where longer ones find nothing.
 */
const ANCHORS: readonly (readonly AnchorGroup[])[] = [
  [
    { length: 32, sample: 8 },
    { length: 8, sample: 1 },
  ],
  [{ length: 4, sample: 1 }],
];

/** How often a range may be cut at anchors, cuts nested, before it is searched uncut. */
const MOST_CUTS = 8;

export interface AlignOptions {
  readonly meter?: Meter;
  /** The most edits that one search follows from each end; see HALF_EDITS. */
  readonly bound?: number;
}

/**
 * Finds the smallest difference of two sequences. Sets aside the common beginning and end, and
 * marks items that the other side lacks as differences (neither changes the answer). Searches a
 * small rest whole; cuts a large one first at long runs that occur once on each side, where in
 * texts the smallest edit passes too. At most O((N + M) · bound) steps, in linear memory.
 */
export function align(sequences: Sequences, options: AlignOptions = {}): Marks {
  const { a, b } = sequences;
  const gone = new Uint8Array(a.length);
  const fresh = new Uint8Array(b.length);
  const aligner = new Aligner(sequences, gone, fresh, options);
  aligner.solve({ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length });
  return { gone, fresh, coarse: aligner.coarse };
}

/** Marks ranges of two sequences, one after the other. Owns the arrays that a search needs. */
export class Aligner {
  readonly coarse: Edit[] = [];
  readonly #sequences: Sequences;
  readonly #gone: Uint8Array;
  readonly #fresh: Uint8Array;
  readonly #meter: Meter;
  readonly #bound: number;
  #room: Room | undefined;

  constructor(sequences: Sequences, gone: Uint8Array, fresh: Uint8Array, options: AlignOptions) {
    this.#sequences = sequences;
    this.#gone = gone;
    this.#fresh = fresh;
    this.#meter = options.meter ?? { steps: 0 };
    this.#bound = options.bound ?? HALF_EDITS;
  }

  /** Marks the unmatched items of a range; cuts a large range at anchors. */
  solve(range: Edit, cuts = 0): void {
    const trimmed = this.#trim(range);
    const { aStart, aEnd, bStart, bEnd } = trimmed;
    if (aStart === aEnd || bStart === bEnd) {
      this.#gone.fill(1, aStart, aEnd);
      this.#fresh.fill(1, bStart, bEnd);
      return;
    }
    if ((aEnd - aStart) * (bEnd - bStart) > WHOLE && cuts < MOST_CUTS) {
      for (const groups of ANCHORS) {
        const { chain } = heaviestChain(uniqueRuns(this.#sequences, trimmed, groups, this.#meter));
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

  /**
   * Runs Myers' search over the items that both sides have; an item of one side alone is in no
   * common subsequence.
   */
  #searchWhole(range: Edit): void {
    const { a, b } = this.#sequences;
    const { aStart, aEnd, bStart, bEnd } = range;
    this.#meter.steps += aEnd - aStart + bEnd - bStart;
    const room = this.#roomFor(aEnd - aStart + bEnd - bStart);
    room.search += 1;
    const { search, seenInA, seenInB } = room;
    for (let at = aStart; at < aEnd; at += 1) seenInA[a[at] as number] = search;
    for (let at = bStart; at < bEnd; at += 1) seenInB[b[at] as number] = search;
    const n = pickShared(a, aStart, aEnd, seenInB, search, this.#gone, room.a);
    const m = pickShared(b, bStart, bEnd, seenInA, search, this.#fresh, room.b);
    if (n === 0 && m === 0) return;
    room.a.marks.fill(0, 0, n);
    room.b.marks.fill(0, 0, m);
    const coarse = markSmallest(
      room.a.ids,
      room.b.ids,
      { aStart: 0, aEnd: n, bStart: 0, bEnd: m },
      room.a.marks,
      room.b.marks,
      this.#meter,
      this.#bound,
      room,
    );
    putBack(room.a, n, this.#gone);
    putBack(room.b, m, this.#fresh);
    for (const found of coarse) {
      this.coarse.push({
        aStart: room.a.places[found.aStart] as number,
        aEnd: (room.a.places[found.aEnd - 1] as number) + 1,
        bStart: room.b.places[found.bStart] as number,
        bEnd: (room.b.places[found.bEnd - 1] as number) + 1,
      });
    }
  }

  #roomFor(size: number): Room {
    const { symbols } = this.#sequences;
    if (size <= SMALL && symbols <= SMALL) {
      smallRoom ??= newRoom(SMALL, SMALL);
      if (smallRoom.search === MOST_SEARCHES) forget(smallRoom);
      return smallRoom;
    }
    if (this.#room && this.#room.size >= size) return this.#room;
    // Allocated when first needed; from the second time with spare room, as the next range may be
    // larger.
    this.#room = newRoom(this.#room ? 2 * size : size, symbols);
    return this.#room;
  }
}

/** The items of one side of a range that the other side has too. */
interface Picked {
  readonly ids: Int32Array;
  readonly places: Int32Array;
  readonly marks: Uint8Array;
}

/** Arrays that successive searches share. */
interface Room extends SearchRoom {
  readonly size: number;
  readonly a: Picked;
  readonly b: Picked;
  /** For each symbol, the last search that saw it on one side; search numbers are never reused. */
  readonly seenInA: Int32Array;
  readonly seenInB: Int32Array;
  search: number;
}

function newRoom(size: number, symbols: number): Room {
  const picked = (): Picked => ({
    ids: new Int32Array(size),
    places: new Int32Array(size),
    marks: new Uint8Array(size),
  });
  const seen = (): Int32Array => new Int32Array(symbols);
  return {
    size,
    a: picked(),
    b: picked(),
    seenInA: seen(),
    seenInB: seen(),
    search: 0,
    ...newSearchRoom(size),
  };
}

/**
 * The arrays of all small searches: most align two paragraphs, and allocating would take as long as
 * that. Safe, since a search runs to its end with no other in between.
 */
let smallRoom: Room | undefined;
const SMALL = 1 << 12;

/** The largest value of an Int32Array. */
const MOST_SEARCHES = 0x7fffffff;

function forget(room: Room): void {
  room.seenInA.fill(0);
  room.seenInB.fill(0);
  room.search = 0;
}

/** Copies the items that the other side has, and marks the rest; returns the number copied. */
function pickShared(
  ids: Int32Array,
  from: number,
  to: number,
  seen: Int32Array,
  search: number,
  marks: Uint8Array,
  into: Picked,
): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const id = ids[at] as number;
    if (seen[id] !== search) marks[at] = 1;
    else {
      into.ids[count] = id;
      into.places[count] = at;
      count += 1;
    }
  }
  return count;
}

function putBack({ places, marks }: Picked, count: number, into: Uint8Array): void {
  for (let at = 0; at < count; at += 1) if (marks[at] === 1) into[places[at] as number] = 1;
}

/** Returns the gaps between ordered runs, before the first and after the last. */
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
