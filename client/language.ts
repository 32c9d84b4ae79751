import type { Language } from '../schemas/types.ts';

const STORED = 'duthao-language';

function stored(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

let current: Language = stored();

/** The language of the interface now: what every request asks the server to speak. */
export function currentLanguage(): Language {
  return current;
}

/** Remembers the language for the next visit too, and tells the document which it is. */
export function rememberLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
}
