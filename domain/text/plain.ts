import type { MarkedToken, Token } from 'marked';
import { decodeEntities } from './entities.ts';
import { readMarkdown } from './read-markdown.ts';

/**
 * Returns what rendered inline tokens have between the tags: the words, "\n" for a forced line
 * break.
 */
export function inlineText(tokens: readonly Token[]): string {
  return (tokens as readonly MarkedToken[]).map(tokenText).join('');
}

/**
 * Returns the words of one inline token. An image gives its description; raw HTML counts as words.
 */
export function tokenText(token: MarkedToken): string {
  switch (token.type) {
    case 'text':
      if (token.tokens) return inlineText(token.tokens);
      // marked has decoded numeric references in it already, even those of no character.
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
 * Returns the words of a Markdown text without its marks: exactly the text of the HTML that
 * documents/markdown.ts makes. A block is a paragraph, heading, list line, table cell or code,
 * trimmed of white space (not of non-breaking spaces); empty ones are left out, and "\n" separates
 * them. Inside a block, white space stays as in the HTML's text nodes, line ends included. The
 * quotes of remarks and their offsets refer to this text.
 */
export function plainText(markdown: string): string {
  return proseText(markdown) ?? blocks(readMarkdown(markdown)).join('\n');
}

/**
 * Returns the plain text of plain paragraphs, in which Markdown means nothing: most texts of a
 * plan. It has only plain spaces and composed letters. undefined for any other text. `known` is
 * another version of the text that is prose: paragraphs that both begin or end with are not checked
 * again.
 */
export function proseText(markdown: string, reference?: string): string | undefined {
  if (!isProse(markdown, reference === undefined ? undefined : unlike(markdown, reference))) {
    return undefined;
  }
  // Only the last line may end with a space, and none begins with one.
  const text = trimBlock(markdown);
  if (!text.includes('\n\n')) return text;
  return text.includes('\n\n\n') ? text.replace(/\n{2,}/g, '\n') : text.replaceAll('\n\n', '\n');
}

/**
 * The kinds of unit in prose: never allowed, always allowed, or allowed unless Markdown or an
 * address begins there.
 */
const NONE = 0;
const PROSE = 1;
const DOUBTFUL = 2;

/**
 * The kind of each UTF-16 unit: letters, figures and the marks that mean nothing to Markdown except
 * at the beginning of a line.
 */
const KINDS = new Uint8Array(0x10000);
for (const [from, upTo] of ['az', 'AZ', '09', '\u00c0\u024f', '\u1ea0\u1ef9']) {
  KINDS.fill(PROSE, from?.charCodeAt(0), (upTo?.charCodeAt(0) ?? 0) + 1);
}
for (const mark of ' ,.;()%/"\'?-–‘’“”…') KINDS[mark.charCodeAt(0)] = PROSE;
for (const mark of '\n:wW') KINDS[mark.charCodeAt(0)] = DOUBTFUL;

/**
 * Returns the range of a text that remains without the paragraphs that `reference` begins and ends
 * with too.
 */
function unlike(text: string, reference: string): readonly [from: number, upTo: number] {
  let from = 0;
  for (let end = reference.indexOf('\n\n'); end >= 0; end = reference.indexOf('\n\n', end + 2)) {
    if (text.slice(from, end + 2) !== reference.slice(from, end + 2)) break;
    from = end + 2;
  }
  let upTo = text.length;
  const longer = text.length - reference.length;
  for (let last = reference.length; last > 0; ) {
    const start = reference.lastIndexOf('\n\n', last - 1);
    if (start < 0 || start + longer < from) break;
    if (text.slice(start + longer, upTo) !== reference.slice(start, last)) break;
    upTo = start + longer;
    last = start;
  }
  return [from, upTo];
}

/**
 * Whether a text is prose. With a range, from one blank line to another, only that is checked: the
 * rest is known to be prose.
 */
function isProse(
  text: string,
  [from, upTo]: readonly [number, number] = [0, text.length],
): boolean {
  if (from === 0 && beginsMarked(text, 0)) return false;
  // Includes the line ends on both sides: whether they are marks depends on their neighbours.
  const last = Math.min(text.length, upTo + 1);
  for (let at = Math.max(0, from - 1); at < last; at += 1) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === PROSE) continue;
    if (kind === NONE || isMarked(text, at)) return false;
  }
  return true;
}

/**
 * Whether a line ends with a space, the next begins with a mark, or an address begins, which would
 * be a link.
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
 * Whether a line begins with something other than prose: a space, a dash, the colon of a table's
 * rule, or a list number.
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

/** Trims HTML's white space from both ends. */
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
