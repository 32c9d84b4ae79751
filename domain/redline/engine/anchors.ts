import type { Edit, Meter, Sequences } from './sequences.ts';

/** Equal items of both sequences: `length` of them, from `a` and from `b` on. */
export interface EqualRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
  /** About how many words they are. */
  readonly weight: number;
}

/** Consecutive items that may make an anchor. */
export interface AnchorGroup {
  readonly length: number;
  /**
   * One group in so many is used (a power of two), chosen by its content and so alike on both
   * sides: in a long equal run, where groups overlap, a part of them is enough. After M.
   * Schleimer's winnowing (2003), without its window.
   */
  readonly sample: number;
}

const NONE = -1;
const MANY = -2;

/**
 * Finds the runs of equal items in a range that occur once on each side: every group of consecutive
 * items found exactly once in both, merged with its neighbours. Groups listed first are tried
 * first. The idea is patience diff (B. Cohen, 2003: unique lines) over groups of words, like seeds
 * in biological sequence alignment; groups are found by a rolling hash (Karp and Rabin, 1987).
 * Linear in the range for each length.
 */
export function uniqueRuns(
  { a, b, symbols, sizes }: Sequences,
  range: Edit,
  groups: readonly AnchorGroup[],
  meter: Meter,
): readonly EqualRun[] {
  const partner = new Int32Array(range.aEnd - range.aStart).fill(NONE);
  if (sizes) pairLarge(a, b, symbols, sizes, range, partner);
  for (const group of groups) pairUnique(a, b, range, group, partner, meter);
  const runs: EqualRun[] = [];
  let start = 0;
  for (let at = 1; at <= partner.length; at += 1) {
    const with0 = partner[at - 1] as number;
    if (at < partner.length && with0 !== NONE && partner[at] === with0 + 1) continue;
    if (with0 !== NONE) {
      const from = range.aStart + start;
      const length = at - start;
      let weight = length;
      for (let item = 0; sizes && item < length; item += 1) {
        weight += (sizes[a[from + item] as number] as number) - 1;
      }
      runs.push({ a: from, b: partner[start] as number, length, weight });
    }
    start = at;
  }
  return runs;
}

/** Pairs the items of many words that occur once on each side. */
function pairLarge(
  a: Int32Array,
  b: Int32Array,
  symbols: number,
  sizes: Int32Array,
  { aStart, aEnd, bStart, bEnd }: Edit,
  partner: Int32Array,
): void {
  const places = new Int32Array(symbols).fill(NONE);
  for (let at = bStart; at < bEnd; at += 1) {
    const id = b[at] as number;
    if ((sizes[id] as number) > 1) places[id] = at;
  }
  for (let at = aStart; at < aEnd; at += 1)
    partner[at - aStart] = places[a[at] as number] as number;
}

/**
 * Pairs the items of groups that occur once on each side; an item already paired keeps its partner.
 */
function pairUnique(
  a: Int32Array,
  b: Int32Array,
  { aStart, aEnd, bStart, bEnd }: Edit,
  { length, sample }: AnchorGroup,
  partner: Int32Array,
  meter: Meter,
): void {
  if (aEnd - aStart < length || bEnd - bStart < length) return;
  const left = groupsIn(a, aStart, aEnd, length, sample);
  const right = groupsIn(b, bStart, bEnd, length, sample);
  meter.steps += aEnd - aStart + bEnd - bStart;
  let size = 1 << 4;
  while (size < 2 * (left.count + right.count)) size *= 2;
  const mask = size - 1;
  const hashes = new Int32Array(size);
  const inA = new Int32Array(size).fill(NONE);
  const inB = new Int32Array(size).fill(NONE);
  const note = ({ hashes: all, starts, count }: Groups, into: Int32Array): void => {
    for (let at = 0; at < count; at += 1) {
      const hash = all[at] as number;
      let slot = spread(hash) & mask;
      while ((inA[slot] !== NONE || inB[slot] !== NONE) && hashes[slot] !== hash) {
        slot = (slot + 1) & mask;
      }
      hashes[slot] = hash;
      into[slot] = into[slot] === NONE ? (starts[at] as number) : MANY;
    }
  };
  note(left, inA);
  note(right, inB);
  for (let slot = 0; slot < size; slot += 1) {
    const i = inA[slot] as number;
    const j = inB[slot] as number;
    if (i < 0 || j < 0) continue;
    let equal = 0;
    while (equal < length && a[i + equal] === b[j + equal]) equal += 1;
    if (equal < length) continue;
    for (let at = 0; at < length; at += 1) {
      if (partner[i - aStart + at] === NONE) partner[i - aStart + at] = j + at;
    }
  }
}

