import type { Language } from '../schemas/types.ts';
import { currentLanguage } from './language.ts';
import { enLate } from './messages/en-late.ts';
import type { Words } from './messages/vi.ts';
import { type LateArea, viLate } from './messages/vi-late.ts';

const LATE: Readonly<
  Record<Language, { readonly [Area in LateArea]: () => Promise<Words[Area]> }>
> = { vi: viLate, en: enLate };

/** The messages fetched, by language and area; an area is added before anything that shows it. */
const fetched: Readonly<Record<Language, Partial<Record<keyof Words, object>>>> = {
  vi: {},
  en: {},
};

/** The areas asked for so far: another language is shown once it has them, too. */
const asked = new Set<LateArea>();

/**
 * Fetches what a language lacks of the areas asked for, those that are asked for meanwhile
 * included.
 */
async function complete(language: Language): Promise<void> {
  const lacking = () => [...asked].filter((area) => fetched[language][area] === undefined);
  for (let areas = lacking(); areas.length > 0; areas = lacking())
    await Promise.all(
      areas.map(async (area) => {
        fetched[language][area] = await LATE[language][area]();
      }),
    );
}

/**
 * The messages of a language: of every page, and of the areas asked for. The object takes in the
 * areas that are fetched later.
 *
 * @throws when a file can't be fetched
 */
export async function loadWords(language: Language): Promise<Words> {
  const [ofEveryPage] = await Promise.all([
    language === 'vi'
      ? import('./messages/vi.ts').then(({ vi }) => vi)
      : import('./messages/en.ts').then(({ en }) => en),
    complete(language),
  ]);
  return Object.assign(fetched[language], ofEveryPage) as Words;
}

/**
 * Fetches the messages of areas in the language of the interface, also when that changes meanwhile.
 *
 * @throws when a file can't be fetched; asked again, it tries again
 */
export async function fetchWords(areas: readonly LateArea[]): Promise<void> {
  for (const area of areas) asked.add(area);
  for (let language: Language | undefined; language !== currentLanguage(); ) {
    language = currentLanguage();
    await complete(language);
  }
}
