import { COMPOSED, tokenKey } from './same-text.ts';

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Start of a word's hash (FNV-1a). */
export const NO_UNITS = SEED;

/** Adds one UTF-16 unit to a word's hash. */
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

/** Larger arrays are not kept for the next texts. */
const MOST_SLOTS = 1 << 12;
const MOST_UNITS = 1 << 16;

/**
 * Numbers words by their letters: an open-addressing hash table over the UTF-16 units of the texts.
 * Units are copied out of the strings once, since reading a string that is a slice of another takes
 * several times as long.
 */
export class WordTable {
  size = 0;
  /** The units of all texts put in. Replaced by a larger array when full. */
  units: Uint16Array<ArrayBuffer> = new Uint16Array(1 << 12);
  /** Whether all words of the last text put in are their own keys; see `textKey`. */
  isItsKey = true;
  #used = 0;
  #starts: Int32Array<ArrayBuffer> = new Int32Array(1 << 7);
  #lengths: Int32Array<ArrayBuffer> = new Int32Array(1 << 7);
  #hashes: Int32Array<ArrayBuffer> = new Int32Array(1 << 7);
  #slots: Int32Array<ArrayBuffer> = new Int32Array(1 << 8).fill(-1);

  /** Removes all words and texts, and shrinks the arrays to what small texts need. */
  clear(): void {
    this.size = 0;
    this.#used = 0;
    if (this.#slots.length > MOST_SLOTS) this.#slots = new Int32Array(1 << 8);
    if (this.units.length > MOST_UNITS) this.units = new Uint16Array(1 << 12);
    this.#slots.fill(-1);
  }

  /** Makes room for `length` more units. */
  ensure(length: number): void {
    const least = this.#used + length;
    if (least <= this.units.length) return;
    const wider = new Uint16Array(Math.max(least, length < MOST_UNITS ? 2 * least : least));
    wider.set(this.units.subarray(0, this.#used));
    this.units = wider;
  }

  /** Appends a text; returns the offset of its first unit. */
  put(text: string): number {
    this.ensure(text.length);
    const { units } = this;
    const from = this.#used;
    let composed = 1;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      units[from + at] = unit;
      composed &= COMPOSED[unit] as number;
    }
    this.isItsKey = composed === 1;
    this.#used += text.length;
    return from;
  }

  /** Reserves `count` numbers that no word gets. */
  reserve(count: number): void {
    this.size += count;
    while (this.size >= this.#hashes.length) this.#grow();
    this.#lengths.fill(-1, this.size - count, this.size);
  }

  /** Returns the number of a token, by its key. */
  idOf(token: string): number {
    const key = tokenKey(token);
    const from = this.put(key);
    let hash = NO_UNITS;
    for (let at = 0; at < key.length; at += 1) hash = hashed(hash, key.charCodeAt(at));
    const { size } = this;
    const id = this.id(from, this.#used, hash);
    // The key of a word already met need not be stored.
    if (this.size === size) this.#used = from;
    return id;
  }

  /** Returns the number of the token in the units from start to end, whose letters are composed. */
  id(start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = slots[slot] as number;
      if (id < 0) break;
      if (hashes[id] === hash && this.#is(id, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.size;
    this.size += 1;
    this.#starts[id] = start;
    this.#lengths[id] = end - start;
    hashes[id] = hash;
    slots[slot] = id;
    if (this.size >= hashes.length) this.#grow();
    if (this.size * 2 > slots.length) this.#widen();
    return id;
  }

  #is(id: number, start: number, end: number): boolean {
    if (this.#lengths[id] !== end - start) return false;
    const { units } = this;
    const shift = (this.#starts[id] as number) - start;
    for (let at = start; at < end; at += 1) {
      if (units[at + shift] !== units[at]) return false;
    }
    return true;
  }

  #grow(): void {
    this.#starts = grown(this.#starts);
    this.#lengths = grown(this.#lengths);
    this.#hashes = grown(this.#hashes);
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id += 1) {
      if ((this.#lengths[id] as number) < 0) continue;
      const hash = this.#hashes[id] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

/** Returns a copy twice as long. */
export function grown(full: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(full.length * 2);
  wider.set(full);
  return wider;
}
