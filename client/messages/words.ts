import type { Language } from '../../schemas/types.ts';
import type { Catalogue } from './vi.ts';

/** Areas of the catalogue. */
export type Words = Partial<Catalogue>;

const kept: { -readonly [Area in keyof Words]: Words[Area] } = {};

/** Adds the Vietnamese words of an area; the build calls it for each part of the app with the areas of its keys. */
export function addWords(words: Words): void {
  Object.assign(kept, words);
}

/** The Vietnamese words that the app holds so far, with those of parts still to be fetched once they are there. */
export const vietnamese: Words = kept;

/** The words of a language. English is fetched when it is asked for: of all areas, or those that an entry uses. */
export const wordsIn =
  (english: () => Promise<Words>) =>
  async (language: Language): Promise<Words> =>
    language === 'vi' ? vietnamese : english();
