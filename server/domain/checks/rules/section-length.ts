import type { PlanNode } from '../../../../schemas/types.ts';
import { formatNumber } from '../../text/dates.ts';
import { countWords } from '../../text/tokens.ts';
import { memoised, textsOf } from '../plan-index.ts';
import { numberOf, type PlanRule } from '../rule.ts';

const ownWords = memoised((node) =>
  textsOf(node).reduce((sum, { text }) => sum + countWords(text), 0),
);

/** The words of a section with all that stands in it. */
const wordsOf = (node: PlanNode): number =>
  node.children.reduce((sum, child) => sum + wordsOf(child), ownWords(node));

/** "Write concisely": a section, with all below it, has no more words than it may. The evidence says how many it had. */
export const sectionLength: PlanRule = {
  id: 'section-length',
  severity: 'warning',
  title: { vi: 'Mục không dài quá mức quy định', en: 'A section is not longer than it may be' },
  params: [
    {
      name: 'most',
      kind: 'Integer',
      label: { vi: 'Số chữ tối đa của một mục', en: 'Most words of a section' },
      least: 50,
      most: 100_000,
    },
  ],
  use: 'directives',
  plan: (plan, { report, prove, settings, before }) => {
    const most = numberOf(settings, 'most');
    for (const node of plan.ofType('section')) {
      const count = wordsOf(node);
      const old = before?.byId.get(node.id);
      const had = old ? wordsOf(old) : count;
      const was = {
        vi: had === count ? '' : ` (trước là ${formatNumber(had, 'vi')})`,
        en: had === count ? '' : ` (was ${formatNumber(had, 'en')})`,
      };
      if (count > most)
        report(node, {
          message: {
            vi: `dài ${formatNumber(count, 'vi')} chữ${was.vi}, quá ${formatNumber(most, 'vi')}; hãy rút gọn.`,
            en: `is ${formatNumber(count, 'en')} words long${was.en}, over ${formatNumber(most, 'en')}; shorten it.`,
          },
        });
      else
        prove(node, {
          message: {
            vi: `dài ${formatNumber(count, 'vi')} chữ${was.vi}, không quá ${formatNumber(most, 'vi')}.`,
            en: `is ${formatNumber(count, 'en')} words long${was.en}, not over ${formatNumber(most, 'en')}.`,
          },
        });
    }
  },
};
