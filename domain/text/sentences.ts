/** A piece of a text and where it starts in it, in UTF-16 units. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
}

/**
 * Line ends, and a stop followed by white space and a capital. A run of stops is tried once, from
 * its first.
 */
const SENTENCE_END = /\n+|[.!?…](?<![.!?…]{2})[.!?…]*\s+(?=["“(]?\p{Lu})/gu;

/** A stop behind these is part of a name: TP. Thanh Hóa. Looked at only where a stop was found. */
const ABBREVIATION = /(?:^|\s)(?:TP|TX|TT|\p{Lu})$/u;

/**
 * Longer ones are no sentences, but text without stops: what they say can't be told. In UTF-16
 * units.
 */
export const LONGEST_SENTENCE = 4000;

/**
 * The sentences of a plain text; a heading or line of a list is one. Marks at the end are left out.
 */
export const sentencesOf = (text: string): readonly TextPiece[] =>
  splitAt(
    text,
    SENTENCE_END,
    (mark, at) => mark.startsWith('\n') || !ABBREVIATION.test(text.slice(Math.max(0, at - 4), at)),
  );

/** The lines of a plain text: its paragraphs, lines of lists, cells. */
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
