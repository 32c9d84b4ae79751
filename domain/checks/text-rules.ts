import type { Rule } from './rule.ts';
import { basisUncited } from './rules/basis-uncited.ts';
import { citationUnlisted } from './rules/citation-unlisted.ts';
import { citesDocument } from './rules/cites-document.ts';
import { conflictingFigures } from './rules/conflicting-figures.ts';
import { declaredCount } from './rules/declared-count.ts';
import { iYStyle } from './rules/i-y-style.ts';
import { malformedNumber } from './rules/malformed-number.ts';
import { moreThanExact } from './rules/more-than-exact.ts';
import { nearDuplicates } from './rules/near-duplicates.ts';
import { outdatedTerm } from './rules/outdated-term.ts';
import { perHundredPeople } from './rules/per-hundred-people.ts';
import { sectionLength } from './rules/section-length.ts';
import { similarPassages } from './rules/similar-passages.ts';
import { sums } from './rules/sums.ts';
import { theoryEvidence } from './rules/theory-evidence.ts';
import { toneStyle } from './rules/tone-style.ts';
import { typo } from './rules/typo.ts';
import { unaccented } from './rules/unaccented.ts';

/** The rules about the words of a plan: what it cites, how it counts, how it is written. */
export const TEXT_RULES: readonly Rule[] = [
  citationUnlisted,
  basisUncited,
  malformedNumber,
  citesDocument,
  nearDuplicates,
  similarPassages,
  sectionLength,
  theoryEvidence,
  declaredCount,
  sums,
  perHundredPeople,
  conflictingFigures,
  moreThanExact,
  outdatedTerm,
  toneStyle,
  iYStyle,
  typo,
  unaccented,
];
