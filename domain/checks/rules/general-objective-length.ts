import type { PlanNode } from '../../../schemas/types.ts';
import { formatNumber } from '../../text/dates.ts';
import { countSyllables } from '../../text/tokens.ts';
import { memoised, textsOf } from '../plan-index.ts';
import { numberSetting, type PlanRule } from '../rule.ts';

const syllables = memoised((node) =>
  countSyllables(textsOf(node).find(({ field }) => field === 'text')?.text ?? ''),
);

/** Whether a node is a general objective: an item, or the section for it. */
const isGeneral = (node: PlanNode): boolean =>
  (node.type === 'objective' && node.fields.level === 'general') ||
  (node.type === 'section' && node.fields.role === 'general-objective');

/** A general objective is short enough to be remembered. */
export const generalObjectiveLength: PlanRule = {
  id: 'general-objective-length',
  severity: 'warning',
  title: { vi: 'Mục tiêu tổng quát ngắn gọn', en: 'The general objective is short' },
  params: [
    {
      name: 'most',
      kind: 'Integer',
      label: { vi: 'Số âm tiết tối đa', en: 'Most syllables' },
      // A kế hoạch carries out earlier decisions: its aim takes a sentence or two. Both are
      // defaults of ours, no legal limit.
      default: { 'de-an': 120, 'ke-hoach': 80, 'nghi-quyet': 120 },
      least: 20,
      most: 1000,
    },
  ],
  use: 'both',
  plan: (plan, { report, prove, settings, before }) => {
    const most = numberSetting(settings, 'most');
    const limit = { vi: formatNumber(most, 'vi'), en: formatNumber(most, 'en') };
    const written = [...plan.ofType('section'), ...plan.ofType('objective')].filter(
      (node) => isGeneral(node) && syllables(node) > 0,
    );
    for (const node of written) {
      const long = {
        vi: formatNumber(syllables(node), 'vi'),
        en: formatNumber(syllables(node), 'en'),
      };
      if (syllables(node) > most)
        report(node, {
          field: 'text',
          message: {
            vi: `dài ${long.vi} âm tiết, quá ${limit.vi}; hãy rút gọn, phần chi tiết để ở mục tiêu cụ thể.`,
            en: `is ${long.en} syllables long, over ${limit.en}; shorten it, details belong to the specific objectives.`,
          },
        });
      else
        prove(node, {
          field: 'text',
          message: {
            vi: `dài ${long.vi} âm tiết, không quá ${limit.vi}.`,
            en: `is ${long.en} syllables long, not over ${limit.en}.`,
          },
        });
    }
    // Removing it is not shortening it.
    if (before && written.length === 0)
      report(plan.root, {
        message: {
          vi: 'chưa có mục tiêu tổng quát; hãy bổ sung.',
          en: 'no general objective; add one.',
        },
      });
  },
};
