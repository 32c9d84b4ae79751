import type { Rule } from './rule.ts';
import { basisUncited } from './rules/basis-uncited.ts';
import { citationUnlisted } from './rules/citation-unlisted.ts';
import { citesDocument } from './rules/cites-document.ts';
import { malformedNumber } from './rules/malformed-number.ts';
import { nearDuplicates } from './rules/near-duplicates.ts';
import { similarPassages } from './rules/similar-passages.ts';

/** The rules about the words of a plan: what it cites, how it counts, how it is written. */
export const TEXT_RULES: readonly Rule[] = [
  citationUnlisted,
  basisUncited,
  malformedNumber,
  citesDocument,
  nearDuplicates,
  similarPassages,
];
