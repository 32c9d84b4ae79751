const ACCENTED = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;
const ENOUGH_WORDS = 4;

/**
 * Whether a text looks like Vietnamese typed without accents: some words, all of them Latin
 * letters, none accented. Real Vietnamese of that length practically always has an accent; numbers
 * and document symbols don't count as words.
 */
export function looksUnaccented(text: string): boolean {
  const composed = text.normalize('NFC');
  if (ACCENTED.test(composed)) return false;
  const words = composed.match(/(?<![\p{L}\p{N}/-])\p{L}{2,}(?![\p{L}\p{N}/-])/gu) ?? [];
  return words.length >= ENOUGH_WORDS;
}
