import { Marked, type MarkedToken, type RendererObject, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { tokenText } from '../../domain/text/plain.ts';
import { type LineEnds, readMarkdown } from '../../domain/text/read-markdown.ts';
import { escapeHtml } from './escape.ts';

/**
 * What a link may lead to: the web and mail. Anything else, javascript: and data: among them, is
 * words only.
 */
export const isSafeAddress = (href: string): boolean =>
  /^(?:https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(href);

const words = (token: MarkedToken): string => escapeHtml(tokenText(token));

/**
 * Raw HTML is shown as typed, images are their description, character references are read by us so
 * that the text is the same as plainText's. What is not here is marked's own and holds nothing but
 * tags around these.
 */
const renderer: RendererObject = {
  html(token) {
    return token.block
      ? `<p>${escapeHtml(token.text.replace(/(?<!\n)\n+$/, ''))}</p>\n`
      : words(token as Tokens.Tag);
  },
  text(token) {
    if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens);
    return words(token as MarkedToken);
  },
  image: words,
  checkbox: words,
  br: () => '<br>\n',
  codespan: (token) => `<code>${words(token)}</code>`,
  code: ({ text }) => `<pre><code>${escapeHtml(text)}</code></pre>\n`,
  link(token) {
    const text = token.autolink ? words(token) : this.parser.parseInline(token.tokens);
    if (!isSafeAddress(token.href)) return text;
    return `<a href="${escapeHtml(token.href)}" rel="noopener noreferrer nofollow">${text}</a>`;
  },
};

const writer = new Marked({ gfm: true, breaks: false, renderer });

/** The second wall: were the renderer ever wrong, only these tags and attributes come through. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['strong', 'em', 'del', 'code', 'a'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], th: ['align'], td: ['align'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
};

/**
 * Markdown as HTML that may stand in a page: no script, no style, no foreign address but links.
 * Never throws.
 */
export function renderMarkdown(markdown: string, lineEnds?: LineEnds): string {
  return sanitizeHtml(writer.parser(readMarkdown(markdown, lineEnds)), allowed);
}

/** What somebody said, as HTML in the same way: where they ended a line, it ends. */
export const renderRemark = (text: string): string => renderMarkdown(text, 'kept');

const inlineOnly: sanitizeHtml.IOptions = {
  ...allowed,
  allowedTags: ['strong', 'em', 'del', 'code', 'a'],
  disallowedTagsMode: 'discard',
};

/**
 * HTML of words in a line through the second wall: only bold, italic, struck-through words, code
 * and links come through.
 */
export const safeInline = (html: string): string => sanitizeHtml(html, inlineOnly);

/**
 * Markdown as HTML within a line, for a table cell or a heading: blocks become words with a space
 * between them.
 */
export function renderInline(markdown: string): string {
  const spaced = renderMarkdown(markdown).replace(
    /(<\/(?:p|h[1-6]|li|pre|td|th)>|<br \/>)/g,
    '$1 ',
  );
  return sanitizeHtml(spaced, inlineOnly).replace(/\s+/g, ' ').trim();
}
