import { Marked, type MarkedToken, type Token, type Tokens } from 'marked';
import { decodeEntities } from './entities.ts';

/** Quotes in quotes, lists in lists: what is nested deeper is read as typed. People use three levels. */
const MAX_NESTING = 40;

const reader = new Marked({ gfm: true, breaks: false });

/**
 * Markdown as marked's tokens, in the one dialect of the plan (CommonMark with tables, strike-through, bare addresses). Text
 * that the reader can't take, such as a thousand nested quotes, is one paragraph as typed. Never throws.
 */
export function readMarkdown(source: string): Token[] {
  // U+0000 is no character in a page (CommonMark 2.3).
  const markdown = source.replaceAll('\0', '\ufffd');
  try {
    const tokens = reader.lexer(markdown);
    if (nesting(tokens) <= MAX_NESTING) return tokens;
  } catch {
    // nested beyond the stack: as typed, below
  }
  const text: Tokens.Text = { type: 'text', raw: markdown, text: markdown, escaped: true };
  return [{ type: 'paragraph', raw: markdown, text: markdown, tokens: [text] }];
}

function nesting(tokens: readonly Token[]): number {
  let most = 0;
  for (const token of tokens as readonly MarkedToken[]) {
    const below =
      token.type === 'list' ? token.items : 'tokens' in token ? token.tokens : undefined;
    if (below) most = Math.max(most, 1 + nesting(below));
  }
  return most;
}

/** What stands between the tags when inline tokens are rendered: the words, "\n" for a forced line break. */
export function inlineText(tokens: readonly Token[]): string {
  return (tokens as readonly MarkedToken[]).map(tokenText).join('');
}

/** The words of one inline token. Images are their description; raw HTML is words like any other. */
export function tokenText(token: MarkedToken): string {
  switch (token.type) {
    case 'text':
      if (token.tokens) return inlineText(token.tokens);
      return token.escaped ? token.text : decodeEntities(token.text);
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
 * The words of a Markdown text without its marks: exactly the text of the HTML that documents/markdown.ts makes of it.
 * A block is a paragraph, heading, list line, table cell or code; each has the white space at its ends cut off (not
 * non-breaking spaces), empty ones are left out, and "\n" stands between them. Inside a block, white space stays as in the
 * HTML's text nodes, a line end "\n" included. The quotes of remarks, and their offsets, count in this text.
 */
export function plainText(markdown: string): string {
  if (!isProse(markdown)) return blocks(readMarkdown(markdown)).join('\n');
  return markdown
    .split(/\n{2,}/)
    .map(trimBlock)
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

/** For each UTF-16 unit, 1 for letters, figures and the marks of prose that Markdown makes nothing of where no line begins with them. */
const PROSE = new Uint8Array(0x10000);
for (const [from, upTo] of ['az', 'AZ', '09', '\u00c0\u024f', '\u1ea0\u1ef9']) {
  PROSE.fill(1, from?.charCodeAt(0), (upTo?.charCodeAt(0) ?? 0) + 1);
}
for (const mark of ' \n,.;:()%/"\'?-–‘’“”…') PROSE[mark.charCodeAt(0)] = 1;

/** What a line begins with that is no prose: a space, a dash or a number of a list. */
const LINE_MARK = /^(?:[ -]|\d+[.)])/;

/** Addresses, which are links. */
const ADDRESS = /:\/\/|[wW]{3}\./;

/** Whether a line begins with a mark or ends with a space, or an address stands in the text. */
function isMarked(text: string): boolean {
  for (let line = 0; ; ) {
    const end = text.indexOf('\n', line);
    if (LINE_MARK.test(end < 0 ? text.slice(line) : text.slice(line, end))) return true;
    if (end < 0) return ADDRESS.test(text);
    if (text[end - 1] === ' ') return true;
    line = end + 1;
  }
}

/** Whether a text is paragraphs of words and nothing that a Markdown reader would read as more: most texts of a plan. */
function isProse(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (PROSE[text.charCodeAt(at)] === 0) return false;
  }
  return !isMarked(text);
}

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
