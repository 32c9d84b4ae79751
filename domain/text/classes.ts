// The classes that make words come first, so that one comparison tests for them.
export const LETTER = 1;
export const FIGURE = 2;
export const MARK = 3;
export const WHITE = 4;
export const JOINER = 5;
export const OTHER = 6;

/**
 * The class of each UTF-16 unit met so far, 0 for others. A cache: filled only with what the
 * patterns return, since testing each character again takes most of the time of reading a text.
 */
export const classes = new Uint8Array(0x10000);

/**
 * Returns the class of the character at an offset: letter (\p{L}), figure (\p{N}), mark on a letter
 * (\p{M}), white space (\s) …
 */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const unitClass = classes[unit] as number;
  if (unitClass !== 0) return unitClass;
  const isPair = unit >= 0xd800 && unit < 0xe000;
  const found = classOf(isPair ? String.fromCodePoint(text.codePointAt(at) ?? unit) : text[at]);
  if (!isPair) classes[unit] = found;
  return found;
}

function classOf(character = ''): number {
  if (/\p{N}/u.test(character)) return FIGURE;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\s/u.test(character)) return WHITE;
  return /[.,/\-–'’]/u.test(character) ? JOINER : OTHER;
}

/** Whether characters of the class make words: letters, figures and marks. */
export const isWordClass = (kind: number): boolean => kind <= MARK;

/** Returns the number of UTF-16 units of the character at an offset: 2 for a surrogate pair. */
export function width(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** Counts the runs of letters, figures and marks in a text, up to `most`. */
export function countRuns(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += width(text, at)) {
    const isPart = isWordClass(classAt(text, at));
    if (isPart && !inside) {
      count += 1;
      if (count >= most) return count;
    }
    inside = isPart;
  }
  return count;
}

/** Whether a text holds a character of a class. */
export function holdsClass(text: string, kind: number): boolean {
  for (let at = 0; at < text.length; at += width(text, at)) {
    if (classAt(text, at) === kind) return true;
  }
  return false;
}
