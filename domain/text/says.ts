/** A visible letter: invisible fillers are letters to Unicode, too. */
const LETTER = /(?!\p{Default_Ignorable_Code_Point})\p{L}/u;

/**
 * Whether a text can be a reason or a note: more than spaces, signs, or one letter typed to get
 * past a field.
 */
export function saysSomething(text: string | undefined): boolean {
  const first = text?.search(LETTER) ?? -1;
  return first >= 0 && LETTER.test(text?.slice(first + 1) ?? '');
}
