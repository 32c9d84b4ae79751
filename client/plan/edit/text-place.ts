/**
 * A place in a text that is shown in one form and edited in another. It is counted in letters,
 * which both forms have alike; white space is another in each.
 */
export interface TextPlace {
  /** How many letters are before it; white space is not counted. */
  readonly letters: number;
  /**
   * How much white space is between the last of them and the place; undefined where a letter
   * follows at once.
   */
  readonly spaces: number | undefined;
  /** Its height in the window, in px; undefined when it isn't known. */
  readonly top: number | undefined;
}

/** A part of a text, and the position of its first letter. */
export interface TextPart {
  readonly text: string;
  readonly from: number;
}

const isSpace = (letter: string | undefined): boolean => letter !== undefined && /\s/.test(letter);

/**
 * Where a click has just put the cursor in an element that shows a text; undefined when it is
 * elsewhere.
 */
export function clickedPlace(shown: Element): TextPlace | undefined {
  const selection = document.getSelection();
  const { anchorNode = null, anchorOffset = 0 } = selection ?? {};
  if (anchorNode === null || !shown.contains(anchorNode)) return undefined;
  const range = document.createRange();
  range.setStart(shown, 0);
  range.setEnd(anchorNode, anchorOffset);
  const before = range.toString();
  range.setStart(anchorNode, anchorOffset);
  const { top, height } = range.getBoundingClientRect();
  range.setEnd(shown, shown.childNodes.length);
  const next = range.toString()[0];
  return {
    letters: before.replace(/\s+/g, '').length,
    spaces:
      next === undefined || isSpace(next) ? before.length - before.trimEnd().length : undefined,
    top: height > 0 ? top : undefined,
  };
}

/**
 * The position of a place in a text given by its parts in order; undefined when the text has fewer
 * letters.
 */
export function positionOf(
  parts: readonly TextPart[],
  { letters, spaces }: TextPlace,
): number | undefined {
  if (letters === 0 && spaces !== undefined) return parts[0]?.from;
  let seen = 0;
  for (const { text, from } of parts)
    for (let at = 0; at < text.length; at++) {
      if (isSpace(text[at])) continue;
      if (seen === letters) return from + at;
      seen++;
      if (spaces === undefined || seen < letters) continue;
      let end = at + 1;
      while (end <= at + spaces && isSpace(text[end])) end++;
      return from + end;
    }
  return undefined;
}
