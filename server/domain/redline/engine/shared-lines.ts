/** A line without the white space at its ends, where it stands in one text; it has the same id in the other. */
export interface Line {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The lines that stand once in each of two texts, in the order of each. */
export interface SharedLines {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

/** Units of a line that is worth being one token: a dozen words, too long to stand in another place by chance. */
const LONG = 64;

/** The first id of a line; those before are taken by white space. */
const FIRST = 2;

/** Finds the long lines that stand once in both texts. Linear. */
export function sharedLines(before: string, after: string): SharedLines {
  const older = longLines(before);
  const newer = longLines(after);
  const shared: Line[] = [];
  const there: Line[] = [];
  for (const [line, { start, end, count }] of older) {
    const other = newer.get(line);
    if (count > 1 || !other || other.count > 1) continue;
    const id = FIRST + shared.length;
    shared.push({ id, start, end });
    there.push({ id, start: other.start, end: other.end });
  }
  return { before: shared, after: there.sort((one, other) => one.start - other.start) };
}

interface Counted {
  readonly start: number;
  readonly end: number;
  count: number;
}

function longLines(text: string): ReadonlyMap<string, Counted> {
  const lines = new Map<string, Counted>();
  for (let from = 0; from < text.length; ) {
    const open = text.indexOf('\n', from);
    const to = open < 0 ? text.length : open;
    if (to - from >= LONG) {
      const whole = text.slice(from, to);
      const line = whole.trim();
      const start = from + (whole.length - whole.trimStart().length);
      const known = lines.get(line);
      if (known) known.count += 1;
      else if (line.length >= LONG) lines.set(line, { start, end: start + line.length, count: 1 });
    }
    from = to + 1;
  }
  return lines;
}
