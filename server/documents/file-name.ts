/** Words in a file's name: without the characters that some system has no place for, and short enough for all of them. */
export const fileName = (words: string): string =>
  words
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim();
