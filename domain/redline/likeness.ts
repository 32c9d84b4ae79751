import { tokenise } from '../text/tokens.ts';
import { tokenKey } from './engine/same-text.ts';
import { LINE_BREAK, SPACE, scan } from './engine/scan.ts';

/** How often each pair of neighbouring words occurs in a text; its start and end count as words. */
export interface WordPairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Counts the pairs of words of a text, spaces aside. */
export function wordPairs(text: string): WordPairs {
  const counts = new Map<string, number>();
  let previous = '';
  let total = 0;
  const add = (word: string): void => {
    const pair = `${previous} ${word}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    previous = word;
    total += 1;
  };
  for (const token of tokenise(text)) if (token.trim() !== '') add(tokenKey(token));
  add('');
  return { counts, total };
}

/** Dice's coefficient over pairs of words, 0 to 1: twice the shared ones over all. */
export function overlap(one: WordPairs | undefined, other: WordPairs | undefined): number {
  if (!one || !other) return 0;
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0);
  return (2 * shared) / (one.total + other.total);
}

/**
 * Returns the `overlap` of two texts for a single comparison: faster, since words are numbers and
 * no map is made.
 */
export function likenessOf(one: string, other: string): number {
  // In the order in which their words may be compared next, so that the scan is reused.
  const { before, after } = one <= other ? scan(one, other) : scan(other, one);
  const most = before.ids.length + 1;
  const pairs = most <= SMALL ? smallTable : new PairTable(most);
  pairs.clear(most);
  const total = eachPair(before.ids, (left, right) => pairs.add(left, right));
  let shared = 0;
  const otherTotal = eachPair(after.ids, (left, right) => {
    if (pairs.take(left, right)) shared += 1;
  });
  return (2 * shared) / (total + otherTotal);
}

/**
 * Passes each pair of words, spaces aside, to `give`, with the start and the end of the text as one
 * more word; returns the number of pairs.
 */
function eachPair(ids: Int32Array, give: (left: number, right: number) => void): number {
  let total = 1;
  let previous = LINE_BREAK;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as number;
    if (id === SPACE || id === LINE_BREAK) continue;
    give(previous, id);
    previous = id;
    total += 1;
  }
  give(previous, LINE_BREAK);
  return total;
}

/** A multiset of pairs of numbers: an open-addressing hash table. */
class PairTable {
  readonly #lefts: Int32Array;
  readonly #rights: Int32Array;
  readonly #counts: Int32Array;
  #mask = 0;

  constructor(most: number) {
    const size = slotsFor(most);
    this.#lefts = new Int32Array(size);
    this.#rights = new Int32Array(size);
    this.#counts = new Int32Array(size);
  }

  /** Empties the table and prepares it for so many pairs, at most its capacity. */
  clear(most: number): void {
    const size = slotsFor(most);
    this.#mask = size - 1;
    // No pair holds -1: it marks an empty slot.
    this.#lefts.fill(-1, 0, size);
    this.#counts.fill(0, 0, size);
  }

  add(left: number, right: number): void {
    const at = this.#slot(left, right);
    this.#lefts[at] = left;
    this.#rights[at] = right;
    this.#counts[at] = (this.#counts[at] as number) + 1;
  }

  /** Removes one; returns whether there was one. */
  take(left: number, right: number): boolean {
    const at = this.#slot(left, right);
    const count = this.#counts[at] as number;
    if (count > 0) this.#counts[at] = count - 1;
    return count > 0;
  }

  #slot(left: number, right: number): number {
    const mixed = Math.imul(Math.imul(left, 0x9e3779b1) ^ right, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (this.#lefts[at] !== -1 && (this.#lefts[at] !== left || this.#rights[at] !== right)) {
      at = (at + 1) & this.#mask;
    }
    return at;
  }
}

function slotsFor(most: number): number {
  let size = 64;
  while (size < 2 * most) size *= 2;
  return size;
}

/** Reused from paragraph to paragraph: allocating takes longer than filling. */
const SMALL = 1 << 10;
const smallTable = new PairTable(SMALL);
