import type { MarkedToken, Token } from 'marked';
import { decodeEntities } from './entities.ts';
import { readMarkdown } from './read-markdown.ts';

/**
 * What stands between the tags when inline tokens are rendered: the words, "\n" for a forced line
 * break.
 */
export function inlineText(tokens: readonly Token[]): string {
  return (tokens as readonly MarkedToken[]).map(tokenText).join('');
}

/**
 * The words of one inline token. Images are their description; raw HTML is words like any other.
 */
export function tokenText(token: MarkedToken): string {
  switch (token.type) {
    case 'text':
      if (token.tokens) return inlineText(token.tokens);
      // marked has read the numbers among them already, those of no character, too.
      return token.escaped ? token.text : decodeEntities(token.raw);
    case 'strong':
    case 'em':
    case 'del':
      return inlineText(token.tokens);
    case 'link':
      return token.autolink ? token.text : inlineText(token.tokens);
    case 'image':
      return token.tokens ? inlineText(token.tokens) : token.text;
    case 'br':
      return '\n';
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'escape':
    case 'codespan':
    case 'html':
      return token.text;
    default:
      return '';
  }
}

/**
 * The words of a Markdown text without its marks: exactly the text of the HTML that
 * documents/markdown.ts makes of it. A block is a paragraph, heading, list line, table cell or
 * code; each has the white space at its ends cut off (not non-breaking spaces), empty ones are left
 * out, and "\n" stands between them. Inside a block, white space stays as in the HTML's text nodes,
 * a line end "\n" included. The quotes of remarks, and their offsets, count in this text.
 */
export function plainText(markdown: string): string {
  return proseText(markdown) ?? blocks(readMarkdown(markdown)).join('\n');
}

/**
 * The plain text of paragraphs of words in which a Markdown reader would read nothing more: most
 * texts of a plan. It has no spaces but plain ones, and its letters are composed. undefined for any
 * other text. `known` is another version of it that is such a text: the paragraphs that both begin
 * or end with are not looked at again.
 */
export function proseText(markdown: string, known?: string): string | undefined {
  if (!isProse(markdown, known === undefined ? undefined : unlike(markdown, known))) {
    return undefined;
  }
  // No line but the last ends with a space, and none begins with one.
  const text = trimBlock(markdown);
  if (!text.includes('\n\n')) return text;
  return text.includes('\n\n\n') ? text.replace(/\n{2,}/g, '\n') : text.replaceAll('\n\n', '\n');
}

/**
 * What a letter is in prose: nothing of it, always a part, or a part unless a mark of Markdown's or
 * an address begins there.
 */
const NONE = 0;
const PROSE = 1;
const DOUBTFUL = 2;

/**
 * For each UTF-16 unit, what it is: letters, figures and the marks that Markdown makes nothing of
 * where no line begins with them.
 */
const KINDS = new Uint8Array(0x10000);
for (const [from, upTo] of ['az', 'AZ', '09', '\u00c0\u024f', '\u1ea0\u1ef9']) {
  KINDS.fill(PROSE, from?.charCodeAt(0), (upTo?.charCodeAt(0) ?? 0) + 1);
}
for (const mark of ' ,.;()%/"\'?-–‘’“”…') KINDS[mark.charCodeAt(0)] = PROSE;
for (const mark of '\n:wW') KINDS[mark.charCodeAt(0)] = DOUBTFUL;

/**
 * Where the paragraphs of a text begin and end that another version of it doesn't begin or end
 * with, too.
 */
function unlike(text: string, known: string): readonly [from: number, upTo: number] {
  let from = 0;
  for (let end = known.indexOf('\n\n'); end >= 0; end = known.indexOf('\n\n', end + 2)) {
    if (text.slice(from, end + 2) !== known.slice(from, end + 2)) break;
    from = end + 2;
  }
  let upTo = text.length;
  const longer = text.length - known.length;
  for (let last = known.length; last > 0; ) {
    const start = known.lastIndexOf('\n\n', last - 1);
    if (start < 0 || start + longer < from) break;
    if (text.slice(start + longer, upTo) !== known.slice(start, last)) break;
    upTo = start + longer;
    last = start;
  }
  return [from, upTo];
}

/**
 * Whether a text is prose; one of which it is known that all the rest is, from one blank line to
 * another.
 */
function isProse(
  text: string,
  [from, upTo]: readonly [number, number] = [0, text.length],
): boolean {
  if (from === 0 && beginsMarked(text, 0)) return false;
  // The ends of lines at both sides, too: what is a mark goes by what stands before and behind
  // them.
  const last = Math.min(text.length, upTo + 1);
  for (let at = Math.max(0, from - 1); at < last; at += 1) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === PROSE) continue;
    if (kind === NONE || isMarked(text, at)) return false;
  }
  return true;
}

/**
 * Whether a line ends with a space, the next begins with a mark, or an address begins: addresses
 * are links.
 */
function isMarked(text: string, at: number): boolean {
  switch (text[at]) {
    case '\n':
      return text[at - 1] === ' ' || beginsMarked(text, at + 1);
    case ':':
      return text.startsWith('//', at + 1);
    default:
      return text[at + 3] === '.' && /^w{3}$/i.test(text.slice(at, at + 3));
  }
}

/**
 * Whether a line begins with what is no prose: a space, a dash, the colon of a table's rule, or a
 * number of a list.
 */
function beginsMarked(text: string, line: number): boolean {
  const first = text[line];
  if (first === ' ' || first === '-' || first === ':') return true;
  let at = line;
  while (isFigure(text.charCodeAt(at))) at += 1;
  return at > line && (text[at] === '.' || text[at] === ')');
}

const isFigure = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function blocks(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  // A tight list item holds its words directly, without a paragraph around them.
  let direct = '';
  const add = (...texts: readonly string[]): void => {
    for (const text of [direct, ...texts].map(trimBlock)) if (text !== '') found.push(text);
    direct = '';
  };
  for (const token of tokens as readonly MarkedToken[]) {
    if (token.type === 'text' || token.type === 'checkbox') direct += tokenText(token);
    else add(...blockTexts(token));
  }
  add();
  return found;
}

function blockTexts(token: MarkedToken): string[] {
  switch (token.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(token.tokens)];
    case 'code':
    case 'html':
      return [token.text];
    case 'blockquote':
      return blocks(token.tokens);
    case 'list':
      return token.items.flatMap((item) => blocks(item.tokens));
    case 'table':
      return [token.header, ...token.rows].flat().map((cell) => inlineText(cell.tokens));
    default:
      return [];
  }
}

/** HTML's white space off both ends. */
function trimBlock(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Space, tab, line feed, form feed, carriage return. */
const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c || unit === 0x0d;
