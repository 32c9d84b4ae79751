/** Vietnamese text without accents and case, for filters: "Đề án" → "de an". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase().trim();
}
