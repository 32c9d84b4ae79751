/** The same words with a capital first letter: Đề án. */
export const capital = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/**
 * The same words as they stand inside a sentence, where Vietnamese writes the name of a kind small.
 */
export const uncapital = (words: string): string =>
  words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
