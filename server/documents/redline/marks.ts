import type { Hunk, Language } from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';

const WORDS = {
  vi: { inserted: 'bổ sung: ', deleted: 'bãi bỏ: ', end: ' (hết) ' },
  en: { inserted: 'inserted: ', deleted: 'deleted: ', end: ' (end) ' },
} as const;

/** HTML that was put in: underlined by the style, named for those who listen. Nothing for nothing. */
export function inserted(html: string, language: Language): string {
  if (html === '') return '';
  return `<ins class="rl-ins">${hidden(WORDS[language].inserted)}${html}${hidden(WORDS[language].end)}</ins>`;
}

/** HTML that was taken out: struck through, named for those who listen. */
export function deleted(html: string, language: Language): string {
  if (html === '') return '';
  return `<del class="rl-del">${hidden(WORDS[language].deleted)}${html}${hidden(WORDS[language].end)}</del>`;
}

/** Words for screen readers alone. */
export function hidden(text: string): string {
  return `<span class="rl-vh">${escapeHtml(text)}</span>`;
}

/** Runs of words with their marks. */
export function hunks(all: readonly Hunk[], language: Language): string {
  return all
    .map(({ op, text }) => {
      const html = escapeHtml(text);
      if (op === '=') return html;
      return op === '+' ? inserted(html, language) : deleted(html, language);
    })
    .join('');
}

/** A value that was replaced as a whole: old → new. Either may be '' for none. */
export function chip(before: string, after: string, note: string, language: Language): string {
  const arrow = before && after ? '<span class="rl-arrow" aria-hidden="true"> → </span>' : '';
  const more = note ? ` <span class="rl-delta">${escapeHtml(note)}</span>` : '';
  const [old, now] = [deleted(escapeHtml(before), language), inserted(escapeHtml(after), language)];
  return `<span class="rl-chip">${old}${arrow}${now}${more}</span>`;
}

/** Attributes of the element that a link to a change leads to. */
export function changeId(id: string): string {
  return ` id="c-${escapeHtml(id)}"`;
}
