/**
 * Sectors that plans spread to, by their words. Words that mean more than the sector (công nghiệp,
 * tài chính, xây dựng, thương mại) are left out; "môi trường số", "môi trường mạng" and the like
 * are environments, no sector.
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

const PATTERNS = SECTORS.map(
  ([name, words]) => [name, new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'giu')] as const,
);

/** A sector named in a text; offsets in UTF-16 units. */
export interface SectorMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the sectors that a text names, in order. Most texts name none: a plain search for the
 * words first makes it fast.
 */
export function sectorsIn(text: string): readonly SectorMention[] {
  const lower = text.toLowerCase();
  return PATTERNS.flatMap(([name, pattern]) =>
    lower.includes(name)
      ? [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
          name,
          start: index,
          end: index + words.length,
        }))
      : [],
  ).sort((one, other) => one.start - other.start);
}
