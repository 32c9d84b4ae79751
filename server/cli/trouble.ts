import type { Bilingual } from '../../domain/refusal.ts';
import type { Language } from '../../schemas/types.ts';

/** Something that the person at the terminal can mend; the command ends with 2. */
export class UsageError extends Error {
  readonly said: Bilingual;

  constructor(said: Bilingual) {
    super(said.en);
    this.said = said;
  }

  in(language: Language): string {
    return this.said[language];
  }
}
