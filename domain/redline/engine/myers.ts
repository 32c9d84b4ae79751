import type { Edit, Meter } from './sequences.ts';

/**
 * The most edits that one search follows from each end. Up to twice as many, the answer is the
 * smallest; beyond, the search goes on from the furthest point and marks the range as coarse. Each
 * search consumes at least as many items as it made edits, so the whole takes a bounded number of
 * steps an item.
 */
export const HALF_EDITS = 512;

/** Working arrays of a search, sized for the items of both sides together. */
export interface SearchRoom {
  readonly forward: Int32Array;
  readonly backward: Int32Array;
}

export const newSearchRoom = (size: number): SearchRoom => ({
  forward: new Int32Array(size + 3),
  backward: new Int32Array(size + 3),
});

interface Bounds {
  readonly aLo: number;
  readonly aHi: number;
  readonly bLo: number;
  readonly bHi: number;
}

/** The point at which a problem is cut in two. */
interface Cut {
  x: number;
  y: number;
  exact: boolean;
}

/**
 * Marks 1 in `gone` and `fresh` for the unmatched items of the smallest edit between a[aLo..aHi)
 * and b[bLo..bHi). The divide-and-conquer search in linear space of E. Myers, "An O(ND) Difference
 * Algorithm and Its Variations" (1986), section 4b; at the bound it goes on from the furthest
 * point, as GNU diff and libxdiff do. Returns the ranges where that happened.
 */
export function markSmallest(
  a: Int32Array,
  b: Int32Array,
  range: Edit,
  gone: Uint8Array,
  fresh: Uint8Array,
  meter: Meter,
  bound: number,
  { forward, backward }: SearchRoom,
): readonly Edit[] {
  const cut: Cut = { x: 0, y: 0, exact: true };
  const coarse: Edit[] = [];
  const solve = (fromA: number, toA: number, fromB: number, toB: number): void => {
    let [aLo, aHi, bLo, bHi] = [fromA, toA, fromB, toB];
    for (;;) {
      while (aLo < aHi && bLo < bHi && a[aLo] === b[bLo]) {
        aLo += 1;
        bLo += 1;
      }
      while (aLo < aHi && bLo < bHi && a[aHi - 1] === b[bHi - 1]) {
        aHi -= 1;
        bHi -= 1;
      }
      if (aLo === aHi || bLo === bHi) {
        gone.fill(1, aLo, aHi);
        fresh.fill(1, bLo, bHi);
        return;
      }
      findCut(a, b, aLo, aHi, bLo, bHi, forward, backward, bound, cut, meter);
      const { x, y } = cut;
      if (!cut.exact) coarse.push({ aStart: aLo, aEnd: aHi, bStart: bLo, bEnd: bHi });
      solve(aLo, x, bLo, y);
      aLo = x;
      bLo = y;
    }
  };
  solve(range.aStart, range.aEnd, range.bStart, range.bEnd);
  return outermost(coarse);
}

/**
 * Finds a point that a smallest edit passes through: paths grow from both ends, one edit at a time,
 * until two of them meet (Myers' middle snake). The first and the last items differ, so that
 * neither half is empty. Diagonal k is x - y; `forward` and `backward` hold the furthest x on each,
 * counted from their own end.
 */
function findCut(
  a: Int32Array,
  b: Int32Array,
  aLo: number,
  aHi: number,
  bLo: number,
  bHi: number,
  forward: Int32Array,
  backward: Int32Array,
  bound: number,
  cut: Cut,
  meter: Meter,
): void {
  const n = aHi - aLo;
  const m = bHi - bLo;
  const zero = m + 1;
  const delta = n - m;
  const odd = (delta & 1) !== 0;
  forward[zero + 1] = 0;
  backward[zero + 1] = 0;
  let steps = 0;
  for (let edits = 0; ; edits += 1) {
    // A diagonal whose path has reached the far border can only be followed back along it: skipped.
    const low = edits > m ? edits - 2 * m : -edits;
    const high = edits > n ? 2 * n - edits : edits;
    for (let k = low; k <= high; k += 2) {
      const at = zero + k;
      let x =
        k === -edits || (k !== edits && (forward[at - 1] as number) < (forward[at + 1] as number))
          ? (forward[at + 1] as number)
          : (forward[at - 1] as number) + 1;
      const start = x;
      let i = aLo + x;
      let j = bLo + x - k;
      while (i < aHi && j < bHi && a[i] === b[j]) {
        i += 1;
        j += 1;
      }
      x = i - aLo;
      steps += x - start + 1;
      forward[at] = x;
      const back = delta - k;
      if (odd && back > -edits && back < edits && x + (backward[zero + back] as number) >= n) {
        meter.steps += steps;
        cut.x = aLo + x;
        cut.y = bLo + x - k;
        cut.exact = true;
        return;
      }
    }
    for (let k = low; k <= high; k += 2) {
      const at = zero + k;
      let x =
        k === -edits || (k !== edits && (backward[at - 1] as number) < (backward[at + 1] as number))
          ? (backward[at + 1] as number)
          : (backward[at - 1] as number) + 1;
      const start = x;
      let i = aHi - 1 - x;
      let j = bHi - 1 - x + k;
      while (i >= aLo && j >= bLo && a[i] === b[j]) {
        i -= 1;
        j -= 1;
      }
      x = aHi - 1 - i;
      steps += x - start + 1;
      backward[at] = x;
      const ahead = delta - k;
      if (!odd && ahead >= -edits && ahead <= edits && x + (forward[zero + ahead] as number) >= n) {
        meter.steps += steps;
        cut.x = aHi - x;
        cut.y = bHi - x + k;
        cut.exact = true;
        return;
      }
    }
    if (edits >= bound) {
      meter.steps += steps;
      takeFurthest(forward, backward, zero, low, high, { aLo, aHi, bLo, bHi }, cut);
      return;
    }
  }
}

/**
 * Takes the point furthest from its own end, over all diagonals of the last round; where every path
 * has reached the border, takes all of a before all of b.
 */
function takeFurthest(
  forward: Int32Array,
  backward: Int32Array,
  zero: number,
  low: number,
  high: number,
  range: Bounds,
  cut: Cut,
): void {
  const { aLo, aHi, bLo, bHi } = range;
  const inside = (x: number, y: number): boolean => x <= aHi - aLo && y >= 0 && y <= bHi - bLo;
  let most = 0;
  cut.x = aHi;
  cut.y = bLo;
  cut.exact = false;
  for (let k = low; k <= high; k += 2) {
    const ahead = forward[zero + k] as number;
    if (inside(ahead, ahead - k) && 2 * ahead - k > most) {
      most = 2 * ahead - k;
      cut.x = aLo + ahead;
      cut.y = bLo + ahead - k;
    }
    const back = backward[zero + k] as number;
    if (inside(back, back - k) && 2 * back - k > most) {
      most = 2 * back - k;
      cut.x = aHi - back;
      cut.y = bHi - back + k;
    }
  }
}

/** Drops ranges nested in others; outer ones come first, in order. */
function outermost(ranges: readonly Edit[]): readonly Edit[] {
  const found: Edit[] = [];
  for (const range of ranges) {
    const last = found.at(-1);
    if (!last || range.aEnd > last.aEnd || range.bEnd > last.bEnd) found.push(range);
  }
  return found;
}
