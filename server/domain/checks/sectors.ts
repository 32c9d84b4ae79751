/**
 * Sectors that plans spread out to, by the words that stand for them. Words that mean more than the sector (công nghiệp, tài
 * chính, xây dựng, thương mại) are left out; "môi trường số", "môi trường mạng" and the like are surroundings and no sector.
 */
const SECTORS: readonly (readonly [name: string, words: string])[] = [
  ['y tế', 'y tế'],
  ['giáo dục', '(?<!tuyên truyền,? |phổ biến,? )giáo dục'],
  ['giao thông', 'giao thông'],
  [
    'môi trường',
    'môi trường(?! (?:số|mạng|điện tử|trực tuyến|internet|không gian|đầu tư|kinh doanh|làm việc|học tập|pháp lý|thông thoáng|thuận lợi|sống|cạnh tranh|an toàn|lành mạnh|mở))',
  ],
  ['nông nghiệp', 'nông nghiệp'],
  ['du lịch', 'du lịch'],
  ['năng lượng', 'năng lượng'],
  ['logistics', 'logistics'],
  ['đất đai', 'đất đai'],
  ['ngân hàng', 'ngân hàng'],
];

const ANY = new RegExp(
  `(?<!\\p{L})(?:${SECTORS.map(([, words]) => `(${words})`).join('|')})(?!\\p{L})`,
  'giu',
);

/** A sector named in a text, in UTF-16 units. */
export interface SectorMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The sectors that a text names, in its order. */
export const sectorsIn = (text: string): readonly SectorMention[] =>
  [...text.matchAll(ANY)].map((match) => ({
    name: SECTORS[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
