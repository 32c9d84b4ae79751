import { classAt, classes, isWordClass, JOINER, MARK, WHITE, width } from '../../text/classes.ts';
import { tokenise } from '../../text/tokens.ts';
import { tokenKey } from '../same-text.ts';
import type { Sequences } from './sequences.ts';
import { type Line, type SharedLines, sharedLines } from './shared-lines.ts';

/** The tokens of a text by number: token t is text.slice(starts[t], starts[t + 1]); equal ones have one id. */
export interface Scanned {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

/** Ids that are the same in every scan. */
export const SPACE = 0;
export const LINE_BREAK = 1;

/**
 * Two texts cut into the tokens of `tokenise`, equal by `tokenKey`, in one pass over their characters: no string is made
 * for a token that is known, which is most of the cost of cutting and comparing otherwise.
 */
export function scan(before: string, after: string): ScannedPair {
  if (last && last.before.text === before && last.after.text === after) return last;
  const scanned = scanPair(before, after, NO_LINES);
  if (before.length + after.length <= KEPT_LENGTH) last = scanned;
  return scanned;
}

/** The last scan: whether two blocks are alike is asked just before their words are compared. Never much text. */
let last: ScannedPair | undefined;
const KEPT_LENGTH = 1 << 16;

/**
 * The same, but a long line that stands once in both texts is one token: nothing in it is cut or compared again. `sizes`
 * tells lines from words.
 */
export function scanLines(
  before: string,
  after: string,
): ScannedPair & { readonly sizes: Int32Array } {
  const lines = sharedLines(before, after);
  const scanned = scanPair(before, after, lines);
  const sizes = new Int32Array(scanned.symbols).fill(1);
  for (const { id, start, end } of lines.before) sizes[id] = Math.ceil((end - start) / WORD);
  return { ...scanned, sizes };
}

export interface ScannedPair {
  readonly before: Scanned;
  readonly after: Scanned;
  readonly symbols: number;
}

function scanPair(before: string, after: string, lines: SharedLines): ScannedPair {
  const isSmall = before.length + after.length <= KEPT_LENGTH;
  const words = isSmall ? smallTable : new WordTable();
  words.clear();
  words.id('\u0020', 0, 1, hashOf('\u0020'));
  words.id('\n', 0, 1, hashOf('\n'));
  words.reserve(lines.before.length);
  const one = scanText(before, words, lines.before);
  const other = scanText(after, words, lines.after);
  return { before: one, after: other, symbols: words.size };
}

const NO_LINES: SharedLines = { before: [], after: [] };

/** Both scans as what the search takes. */
export function sequencesOf(scanned: ScannedPair): Sequences {
  return { a: scanned.before.ids, b: scanned.after.ids, symbols: scanned.symbols };
}

/** Units of a word with its space, on average. */
const WORD = 5;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

function scanText(text: string, words: WordTable, lines: readonly Line[]): Scanned {
  const isComposed = text === text.normalize('NFC');
  // Most texts have one token for three units. No closure holds these: the loop is the cost of a comparison.
  let starts = new Int32Array((text.length >> 1) + 16);
  let ids = new Int32Array(starts.length);
  let count = 0;
  let at = 0;
  let line = 0;
  let nextLine = lines[0]?.start ?? -1;
  while (at < text.length) {
    if (count + 2 >= starts.length) {
      starts = grown(starts);
      ids = grown(ids);
    }
    const start = at;
    starts[count] = start;
    if (start === nextLine) {
      ids[count] = lines[line]?.id ?? 0;
      at = lines[line]?.end ?? at + 1;
      count += 1;
      line += 1;
      nextLine = lines[line]?.start ?? -1;
      continue;
    }
    const kind = classAt(text, at);
    if (kind === WHITE) {
      let breaks = text.charCodeAt(at) === 10;
      at += 1;
      while (at < text.length && classAt(text, at) === WHITE) {
        if (text.charCodeAt(at) === 10) breaks = true;
        at += 1;
      }
      ids[count] = breaks ? LINE_BREAK : SPACE;
      count += 1;
      continue;
    }
    let hash = SEED;
    let joined = false;
    if (isWordClass(kind)) {
      // The class that a run of letters stopped at: white space, nearly always.
      let known = 0;
      for (;;) {
        while (at < text.length) {
          const unit = text.charCodeAt(at);
          known = classes[unit] as number;
          if (known > MARK || (known === 0 && !isWordClass(classAt(text, at)))) break;
          hash = Math.imul(hash ^ unit, PRIME);
          at += 1;
          if (known === 0 && width(text, at - 1) === 2) {
            hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
            at += 1;
          }
        }
        if (known === WHITE || at + 1 >= text.length || classAt(text, at) !== JOINER) break;
        if (!isWordClass(classAt(text, at + 1))) break;
        joined = true;
        hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
        at += 1;
      }
      if (known !== WHITE && text.charCodeAt(at) === 0x25) {
        hash = Math.imul(hash ^ 0x25, PRIME);
        at += 1;
      }
    } else {
      at += width(text, at);
      while (at < text.length && classAt(text, at) === MARK) at += width(text, at);
      hash = hashOf(text.slice(start, at));
    }
    const pieces = joined ? tokenise(text.slice(start, at)) : [];
    if (pieces.length < 2) {
      ids[count] = isComposed ? words.id(text, start, at, hash) : words.idOf(text.slice(start, at));
      count += 1;
      continue;
    }
    // Words that a missing space glued together.
    while (count + pieces.length + 1 >= starts.length) {
      starts = grown(starts);
      ids = grown(ids);
    }
    let from = start;
    for (const piece of pieces) {
      starts[count] = from;
      ids[count] = words.idOf(piece);
      count += 1;
      from += piece.length;
    }
  }
  starts[count] = text.length;
  return { text, starts: starts.subarray(0, count + 1), ids: ids.subarray(0, count) };
}

function grown(full: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(full.length * 2);
  wider.set(full);
  return wider;
}

/** Numbers for words, found by where they stand in a text: an open hash table over the texts themselves. */
class WordTable {
  size = 0;
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #hashes: number[] = [];
  #slots: Int32Array = new Int32Array(1 << 8).fill(-1);

