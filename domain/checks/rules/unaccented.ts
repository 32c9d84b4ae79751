import type { NodeType } from '../../../schemas/types.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { forEveryType } from '../every-type.ts';
import { textsOf } from '../plan-index.ts';
import type { NodeLook, NodeRule } from '../rule.ts';

/** Fewer words may be a name or a term of another language. */
const LEAST_WORDS = 6;

/** The share of words that must be Vietnamese syllables for the sentence to count as Vietnamese. */
const LEAST_SHARE = 0.8;

const VIETNAMESE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:uye|uya|uyu|oai|oay|oeo|uay|uoi|uou|ieu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ch|ng|nh|[cmnpt])?$/i;

/** Common syllables, without their marks; every Vietnamese sentence of this length has one. */
const COMMON =
  /(?<![a-z])(?:va|cua|cac|nhung|duoc|voi|cho|trong|theo|tai|la|so|doi|chuyen|nguoi|dan|tinh|khong|nam)(?![a-z])/gi;

const isUnaccented = (text: string): boolean => {
  if (/[^\0-\u007f\u2010-\u201f\u2026]/.test(text)) return false;
  const words = text.match(/[a-z]+/gi) ?? [];
  if (words.length < LEAST_WORDS || (text.match(COMMON) ?? []).length < 2) return false;
  return words.filter((word) => VIETNAMESE.test(word)).length >= LEAST_SHARE * words.length;
};

const look: NodeLook<NodeType> = (node, { report }) => {
  for (const { field, text } of textsOf(node)) {
    const bare = sentencesOf(text).find((sentence) => isUnaccented(sentence.text));
    if (!bare) continue;
    report(node, {
      field,
      quote: bare.text,
      message: {
        vi: 'có câu không dấu; hãy gõ lại bằng tiếng Việt có dấu.',
        en: 'a sentence has no Vietnamese marks; write it with them.',
      },
    });
  }
};

/** Vietnamese is written with its diacritics. */
export const unaccented: NodeRule = {
  id: 'unaccented',
  severity: 'note',
  title: { vi: 'Văn bản viết bằng tiếng Việt có dấu', en: 'Vietnamese is written with its marks' },
  nodes: forEveryType(look),
};
