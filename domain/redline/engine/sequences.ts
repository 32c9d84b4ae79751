/** Two sequences of symbols: equal items have one number, from 0 up to `symbols` (not included). */
export interface Sequences {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly symbols: number;
  /** About how many words each symbol is, 0 for a mark; 1 each when absent. */
  readonly sizes?: Int32Array;
  /** The class of each symbol (see marks.ts). */
  readonly marks?: Uint8Array;
  /** 1 where an item of a or of b begins a line. */
  readonly opens?: { readonly a: Uint8Array; readonly b: Uint8Array };
}

/**
 * A difference: `a` from aStart to aEnd (excluded) corresponds to `b` from bStart to bEnd. Either
 * may be empty.
 */
export interface Edit {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/**
 * Counts the inner steps of a search (comparisons of two symbols and moves between diagonals):
 * measures cost without a clock.
 */
export interface Meter {
  steps: number;
}

/**
 * The unmatched items: 1 in `gone` for those of a alone, 1 in `fresh` for those of b alone; the
 * rest pair off in order. `coarse` are the ranges where the search hit its bound: the edit there is
 * right, but may not be the smallest.
 */
export interface Marks {
  readonly gone: Uint8Array;
  readonly fresh: Uint8Array;
  readonly coarse: readonly Edit[];
}

/** Numbers the items of both sequences by their keys. */
export function intern<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (item: T) => unknown,
): Sequences {
  const numbers = new Map<unknown, number>();
  const number = (item: T): number => {
    const key = keyOf(item);
    const cached = numbers.get(key);
    if (cached !== undefined) return cached;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const numbered = (items: readonly T[]): Int32Array => {
    const ids = new Int32Array(items.length);
    for (let at = 0; at < items.length; at += 1) ids[at] = number(items[at] as T);
    return ids;
  };
  const [left, right] = [numbered(a), numbered(b)];
  return { a: left, b: right, symbols: numbers.size };
}

/** Returns the marks as a list of differences, in order; everything between them is equal. */
export function editsOf({ gone, fresh }: Pick<Marks, 'gone' | 'fresh'>): readonly Edit[] {
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  while (i < gone.length || j < fresh.length) {
    if (gone[i] !== 1 && fresh[j] !== 1) {
      i += 1;
      j += 1;
      continue;
    }
    const [aStart, bStart] = [i, j];
    while (gone[i] === 1) i += 1;
    while (fresh[j] === 1) j += 1;
    edits.push({ aStart, aEnd: i, bStart, bEnd: j });
  }
  return edits;
}