  /** Takes all words out; the room stays. */
  clear(): void {
    if (this.size === 0) return;
    this.#slots.fill(-1);
    this.#texts.length = 0;
    this.#starts.length = 0;
    this.#lengths.length = 0;
    this.#hashes.length = 0;
    this.size = 0;
  }

  /** Leaves out so many numbers: no word gets them. */
  reserve(count: number): void {
    for (let left = count; left > 0; left -= 1) {
      this.#texts.push('');
      this.#starts.push(0);
      this.#lengths.push(-1);
      this.#hashes.push(0);
    }
    this.size += count;
  }

  /** The number of a token by its key. */
  idOf(token: string): number {
    const key = tokenKey(token);
    return this.id(key, 0, key.length, hashOf(key));
  }

  /** The number of the token that a text has from start to end; its letters are composed. */
  id(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = this.#slots[slot] as number;
      if (id < 0) break;
      if (this.#hashes[id] === hash && this.#is(id, text, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.size;
    this.size += 1;
    this.#texts.push(text);
    this.#starts.push(start);
    this.#lengths.push(end - start);
    this.#hashes.push(hash);
    this.#slots[slot] = id;
    if (this.size * 2 > this.#slots.length) this.#widen();
    return id;
  }

  #is(id: number, text: string, start: number, end: number): boolean {
    if (this.#lengths[id] !== end - start) return false;
    const known = this.#texts[id] as string;
    const from = this.#starts[id] as number;
    for (let at = start; at < end; at += 1) {
      if (known.charCodeAt(from + at - start) !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (const [id, hash] of this.#hashes.entries()) {
      if ((this.#lengths[id] as number) < 0) continue;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

/** The words of one small scan after the other: making a table takes longer than filling it from two paragraphs. */
const smallTable = new WordTable();
