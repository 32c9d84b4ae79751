/** A piece of a text and its offset, in UTF-16 units. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
}

/**
 * Line ends, and a full stop followed by white space and a capital. A run of stops matches once,
 * from its first.
 */
const SENTENCE_END = /\n+|[.!?…](?<![.!?…]{2})[.!?…]*\s+(?=["“(]?\p{Lu})/gu;

/** After these a stop is part of a name: TP. Thanh Hóa. Checked only where a stop was found. */
const ABBREVIATION = /(?:^|\s)(?:TP|TX|TT|\p{Lu})$/u;

/** Longer ones are text without stops, whose statements can't be separated. In UTF-16 units. */
export const LONGEST_SENTENCE = 4000;

/**
 * Returns the sentences of a plain text; a heading or a line of a list counts as one. Leaves out
 * the marks at the end.
 */
export const sentencesOf = (text: string): readonly TextPiece[] =>
  splitAt(
    text,
    SENTENCE_END,
    (mark, at) => mark.startsWith('\n') || !ABBREVIATION.test(text.slice(Math.max(0, at - 4), at)),
  );

/** Returns the lines of a plain text: its paragraphs, lines of lists, cells. */
export const textLinesOf = (text: string): readonly TextPiece[] => splitAt(text, /\n+/g);

function splitAt(
  text: string,
  end: RegExp,
  ends: (mark: string, at: number) => boolean = () => true,
): readonly TextPiece[] {
  const found: TextPiece[] = [];
  let start = 0;
  const add = (until: number): void => {
    const piece = text.slice(start, until);
    if (piece.trim() !== '') found.push({ text: piece, start });
  };
  for (const match of text.matchAll(end)) {
    if (!ends(match[0], match.index)) continue;
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return found;
}
