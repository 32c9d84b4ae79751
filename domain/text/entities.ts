import { cleanText } from './clean-text.ts';

/** Named character references that people and editors write in Markdown; others stay as typed. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  times: '×',
  divide: '÷',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  deg: '°',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  permil: '‰',
  euro: '€',
  copy: '©',
  reg: '®',
  rarr: '→',
  larr: '←',
  sect: '§',
};

/**
 * Decodes character references (&nbsp; &#x20; …); the characters are cleaned as if typed. Anything
 * else stays.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] as string) : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return isCharacter(code) ? cleanText(String.fromCodePoint(code)) : '\ufffd';
    },
  );
}

/**
 * Whether a code is a character: no control character, no half of a surrogate pair, not beyond
 * Unicode.
 */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  (code >= 0x20 && code < 0x7f) ||
  (code > 0x9f && code < 0xd800) ||
  (code > 0xdfff && code <= 0x10ffff);
