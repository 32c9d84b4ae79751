import type { Bilingual } from '../../domain/refusal.ts';
import type { Language } from '../../schemas/types.ts';

/** An error that the person at the terminal can correct; the command exits with 2. */
export class UsageError extends Error {
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }

  in(language: Language): string {
    return this.words[language];
  }
}
