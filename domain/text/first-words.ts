/** The references that editors write for characters of Markdown; others stay as typed. */
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ' };

/**
 * Marks of Markdown, in the order of removal. Enough for a title: blocks need not be recognised.
 */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]*(?:>[ \t]?)+/gm, ''],
  [/^[ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+/gm, ''],
  [/^[ \t|:-]+$/gm, ''],
  [/<br *\/?>/gi, ' '],
  [/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1'],
  [/(?<!\\)(?:\*\*|__|~~|`+)/g, ''],
  [/(?<![\\\p{L}\p{N}])[*_](?=\S)|(?<=[^\s\\])[*_](?![\p{L}\p{N}])/gu, ''],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
];

/**
 * Returns the first words of a Markdown text as people read them, in one line: whole words, "…"
 * when cut. Reads no more of the text than it needs.
 *
 * @param most characters
 */
export function firstPlainWords(markdown: string, most: number): string {
  const words = MARKS.reduce(
    (text, [mark, by]) => text.replace(mark, by),
    markdown.slice(0, most * 8),
  );
  const text = words
    .replace(/&(amp|lt|gt|nbsp);/g, (_, name: string) => REFERENCES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most + 1).join('');
  const space = cut.lastIndexOf(' ');
  const whole = space > 0 ? cut.slice(0, space) : characters.slice(0, most).join('');
  return `${whole.replace(/[\s,;:.–-]+$/, '')}…`;
}
