/** Makes the first letter a capital: Đề án. */
export const capital = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** Makes the first letter small, as Vietnamese writes the name of a kind within a sentence. */
export const uncapital = (words: string): string =>
  words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
