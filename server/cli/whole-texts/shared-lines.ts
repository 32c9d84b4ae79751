import type { SharedLine, SharedLines } from '../../../domain/redline/engine/scan.ts';

/**
 * UTF-16 units from which a passage is worth being one token: a dozen words, too long to recur by
 * chance.
 */
const LONG = 64;

/** The first id of a passage; lower ones are white space. */
const FIRST = 2;

/** The other text has no such line. */
const NONE = -1;

/**
 * Finds the passages of equal lines in both texts around a line that occurs once in each, as far as
 * they reach, ignoring blank lines. Pairing that line pairs its neighbours at no loss, so the
 * inside of a passage need not be cut or compared again. Linear.
 */
export function sharedLines(before: string, after: string): SharedLines {
  const numbers = new Map<string, number>();
  const older = linesOf(before, (line) => {
    const cached = numbers.get(line);
    if (cached !== undefined) return cached;
    numbers.set(line, numbers.size);
    return numbers.size - 1;
  });
  const newer = linesOf(after, (line) => numbers.get(line) ?? NONE);
  const places = placesOf(newer, numbers.size, placesOf(older, numbers.size));
  const takenA = new Uint8Array(older.count);
  const takenB = new Uint8Array(newer.count);
  const sharedInOlder: SharedLine[] = [];
  const sharedInNewer: SharedLine[] = [];
  for (let at = 0; at < older.count; at += 1) {
    const other = places[older.ids[at] as number] as number;
    if (other < 0 || takenA[at] === 1) continue;
    const goes = (i: number, j: number): boolean =>
      i >= 0 &&
      j >= 0 &&
      i < older.count &&
      j < newer.count &&
      older.ids[i] === newer.ids[j] &&
      takenA[i] === 0 &&
      takenB[j] === 0;
    let [back, on] = [0, 1];
    while (goes(at - back - 1, other - back - 1)) back += 1;
    while (goes(at + on, other + on)) on += 1;
    const [start, end] = [older.starts[at - back] as number, older.ends[at + on - 1] as number];
    if (end - start < LONG) continue;
    takenA.fill(1, at - back, at + on);
    takenB.fill(1, other - back, other + on);
    const id = FIRST + sharedInOlder.length;
    sharedInOlder.push({ id, start, end });
    sharedInNewer.push({
      id,
      start: newer.starts[other - back] as number,
      end: newer.ends[other + on - 1] as number,
    });
  }
  return {
    before: sharedInOlder,
    after: sharedInNewer.sort((one, other) => one.start - other.start),
  };
}

/**
 * The lines that are not blank: where their text starts and ends, and a number equal for equal
 * lines.
 */
interface Lines {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  readonly count: number;
}

function linesOf(text: string, number: (line: string) => number): Lines {
  let lines = newLines(64);
  let count = 0;
  for (let from = 0; from < text.length; ) {
    const open = text.indexOf('\n', from);
    const to = open < 0 ? text.length : open;
    let [start, end] = [from, to];
    while (start < end && isSpace(text, start)) start += 1;
    while (start < end && isSpace(text, end - 1)) end -= 1;
    if (start < end) {
      if (count === lines.ids.length) lines = newLines(4 * count, lines);
      lines.starts[count] = start;
      lines.ends[count] = end;
      lines.ids[count] = number(text.slice(start, end));
      count += 1;
    }
    from = to + 1;
  }
  return { ...lines, count };
}

function newLines(size: number, from?: Omit<Lines, 'count'>): Omit<Lines, 'count'> {
  const grown = (full: Int32Array | undefined): Int32Array => {
    const wider = new Int32Array(size);
    if (full) wider.set(full);
    return wider;
  };
  return { starts: grown(from?.starts), ends: grown(from?.ends), ids: grown(from?.ids) };
}

/** Whether a unit is white space as in `trim` and `\s`. */
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit === 0x20 || (unit > 0x08 && unit < 0x0e);
  return (
    unit === 0xa0 ||
    (unit >= 0x1680 && unit < 0xd800 && text.charAt(at).trim() === '') ||
    unit === 0xfeff
  );
}

/**
 * Returns for each number the index of the only line that has it; NONE where several lines have it,
 * or none, or none in `others`.
 */
function placesOf({ ids, count }: Lines, numbers: number, others?: Int32Array): Int32Array {
  const places = new Int32Array(numbers).fill(NONE);
  const seen = new Uint8Array(numbers);
  for (let at = 0; at < count; at += 1) {
    const id = ids[at] as number;
    if (id < 0) continue;
    places[id] = seen[id] === 1 || others?.[id] === NONE ? NONE : at;
    seen[id] = 1;
  }
  return places;
}
