import { Refusal } from '../refusal.ts';
import { cleanText } from './clean-text.ts';

/** Deepest nesting of objects and arrays accepted from outside. A plan needs about 30. */
export const MAX_NESTING = 100;

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
};

function deep(value: unknown, level: number, softBreak?: string): unknown {
  if (typeof value === 'string') return cleanText(value, softBreak);
  if (typeof value !== 'object' || value === null) return value;
  if (level > MAX_NESTING) {
    throw new Refusal('invalid', {
      vi: `Dữ liệu lồng nhau quá ${MAX_NESTING} cấp. Hãy giảm số cấp.`,
      en: `The data is nested more than ${MAX_NESTING} levels deep. Use fewer levels.`,
    });
  }
  if (Array.isArray(value)) {
    const next = value.map((item) => deep(item, level + 1, softBreak));
    return next.every((item, index) => item === value[index]) ? value : next;
  }
  const entries = Object.entries(value);
  const next = entries.map(([key, inner]) => [key, deep(inner, level + 1, softBreak)] as const);
  return next.every(([, inner], index) => inner === entries[index]?.[1])
    ? value
    : Object.fromEntries(next);
}

/**
 * Returns a JSON value with cleanText applied to every string. An unchanged part stays the same
 * object. Keys are left alone. Throws Refusal('invalid') when nested deeper than MAX_NESTING.
 */
export function toNfc<T>(value: T, softBreak?: string): T {
  return deep(value, 0, softBreak) as T;
}

/** Huyền, sắc, ngã, hỏi, nặng. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Returns a key that ignores where in a syllable the tone mark is: hòa and hoà, ủy and uỷ. Moves
 * the mark itself to the syllable's end: a digit there would make "hòa" and "hoa1" equal. For
 * comparison only, never for display.
 */
export function toneKey(text: string): string {
  if (isAscii(text)) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (syllable) => {
    const letters = syllable.normalize('NFD');
    const marks = letters.match(toneMarks);
    return marks ? letters.replace(toneMarks, '').normalize('NFC') + marks.join('') : syllable;
  });
}
