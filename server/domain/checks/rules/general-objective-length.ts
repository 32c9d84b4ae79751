import { formatNumber } from '../../text/dates.ts';
import { countSyllables } from '../../text/tokens.ts';
import { memoised, textsOf } from '../plan-index.ts';
import { type NodeLook, type NodeRule, numberOf } from '../rule.ts';

const syllables = memoised((node) =>
  countSyllables(textsOf(node).find(({ field }) => field === 'text')?.text ?? ''),
);

const look: NodeLook<'objective' | 'section'> = (node, { report, prove, settings }) => {
  const count = syllables(node);
  if (count === 0) return;
  const most = numberOf(settings, 'most');
  if (count > most)
    report(node, {
      field: 'text',
      message: {
        vi: `dài ${formatNumber(count, 'vi')} âm tiết, quá ${formatNumber(most, 'vi')}; hãy rút gọn, phần chi tiết để ở mục tiêu cụ thể.`,
        en: `is ${formatNumber(count, 'en')} syllables long, over ${formatNumber(most, 'en')}; shorten it, details belong to the specific objectives.`,
      },
    });
  else
    prove(node, {
      field: 'text',
      message: {
        vi: `dài ${formatNumber(count, 'vi')} âm tiết, không quá ${formatNumber(most, 'vi')}.`,
        en: `is ${formatNumber(count, 'en')} syllables long, not over ${formatNumber(most, 'en')}.`,
      },
    });
};

/** A general objective is short enough to be remembered. It is an item, or the text of the section for it. */
export const generalObjectiveLength: NodeRule = {
  id: 'general-objective-length',
  severity: 'warning',
  title: { vi: 'Mục tiêu tổng quát ngắn gọn', en: 'The general objective is short' },
  params: [
    {
      name: 'most',
      kind: 'Integer',
      label: { vi: 'Số âm tiết tối đa', en: 'Most syllables' },
      default: 120,
      least: 20,
      most: 1000,
    },
  ],
  use: 'both',
  nodes: {
    objective: (node, context) => {
      if (node.fields.level === 'general') look(node, context);
    },
    section: (node, context) => {
      if (node.fields.role === 'general-objective') look(node, context);
    },
  },
};
