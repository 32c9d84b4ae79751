/** Where in a block a piece of its Markdown stands. */
interface Piece {
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * A block of Markdown, or a run of it between changes, as words in a line: without the marks of
 * emphasis, headings, items, links and rows. A mark that is cut in two by a change may stay:
 * nothing that is written is ever left out.
 */
export function plainWords(
  markdown: string,
  { first, last }: Piece = { first: true, last: true },
): string {
  let text = markdown
    // The line below the head of a table.
    .replace(/\n[ \t|:-]+(?=\n|$)/gu, '')
    .replace(/\[([^[\]]+)\]\((?:https?:|mailto:)[^()\s]*\)/gu, '$1')
    .replace(/\*\*|~~/gu, '')
    .replace(/(?<=[\p{L}\p{N}\p{P}])\*(?!\*)|(?<!\*)\*(?=[\p{L}\p{N}])/gu, '');
  if (first) text = text.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|\|\s*)/u, '');
  if (last) text = text.trimEnd().replace(/\|$/u, '').trimEnd();
  return text;
}
