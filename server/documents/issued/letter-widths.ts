/**
 * Widths of bold Times New Roman letters, in thousandths of the font size; accents don't widen
 * letters.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [250, ' ,.'],
  [278, 'il/'],
  [333, 'fjt-()'],
  [389, 'Is'],
  [444, 'cerz'],
  [500, 'Jagovxy0123456789–'],
  [556, 'Sbdhknpquđ'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQ'],
  [833, 'm'],
  [944, 'M'],
  [1000, 'W…'],
];

const widthOf = new Map(WIDTHS.flatMap(([width, all]) => [...all].map((one) => [one, width])));

/** Millimetres in a point. */
const POINT = 25.4 / 72;

/**
 * Returns the length of words in bold Times New Roman, in millimetres; of several lines the
 * longest.
 */
export function boldLength(words: string, points: number): number {
  const lines = words.split('\n').map((line) => {
    const letters = [...line.normalize('NFD').replace(/\p{M}/gu, '')];
    return letters.reduce((sum, letter) => sum + (widthOf.get(letter) ?? 500), 0);
  });
  return (Math.max(...lines) / 1000) * points * POINT;
}
