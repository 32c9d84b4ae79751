import { classAt, classes, isWordClass, JOINER, MARK, WHITE, width } from '../../text/classes.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Sequences } from './sequences.ts';
import { grown, hashed, NO_UNITS, WordTable } from './word-table.ts';

/**
 * A text as numbered tokens: token t is text.slice(starts[t], starts[t + 1]); equal ones have one
 * id.
 */
export interface Scanned {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

/**
 * A passage of whole lines in one text, without white space at its ends; it has the same id in the
 * other text.
 */
export interface SharedLine {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The passages of lines that two texts share, in each text's order. */
export interface SharedLines {
  readonly before: readonly SharedLine[];
  readonly after: readonly SharedLine[];
}

/** Ids that are the same in every scan. */
export const SPACE = 0;
export const LINE_BREAK = 1;

/**
 * Cuts two texts into the tokens of `tokenise`, equal by `tokenKey`, in one pass over their
 * characters. Makes no string for a token already met, which would be most of the cost. A later
 * scan may overwrite the result.
 */
export function scan(before: string, after: string): ScannedPair {
  for (const { scanned } of kept) {
    if (scanned?.before.text === before && scanned.after.text === after) return scanned;
  }
  if (before.length + after.length > KEPT_LENGTH) {
    return scanPair(before, after, NO_LINES, new WordTable(), []);
  }
  smallTable.clear();
  const place = kept[next] as Kept;
  next = (next + 1) % kept.length;
  place.scanned = scanPair(before, after, NO_LINES, smallTable, place.rooms);
  return place.scanned;
}

/** A cached scan, and the arrays that hold it. */
interface Kept {
  readonly rooms: readonly Room[];
  scanned?: ScannedPair;
}

/**
 * The last scans, cached because the likeness of two blocks is computed just before their words are
 * compared. Only small texts are cached; the arrays are reused, since allocating them takes longer
 * than filling them from two paragraphs.
 */
const KEPT_LENGTH = 1 << 16;
const kept: readonly Kept[] = Array.from({ length: 4 }, () => ({
  rooms: [newRoom(1 << 11), newRoom(1 << 11)],
}));
let next = 0;
const smallTable = new WordTable();

export interface ScannedPair {
  readonly before: Scanned;
  readonly after: Scanned;
  readonly symbols: number;
}

/** Scans two texts into a given table of words; each passage of `lines` is one token. */
export function scanPair(
  before: string,
  after: string,
  lines: SharedLines,
  words: WordTable,
  rooms: readonly Room[],
): ScannedPair {
  const length = before.length + after.length;
  words.idOf('\u0020');
  words.idOf('\n');
  words.reserve(lines.before.length);
  words.ensure(length);
  const one = scanText(before, words, lines.before, rooms[0]);
  const other = scanText(after, words, lines.after, rooms[1]);
  return { before: one, after: other, symbols: words.size };
}

const NO_LINES: SharedLines = { before: [], after: [] };

/** Returns both scans in the form that the search takes. */
export function sequencesOf(scanned: ScannedPair): Sequences {
  return { a: scanned.before.ids, b: scanned.after.ids, symbols: scanned.symbols };
}

/** Arrays that receive the tokens. */
interface Room {
  starts: Int32Array<ArrayBuffer>;
  ids: Int32Array<ArrayBuffer>;
}

/** Most texts have at most one token for three units; the arrays grow when needed. */
function newRoom(length: number): Room {
  const most = (length >> 1) + 16;
  return { starts: new Int32Array(most), ids: new Int32Array(most) };
}

function scanText(
  text: string,
  words: WordTable,
  lines: readonly SharedLine[],
  room?: Room,
): Scanned {
  const base = words.put(text);
  const isComposed = words.isItsKey || text === text.normalize('NFC');
  let units = words.units;
  const length = text.length;
  // In no closure, for speed: this loop is the cost of a comparison.
  let { starts, ids } = room ?? newRoom(length);
  let count = 0;
  let at = 0;
  let line = 0;
  let nextLine = lines[0]?.start ?? -1;
  while (at < length) {
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
    const kind = classes[units[base + at] as number] || classAt(text, at);
    if (kind === WHITE) {
      let breaks = units[base + at] === 10;
      at += 1;
      while (at < length) {
        const unit = units[base + at] as number;
        if ((classes[unit] || classAt(text, at)) !== WHITE) break;
        if (unit === 10) breaks = true;
        at += 1;
      }
      ids[count] = breaks ? LINE_BREAK : SPACE;
      count += 1;
      continue;
    }
    let hash = NO_UNITS;
    let joined = false;
    if (isWordClass(kind)) {
      // The class at which a run of letters stopped: nearly always white space.
      let unitClass = 0;
      for (;;) {
        while (at < length) {
          const unit = units[base + at] as number;
          unitClass = classes[unit] as number;
          if (unitClass > MARK || (unitClass === 0 && !isWordClass(classAt(text, at)))) break;
          hash = hashed(hash, unit);
          at += 1;
          if (unitClass === 0 && width(text, at - 1) === 2) {
            hash = hashed(hash, units[base + at] as number);
            at += 1;
          }
        }
        if (unitClass === WHITE || at + 1 >= length || classAt(text, at) !== JOINER) break;
        if (!isWordClass(classAt(text, at + 1))) break;
        joined = true;
        hash = hashed(hash, units[base + at] as number);
        at += 1;
      }
      if (unitClass !== WHITE && at < length && units[base + at] === 0x25) {
        hash = hashed(hash, 0x25);
        at += 1;
      }
    } else {
      at += width(text, at);
      while (at < length && classAt(text, at) === MARK) at += width(text, at);
      for (let unit = start; unit < at; unit += 1)
        hash = hashed(hash, units[base + unit] as number);
    }
    const pieces = joined ? tokenise(text.slice(start, at)) : [];
    if (pieces.length < 2 && isComposed) {
      ids[count] = words.id(base + start, base + at, hash);
      count += 1;
      continue;
    }
    // Letters to be composed, or words glued together by a missing space.
    while (count + pieces.length + 1 >= starts.length) {
      starts = grown(starts);
      ids = grown(ids);
    }
    let from = start;
    for (const piece of pieces.length < 2 ? [text.slice(start, at)] : pieces) {
      starts[count] = from;
      ids[count] = words.idOf(piece);
      count += 1;
      from += piece.length;
    }
    units = words.units;
  }
  starts[count] = length;
  if (room) Object.assign(room, { starts, ids });
  return { text, starts: starts.subarray(0, count + 1), ids: ids.subarray(0, count) };
}
