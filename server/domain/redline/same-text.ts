/** Spaces that only hold words together, or come from another program: to a reader they are plain spaces. */
const ODD_SPACES: readonly string[] = ['\u00a0', '\u2007', '\u2009', '\u202f'];

/**
 * A text as comparison sees it: NFC, every kind of space a plain one. Two texts with one key read the same, and a
 * change between them is none.
 */
export function textKey(text: string): string {
  // Looked for one by one: most texts have none, and a search for one letter is many times faster than a pattern.
  return ODD_SPACES.reduce(
    (key, space) => (key.includes(space) ? key.replaceAll(space, ' ') : key),
    text.normalize('NFC'),
  );
}

/** A token as comparison sees it: a run of spaces is one space, a run with a line break one line break. */
export function tokenKey(token: string): string {
  if (token.trim() !== '') return textKey(token);
  return token.includes('\n') ? '\n' : ' ';
}
