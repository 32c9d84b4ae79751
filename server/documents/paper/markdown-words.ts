import type { Cell, Look, Para, Row } from './paper.ts';

/** Looks as Markdown marks. */
const SIGNS: Readonly<Record<string, string>> = { b: '**', i: '*', s: '~~' };

const OPENINGS: Readonly<Partial<Record<Para['style'], string>>> = {
  title: '# ',
  kind: '# ',
  appendix: '## ',
  quote: '> ',
};

/** Returns what Markdown has before a paragraph's words, by its style. */
export function openingOf({ style, level }: Para): string {
  if (style === 'heading') return `${'#'.repeat(Math.min(6, level + 1))} `;
  if (style === 'list') return '  '.repeat(level);
  return OPENINGS[style] ?? '';
}

/**
 * Returns a paragraph's words as Markdown, on one line. Titles and headings are bold by their
 * style.
 */
export function wordsMarkdown({ runs, style }: Para): string {
  const words = escapedMarks(runs.map(({ text, look }) => dressed(text, look)).join(''));
  return style === 'list' ? words : words.replace(/^[#>+=-]/, '\\$&');
}

/** A cell's paragraphs on one line. */
export const cellMarkdown = ({ paras }: Cell): string => paras.map(wordsMarkdown).join('<br>');

/** Returns the rule after a table's header row, '' after others. */
export const headRule = ({ header, cells }: Row): string =>
  header ? `|${cells.map(() => ' --- |').join('')}\n` : '';

function dressed(text: string, look: Look): string {
  const words = text.trim();
  const lead = text.slice(0, text.length - text.trimStart().length);
  const trail = words === '' ? '' : text.slice(text.trimEnd().length);
  const signs = words === '' ? [] : [...look].flatMap((sign) => SIGNS[sign] ?? []);
  const inner = words.replace(/[\\`*_[\]<|~]/g, '\\$&');
  const whole = `${lead}${signs.join('')}${inner}${signs.toReversed().join('')}${trail}`;
  return whole.replaceAll('\n', '<br>');
}

/**
 * Breaks CriticMarkup marks in what people wrote, by an escape that readers don't see, so that none
 * is taken for a change.
 */
const escapedMarks = (markdown: string): string =>
  markdown
    .replace(/\{(?=[+\-~=>])/g, '{\\')
    .replace(/([+\-=])(?=\1\})/g, '$1\\')
    .replace(/~(?=>|~\})/g, '~\\')
    .replace(/<(?=<\})/g, '<\\');
