import type { MarkedToken, Token } from 'marked';
import { tokenText } from '../../../domain/text/plain.ts';
import { readMarkdown } from '../../../domain/text/read-markdown.ts';
import { escapeHtml } from '../escape.ts';
import { isSafeAddress, safeInline } from '../markdown.ts';

/**
 * Words of one look. `marks` has b, i, s, c for bold, italic, struck through and code, in this
 * order; 'n' alone is a forced line break and 'p' the end of a paragraph, whose text is "\n".
 * `href` is the address of a link, or ''.
 */
export interface Dressed {
  readonly text: string;
  readonly marks: string;
  readonly href: string;
}

/**
 * Returns a Markdown text as words with their looks. Joined, they are plainText(markdown), except
 * that line ends inside a paragraph are spaces, as in the page.
 */
export function dressedText(markdown: string): readonly Dressed[] {
  const found: Dressed[] = [];
  writeBlocks(readMarkdown(markdown), (block) => {
    const words = trimmed(block);
    if (words.length === 0) return;
    if (found.length > 0) found.push({ text: '\n', marks: 'p', href: '' });
    found.push(...words);
  });
  return found;
}

export const joinedText = (words: readonly Dressed[]): string =>
  words.map(({ text }) => text).join('');

/** Returns the words between two offsets. */
export function sliceDressed(
  words: readonly Dressed[],
  from: number,
  to: number,
): readonly Dressed[] {
  const found: Dressed[] = [];
  let at = 0;
  for (const word of words) {
    if (at >= to) break;
    const text = word.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += word.text.length;
    if (text !== '') found.push({ ...word, text });
  }
  return found;
}

/** Whether two runs have the same look, whatever their words. */
export const isAlike = (one: Dressed, other: Dressed): boolean =>
  one.marks === other.marks && one.href === other.href;

/**
 * Renders words as HTML: every opened tag is closed, words are escaped, and the result is sanitised
 * like Markdown's.
 */
export function dressedHtml(words: readonly Dressed[]): string {
  const links: { readonly href: string; html: string }[] = [];
  for (const { text, marks, href } of words) {
    const html = [...marks].reduceRight((inner, mark) => {
      const tag = TAGS[mark];
      return tag ? `<${tag}>${inner}</${tag}>` : inner;
    }, escapeHtml(text));
    const last = links.at(-1);
    if (last?.href === href) last.html += html;
    else links.push({ href, html });
  }
  const html = links
    .map(({ href, html: inner }) =>
      href === ''
        ? inner
        : `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${inner}</a>`,
    )
    .join('');
  return words.every(({ marks, href }) => marks === '' && href === '') ? html : safeInline(html);
}

const TAGS: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del', c: 'code' };

type Add = (block: readonly Dressed[]) => void;

function writeBlocks(tokens: readonly Token[], add: Add): void {
  // A tight list item holds its words directly, without a paragraph around them.
  let direct: Dressed[] = [];
  const endDirect = (): void => {
    add(direct);
    direct = [];
  };
  for (const token of tokens as readonly MarkedToken[]) {
    if (token.type === 'text' || token.type === 'checkbox') direct.push(...inline([token], PLAIN));
    else {
      endDirect();
      writeBlock(token, add);
    }
  }
  endDirect();
}

function writeBlock(token: MarkedToken, add: Add): void {
  switch (token.type) {
    case 'paragraph':
    case 'heading':
      add(inline(token.tokens, PLAIN));
      break;
    case 'code':
    case 'html':
      add(lines(token.text, token.type === 'code' ? 'c' : ''));
      break;
    case 'blockquote':
      writeBlocks(token.tokens, add);
      break;
    case 'list':
      for (const { tokens } of token.items) writeBlocks(tokens, add);
      break;
    case 'table':
      for (const { tokens } of [token.header, ...token.rows].flat()) add(inline(tokens, PLAIN));
      break;
  }
}

type Dress = Pick<Dressed, 'marks' | 'href'>;

const PLAIN: Dress = { marks: '', href: '' };
const BREAK: Dressed = { text: '\n', marks: 'n', href: '' };
const MARKS = { strong: 'b', em: 'i', del: 's' } as const;

function inline(tokens: readonly Token[], dress: Dress): readonly Dressed[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): readonly Dressed[] => {
    switch (token.type) {
      case 'strong':
      case 'em':
      case 'del':
        return inline(token.tokens, marked(dress, MARKS[token.type]));
      case 'link': {
        const linked = isSafeAddress(token.href) ? { ...dress, href: token.href } : dress;
        return token.autolink ? words(token.text, linked) : inline(token.tokens, linked);
      }
      case 'text':
        return token.tokens ? inline(token.tokens, dress) : words(tokenText(token), dress);
      case 'br':
        return [BREAK];
      case 'codespan':
        return words(token.text, marked(dress, 'c'));
      default:
        return words(tokenText(token), dress);
    }
  });
}

const marked = ({ marks, href }: Dress, more: string): Dress => ({
  marks: [...'bisc'].filter((mark) => marks.includes(mark) || mark === more).join(''),
  href,
});

const words = (text: string, dress: Dress): readonly Dressed[] =>
  text === '' ? [] : [{ text: text.replaceAll('\n', ' '), ...dress }];

/** Splits a text whose line ends are kept. */
const lines = (text: string, marks: string): readonly Dressed[] =>
  text
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [BREAK] : []), ...words(line, { marks, href: '' })]);

/** Trims HTML's white space from both ends. */
function trimmed(block: readonly Dressed[]): readonly Dressed[] {
  const text = joinedText(block);
  const start = text.length - text.replace(/^[ \t\n\f\r]+/, '').length;
  return sliceDressed(block, start, text.replace(/(?<![ \t\n\f\r])[ \t\n\f\r]+$/, '').length);
}
