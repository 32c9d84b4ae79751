import { Marked, type MarkedToken, type RendererObject, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { tokenText } from '../../domain/text/plain.ts';
import { type LineEnds, readMarkdown } from '../../domain/text/read-markdown.ts';
import { escapeHtml } from './escape.ts';

/**
 * Whether a link may lead to an address: only web and mail. All others, such as javascript: and
 * data:, become plain words.
 */
export const isSafeAddress = (href: string): boolean =>
  /^(?:https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(href);

const words = (token: MarkedToken): string => escapeHtml(tokenText(token));

/**
 * Shows raw HTML as typed and images as their description; decodes character references itself, so
 * that the text equals plainText's. Methods not listed are marked's own and only add tags around
 * these.
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

/** The second safeguard: even if the renderer were wrong, only these tags and attributes pass. */
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
 * Renders Markdown as HTML that is safe in a page: no script, no style, no foreign address but
 * links. Never throws.
 */
export function renderMarkdown(markdown: string, lineEnds?: LineEnds): string {
  return sanitizeHtml(writer.parser(readMarkdown(markdown, lineEnds)), allowed);
}

/** Renders a remark likewise, but keeps its line ends. */
export const renderRemark = (text: string): string => renderMarkdown(text, 'kept');

const inlineOnly: sanitizeHtml.IOptions = {
  ...allowed,
  allowedTags: ['strong', 'em', 'del', 'code', 'a'],
  disallowedTagsMode: 'discard',
};

/**
 * Sanitises HTML within a line, as the second safeguard: only bold, italic, struck-through words,
 * code and links pass.
 */
export const safeInline = (html: string): string => sanitizeHtml(html, inlineOnly);

/**
 * Renders Markdown as HTML within a line, for a table cell or a heading: blocks become words
 * separated by spaces.
 */
export function renderInline(markdown: string): string {
  const spaced = renderMarkdown(markdown).replace(
    /(<\/(?:p|h[1-6]|li|pre|td|th)>|<br \/>)/g,
    '$1 ',
  );
  return sanitizeHtml(spaced, inlineOnly).replace(/\s+/g, ' ').trim();
}
