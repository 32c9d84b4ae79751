import type { PlanNode } from '../../../schemas/types.ts';
import { memoised, textsOf } from '../plan-index.ts';
import type { FindingPlace, PlanRule } from '../rule.ts';

/**
 * Syllables that may be written with y or i. Not hi, ti, mi …: they occur in names and other words.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  ['tỷ', 'tỉ'],
  ['lý', 'lí'],
  ['kỹ', 'kĩ'],
  ['ký', 'kí'],
  ['kỳ', 'kì'],
  ['mỹ', 'mĩ'],
  ['sỹ', 'sĩ'],
  ['quý', 'quí'],
  ['quỹ', 'quĩ'],
  ['quy', 'qui'],
];
const PAIR_OF = new Map(PAIRS.flatMap((pair) => pair.map((syllable) => [syllable, pair] as const)));

/** The look-ahead at the next syllable leaves out words with one spelling only (tỉ mỉ, kì cọ). */
const SYLLABLE = new RegExp(
  `(?<!\\p{L})(${[...PAIR_OF.keys()].join('|')})(?!\\p{L})(?!\\s(?:mỉ|cọ))`,
  'giu',
);

type Spelt = ReadonlyMap<
  string,
  { readonly count: number; readonly place: Required<FindingPlace> }
>;

/** Counts the spellings in a node's own texts, in lower case, with the first place of each. */
const speltIn: (node: PlanNode) => Spelt = memoised((node) => {
  const spelt = new Map<string, { count: number; place: Required<FindingPlace> }>();
  for (const { field, text } of textsOf(node)) {
    for (const [quote] of text.matchAll(SYLLABLE)) {
      const cached = spelt.get(quote.toLowerCase());
      if (cached) cached.count += 1;
      else spelt.set(quote.toLowerCase(), { count: 1, place: { nodeId: node.id, field, quote } });
    }
  }
  return spelt;
});

/** A syllable written with i in some places and y in others: tỷ lệ, tỉ lệ. */
export const iYStyle: PlanRule = {
  id: 'i-y-style',
  severity: 'note',
  title: {
    vi: 'Thống nhất cách viết i hoặc y (tỷ lệ, tỉ lệ)',
    en: 'i and y are used in one way (tỷ lệ, tỉ lệ)',
  },
  plan: (plan, { report }) => {
    const counts = new Map<string, number>();
    const first = new Map<string, Required<FindingPlace>>();
    for (const node of plan.nodes) {
      for (const [spelling, { count, place }] of speltIn(node)) {
        counts.set(spelling, (counts.get(spelling) ?? 0) + count);
        if (!first.has(spelling)) first.set(spelling, place);
      }
    }
    for (const node of plan.nodes) {
      for (const [spelling, { place }] of speltIn(node)) {
        const [withY = '', withI = ''] = PAIR_OF.get(spelling) ?? [];
        const usual = (counts.get(withY) ?? 0) >= (counts.get(withI) ?? 0) ? withY : withI;
        const example = first.get(usual);
        if (spelling === usual || !example) continue;
        report(node, {
          field: place.field,
          quote: place.quote,
          related: [example],
          message: {
            vi: `viết “${spelling}” trong khi dự thảo phần lớn viết “${usual}”; hãy thống nhất một cách viết.`,
            en: `writes “${spelling}” where most of the draft has “${usual}”; keep to one spelling.`,
          },
        });
        break;
      }
    }
  },
};
