/**
 * Returns a text in the form that search compares: lower case, no accents, đ as d, i and y alike
 * where both spellings are usual (tỷ/tỉ, lý/lí, quý/quí; never tay/tai or thúy/thúi), every run of
 * white space one space.
 */
export function foldForSearch(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/(?<!\p{L})(qu|[hklmst])y(?!\p{L})/gu, '$1i')
    .replace(/\s+/g, ' ')
    .trim();
}