/** The groups of a sequence: where each starts, and its hash. */
interface Groups {
  readonly starts: Int32Array;
  readonly hashes: Int32Array;
  readonly count: number;
}

const BASE = 0x01000193;

function groupsIn(
  ids: Int32Array,
  from: number,
  to: number,
  length: number,
  sample: number,
): Groups {
  const starts = new Int32Array(to - from);
  const hashes = new Int32Array(to - from);
  let count = 0;
  let top = 1;
  for (let at = 0; at < length; at += 1) top = Math.imul(top, BASE);
  let hash = 0;
  for (let at = from; at < to; at += 1) {
    hash = (Math.imul(hash, BASE) + spread(ids[at] as number)) | 0;
    if (at - from >= length) hash = (hash - Math.imul(spread(ids[at - length] as number), top)) | 0;
    // Use the high bits; the low bits of a multiplicative hash depend only on low input bits.
    if (at - from < length - 1 || ((hash >>> 16) & (sample - 1)) !== 0) continue;
    starts[count] = at - length + 1;
    hashes[count] = hash;
    count += 1;
  }
  return { starts, hashes, count };
}

/** Spreads small numbers over 32 bits (the finaliser of MurmurHash3, A. Appleby). */
function spread(value: number): number {
  let mixed = value + 0x9e3779b9;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/**
 * Splits runs into the heaviest chain, which keeps the order of both sequences and holds the most
 * words (weighted longest increasing subsequence, with a Fenwick tree; overlaps are cut), and the
 * rest. O(n log n).
 */
export function heaviestChain(runs: readonly EqualRun[]): {
  readonly chain: readonly EqualRun[];
  readonly rest: readonly EqualRun[];
} {
  const order = runs.toSorted(
    (one, other) => middle(one, 'a') - middle(other, 'a') || one.b - other.b,
  );
  const ranks = order
    .map((run, index) => ({ at: middle(run, 'b'), index }))
    .sort((one, other) => one.at - other.at || one.index - other.index);
  const rankOf = new Int32Array(order.length);
  let rank = 0;
  for (const [at, { at: place, index }] of ranks.entries()) {
    if (at > 0 && ranks[at - 1]?.at !== place) rank += 1;
    rankOf[index] = rank;
  }
  const tree = new Int32Array(rank + 2).fill(NONE);
  const weight = new Float64Array(order.length);
  const previous = new Int32Array(order.length).fill(NONE);
  const heavier = (one: number, other: number): number =>
    other === NONE || (one !== NONE && (weight[one] as number) >= (weight[other] as number))
      ? one
      : other;
  let best = NONE;
  for (let from = 0; from < order.length; ) {
    // Runs with one middle in a are alternatives: none may follow another.
    let to = from;
    while (to < order.length && middleAt(order, to) === middleAt(order, from)) to += 1;
    for (let index = from; index < to; index += 1) {
      let before = NONE;
      for (let at = rankOf[index] as number; at > 0; at -= at & -at) {
        before = heavier(before, tree[at] as number);
      }
      previous[index] = before;
      weight[index] =
        (order[index]?.weight ?? 0) + (before === NONE ? 0 : (weight[before] as number));
      best = heavier(best, index);
    }
    for (let index = from; index < to; index += 1) {
      for (let at = (rankOf[index] as number) + 1; at < tree.length; at += at & -at) {
        tree[at] = heavier(tree[at] as number, index);
      }
    }
    from = to;
  }
  const chosen = new Set<number>();
  for (let at = best; at !== NONE; at = previous[at] as number) chosen.add(at);
  return {
    chain: withoutOverlap(order.filter((_, index) => chosen.has(index))),
    rest: order.filter((_, index) => !chosen.has(index)),
  };
}

const middle = (run: EqualRun, side: 'a' | 'b'): number => 2 * run[side] + run.length;

const middleAt = (runs: readonly EqualRun[], at: number): number => {
  const run = runs[at];
  return run ? middle(run, 'a') : NONE;
};

/** Cuts each run so that it begins after the end of the previous one, on both sides. */
function withoutOverlap(runs: readonly EqualRun[]): readonly EqualRun[] {
  const found: EqualRun[] = [];
  let aEnd = 0;
  let bEnd = 0;
  for (const run of runs) {
    const cut = Math.max(0, aEnd - run.a, bEnd - run.b);
    if (cut >= run.length) continue;
    const rest = { ...run, a: run.a + cut, b: run.b + cut, length: run.length - cut };
    found.push(rest);
    aEnd = rest.a + rest.length;
    bEnd = rest.b + rest.length;
  }
  return found;
}
