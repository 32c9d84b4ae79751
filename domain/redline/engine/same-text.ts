/** Non-breaking spaces and spaces of other programs: to a reader they are plain spaces. */
const ODD_SPACES = /[\u00a0\u2007\u2009\u202f]/g;

/**
 * Returns a text normalised for comparison: NFC, every kind of space a plain one. Texts with one
 * key read the same, so a change between them is none.
 */
export function textKey(text: string): string {
  return isItsKey(text) ? text : text.normalize('NFC').replace(ODD_SPACES, ' ');
}

/**
 * Whether a text is its own key: only letters that NFC leaves alone, and no odd space: Latin up to
 * U+02FF, Vietnamese (U+1EA0 to U+1EF9), dashes and quotation marks. Nearly every text is, and
 * checking is faster than normalising.
 */
export function isItsKey(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (COMPOSED[text.charCodeAt(at)] === 0) return false;
  }
  return true;
}

/** 1 for each UTF-16 unit among those letters. */
export const COMPOSED = new Uint8Array(0x10000);
COMPOSED.fill(1, 0, 0x300).fill(1, 0x1ea0, 0x1efa).fill(1, 0x2010, 0x2028);
COMPOSED[0xa0] = 0;

/**
 * Returns a token's key for comparison: a run of spaces is one space, a run with a line break one
 * line break.
 */
export function tokenKey(token: string): string {
  if (token.trim() !== '') return textKey(token);
  return token.includes('\n') ? '\n' : ' ';
}

/**
 * Whether white space is one space to Markdown: no blank line in it, and no two spaces at the end
 * of a line, which break it.
 */
export const isSoftSpace = (space: string): boolean =>
  space !== '' && space.trim() === '' && !/\n\s*\n|[^\S\n]{2}\n/.test(space);
