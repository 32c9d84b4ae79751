import type { PlanNode } from '../../schemas/types.ts';
import { type Amount, amountsIn } from '../text/amounts.ts';
import { type Citation, citationsIn } from '../text/citations.ts';
import { LONGEST_SENTENCE, sentencesOf } from '../text/sentences.ts';
import { type FieldText, memoised, textsOf } from './plan-index.ts';

/** A citation and the field that holds it. */
export interface FieldCitation extends Citation {
  readonly field: string;
}

/** Returns the citations in a node's own texts. */
export const citationsOf: (node: PlanNode) => readonly FieldCitation[] = memoised((node) =>
  textsOf(node).flatMap(({ field, text }) =>
    citationsIn(text).map((citation) => ({ ...citation, field })),
  ),
);

/** A sentence with figures; the offsets of its amounts are within its own text. */
export interface Sentence extends FieldText {
  readonly amounts: readonly Amount[];
}

/** Returns the sentences of a node's own texts that have figures. */
export const figuredSentencesOf: (node: PlanNode) => readonly Sentence[] = memoised((node) =>
  textsOf(node).flatMap(({ field, text }) => {
    if (!/\d/.test(text)) return [];
    return sentencesOf(text).flatMap((sentence) => {
      const isRead = sentence.text.length <= LONGEST_SENTENCE && /\d/.test(sentence.text);
      const amounts = isRead ? amountsIn(sentence.text) : [];
      return amounts.length === 0 ? [] : [{ field, text: sentence.text, amounts }];
    });
  }),
);
