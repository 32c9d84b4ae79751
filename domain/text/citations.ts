/**
 * The number of a document cited in a text: 749/QĐ-TTg, 58-NQ/TW, 51/2005/QH11, also when it is
 * misspelt.
 */
export interface Citation {
  /** The number as written: "58 NQ/TW". */
  readonly text: string;
  /** Its offset in the text, in UTF-16 units. */
  readonly start: number;
  /** Equal for all spellings of one number. */
  readonly key: string;
  /** The number correctly spelt; equals `text` when that is correct. */
  readonly proper: string;
}

/** Types of document, by their letters without diacritics, with their spelling. */
const TYPES: ReadonlyMap<string, string> = new Map(
  'NQ QĐ QyĐ NĐ TT CT CTr CTHĐ KH ĐA TB KL BC TTr HD QC PL CĐ TTLT NQLT VBHN'
    .split(' ')
    .map((type) => [plainLetters(type), type] as const),
);

/** Bodies of the Party, whose papers are numbered "số-LOẠI/CƠ QUAN" (Hướng dẫn 36-HD/VPTW). */
const PARTY: ReadonlyMap<string, string> = new Map(
  'TW TU HU ThU ĐU ĐUK VPTW BTGTW BTCTW BDVTW UBKTTW BCSĐ BCĐTW'
    .split(' ')
    .map((body) => [plainLetters(body), body] as const),
);

/**
 * Bodies of the State, whose papers are numbered "số/LOẠI-CƠ QUAN" (Nghị định số 30/2020/NĐ-CP).
 */
const STATE: ReadonlyMap<string, string> = new Map(
  'CP TTg UBND HĐND CTN UBTVQH VPCP BTTTT BKHCN BNV BTC BCA BKHĐT BYT BGDĐT BTP BCT BXD'
    .split(' ')
    .map((body) => [plainLetters(body), body] as const),
);

const SPACED = '\\s?[-–/]\\s?';
const NUMBER = `(?<![\\p{L}\\p{N}/.,–-])(\\d{1,5}[a-zđ]?)`;
const YEAR = '((?:19|20)\\d\\d)';
const END = '(?![\\p{L}\\p{N}])';

/** Number, optional year, type, body; the separators may be wrong or missing. */
const DOCUMENT = new RegExp(
  `${NUMBER}(${SPACED}|\\s|)(?:${YEAR}(${SPACED}))?` +
    `([A-ZĐ][\\p{L}]{0,5})(${SPACED}|\\s)([A-ZĐ][\\p{L}]*\\d{0,2}(?:[-&][A-ZĐ]{2,}\\d*)*)${END}`,
  'gu',
);

/** Laws and ordinances: 51/2005/QH11, 1210/2016/UBTVQH13. */
const LAW = new RegExp(
  `${NUMBER}(${SPACED})${YEAR}(${SPACED}|)(QH|UBTVQH)\\s?(\\d{1,2})${END}`,
  'gu',
);

/** How both begin: a quick test, since few texts cite anything. */
const HINT = /\d[\s/–-]{0,3}(?:(?:19|20)\d\d[\s/–-]{0,3})?[A-ZĐ]\p{L}/u;

/** Returns what a text cites, in order. */
export function citationsIn(text: string): readonly Citation[] {
  if (!HINT.test(text)) return [];
  const laws = [...text.matchAll(LAW)].map((match) => {
    const [all, number = '', , year = '', , body = '', term = ''] = match;
    return citation(match.index, all, `${number}/${year}/${body}${term}`);
  });
  return [...[...text.matchAll(DOCUMENT)].flatMap(documentOf), ...laws].sort(
    (one, other) => one.start - other.start,
  );
}

/**
 * Returns a key equal for all spellings of one number: digits and letters without diacritics, in
 * lower case, without leading zeros.
 */
export const citationKey = (number: string): string => plainLetters(number).replace(/^0+/, '');

function documentOf(match: RegExpExecArray): readonly Citation[] {
  const [all, number = '', first = '', year, , type = '', second = '', body = ''] = match;
  const kind = TYPES.get(plainLetters(type));
  if (kind === undefined || !/[-–/]/.test(first + second)) return [];
  const letters = plainLetters(body);
  const party = PARTY.get(letters);
  const state = STATE.get(letters);
  // For a body not listed here, the first separator decides the style; the rest is too uncertain.
  if (party === undefined && state === undefined && !/[-–/]/.test(first)) return [];
  const isParty = party !== undefined || (state === undefined && !first.includes('/'));
  const name = party ?? state ?? body;
  const proper = isParty
    ? `${number}-${kind}/${name}`
    : `${number}/${year === undefined ? '' : `${year}/`}${kind}-${name}`;
  return [citation(match.index, all, proper)];
}

const citation = (start: number, text: string, proper: string): Citation => ({
  text,
  start,
  key: citationKey(proper),
  proper,
});

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\da-z]/g, '');
}
