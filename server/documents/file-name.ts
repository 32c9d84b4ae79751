import { cleanText } from '../../domain/text/clean-text.ts';

/**
 * Words in a file's name: without the characters that some system has no place for, and short
 * enough for all of them.
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
