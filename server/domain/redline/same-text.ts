/** Spaces that only hold words together, or come from another program: to a reader they are plain spaces. */
const ODD_SPACES = /[\u00a0\u2007\u2009\u202f]/g;

/**
 * A text as comparison sees it: NFC, every kind of space a plain one. Two texts with one key read the same, and a
 * change between them is none.
 */
export function textKey(text: string): string {
  return text.normalize('NFC').replace(ODD_SPACES, ' ');
}

/** A token as comparison sees it: a run of spaces is one space, a run with a line break one line break. */
export function tokenKey(token: string): string {
  if (token.trim() !== '') return textKey(token);
  return token.includes('\n') ? '\n' : ' ';
}
