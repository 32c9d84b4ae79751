import { formatNumber } from '../../../domain/text/dates.ts';
import type { FigureChange, Hunk, Language, Nature } from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';

const WORDS = {
  vi: { inserted: 'bổ sung: ', deleted: 'bãi bỏ: ', end: ' (hết) ' },
  en: { inserted: 'inserted: ', deleted: 'deleted: ', end: ' (end) ' },
} as const;

/**
 * The attribute of an element with words of this program, in the reader's language: the plan around
 * it is Vietnamese.
 */
export const langAttribute = (language: Language): string =>
  language === 'vi' ? '' : ` lang="${language}"`;

/** Marks HTML as inserted: underlined by the style, announced to screen readers. '' stays ''. */
export function inserted(html: string, language: Language, nature?: Nature): string {
  if (html === '') return '';
  return `<ins class="rl-ins${classOf(nature)}">${hidden(WORDS[language].inserted, language)}${html}${hidden(WORDS[language].end, language)}</ins>`;
}

/** Marks HTML as deleted: struck through, announced to screen readers. */
export function deleted(html: string, language: Language, nature?: Nature): string {
  if (html === '') return '';
  return `<del class="rl-del${classOf(nature)}">${hidden(WORDS[language].deleted, language)}${html}${hidden(WORDS[language].end, language)}</del>`;
}

export function hidden(text: string, language: Language): string {
  return `<span class="rl-vh"${langAttribute(language)}>${escapeHtml(text)}</span>`;
}

/** A short note in brackets beside words: how much a figure grew, that a paragraph was split. */
export function noted(note: string, language: Language, kind = ''): string {
  return `<span class="rl-delta${kind && ` ${kind}`}"${langAttribute(language)}>${escapeHtml(note)}</span>`;
}

/**
 * rl-tone, rl-case, rl-format, rl-number: a page hides the first three by `data-hide="tone case
 * format"` on .redline.
 */
const classOf = (nature: Nature | undefined): string => (nature ? ` rl-${nature}` : '');

/** Renders runs of words with their marks; after a replaced figure comes the difference. */
export function hunks(all: readonly Hunk[], language: Language): string {
  return all
    .map((hunk) => {
      const html = escapeHtml(hunk.text);
      if (hunk.op === '=') return html;
      if (hunk.op === '-') return deleted(html, language, hunk.nature);
      return `${inserted(html, language, hunk.nature)}${figureOfHunk(hunk, language)}`;
    })
    .join('');
}

/** Notes how much a replaced figure grew; '' for other words. */
export function figureOfHunk({ figure }: Hunk, language: Language): string {
  const note = figure ? figureNote(figure, language) : '';
  return note && ` ${noted(note, language)}`;
}

/**
 * "(+9,2%)"; for figures in per cent, the difference in points, since a percentage of those
 * misleads.
 */
export function figureNote(
  { delta, percent, unit }: Pick<FigureChange, 'delta' | 'percent' | 'unit'>,
  language: Language,
): string {
  const points = unit?.startsWith('%') ?? false;
  const value = points ? delta : percent;
  if (value === undefined || value === 0) return '';
  const figure = formatNumber(Math.abs(Math.round(value * 10) / 10), language);
  const sign = value > 0 ? '+' : '−';
  if (!points) return `(${sign}${figure}%)`;
  return language === 'vi' ? `(${sign}${figure} điểm %)` : `(${sign}${figure} points)`;
}

/**
 * Renders a value replaced as a whole: old → new. Either may be '' for none. `attribute` gives its
 * language.
 */
export function chip(
  before: string,
  after: string,
  note: string,
  language: Language,
  attribute = '',
): string {
  const arrow = before && after ? '<span class="rl-arrow" aria-hidden="true"> → </span>' : '';
  const more = note ? ` ${noted(note, language)}` : '';
  const [old, now] = [deleted(escapeHtml(before), language), inserted(escapeHtml(after), language)];
  return `<span class="rl-chip"${attribute}>${old}${arrow}${now}${more}</span>`;
}

/** The id attribute to which links to a change lead. */
export function changeId(id: string): string {
  return ` id="c-${escapeHtml(id)}"`;
}

/** Puts a table in a frame that scrolls when it is wider than the paper, by keyboard too. */
export function scrolling(table: string, name: string, language: Language): string {
  const plans = language === 'vi' ? table : table.replace('<table ', '<table lang="vi" ');
  return `<div class="rl-scroll" tabindex="0" role="region"${langAttribute(language)} aria-label="${escapeHtml(name)}">${plans}</div>`;
}
