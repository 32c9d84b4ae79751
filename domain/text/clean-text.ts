/** The soft break of Word (Shift+Enter) in plain text, and Unicode's line separator. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SOFT_BREAK = /[\u000b\u2028]/g;

/** A soft break in Markdown, where a line end alone is a space. */
export const MARKDOWN_BREAK = '  \n';

/** All other line ends; Word's page break is U+000C in plain text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const LINE_END = /\r\n?|[\u000c\u0085\u2029]/g;

/** Word's non-breaking hyphen in plain text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const WORDS_HYPHEN = /\u001e/g;

/**
 * Characters removed from every text: control characters, noncharacters, the byte order mark and
 * the zero-width space (words that look alike would not be found), and controls of reading
 * direction (words would display otherwise than stored, UTS 55).
 */
const TAKEN_OUT =
  /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|[\u200b\ufeff\u202a-\u202e\u2066-\u2069]/gu;

/** Half of a surrogate pair. */
const HALF = /\p{Surrogate}/gu;

/**
 * More marks on one letter than any script has; normalising them takes quadratic time (UAX 15,
 * stream-safe text).
 */
const MARKS = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu;

const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x0a && unit !== 0x09 && (unit < 0x20 || unit > 0x7e)) return false;
  }
  return true;
};

/**
 * Returns a text in the form in which it is stored: NFC, well-formed, lines ended by "\n", without
 * characters that papers can't hold or readers can't see. All else stays, non-breaking spaces and
 * joiners included. Idempotent.
 */
export function cleanText(text: string, softBreak = '\n'): string {
  if (isPlain(text)) return text;
  return text
    .replace(HALF, '\ufffd')
    .replace(SOFT_BREAK, softBreak)
    .replace(LINE_END, '\n')
    .replace(WORDS_HYPHEN, '-')
    .replace(TAKEN_OUT, '')
    .replace(MARKS, '$&\u034f')
    .normalize('NFC');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Replaces each character outside XML 1.0 (2.2 Char), which not every file format can hold, by
 * U+FFFD; the length stays. For texts stored before cleaning existed; cleaned texts are unchanged.
 */
export const legalText = (text: string): string => text.replace(ILLEGAL, '\ufffd');

/**
 * A replacer for JSON.stringify that applies legalText to each string, for readers that reject half
 * a surrogate pair.
 */
export const legalStrings = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? legalText(value) : value;
