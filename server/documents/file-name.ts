import { cleanText } from '../../domain/text/clean-text.ts';

/**
 * Makes words a file name: without the characters that any system forbids, and short enough for
 * all.
 */
export const fileName = (words: string): string =>
  [
    ...cleanText(words)
      .replace(/[\\/:*?"<>|\p{Cc}\ufffd]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, 80)
    .join('')
    .trim();
