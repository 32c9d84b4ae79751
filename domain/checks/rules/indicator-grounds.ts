import type { IndicatorNode } from '../../../schemas/types.ts';
import { fieldName } from '../../plan/names.ts';
import { saysNothing } from '../plan-index.ts';
import type { PlanRule } from '../rule.ts';

type Ground = keyof IndicatorNode['fields'] & string;

/** What each indicator needs; a report names the first field, any of them will do. */
const GROUNDS: readonly (readonly [Ground, ...Ground[]])[] = [
  ['baselineValue', 'baselineText'],
  ['baselineSource'],
  ['method'],
  ['justification'],
];

/**
 * "Every figure of a target needs its explanation": what a chair asks of all indicators at once.
 * One finding an indicator.
 */
export const indicatorGrounds: PlanRule = {
  id: 'indicator-grounds',
  severity: 'error',
  title: {
    vi: 'Mỗi chỉ tiêu có hiện trạng, nguồn, cách tính và giải trình',
    en: 'Every indicator has a baseline, source, method and justification',
  },
  use: 'directives',
  plan: (plan, { report, prove }) => {
    const indicators = plan.ofType('indicator');
    if (indicators.length === 0)
      report(plan.root, {
        message: { vi: 'chưa có chỉ tiêu nào; hãy bổ sung.', en: 'no indicator; add one.' },
      });
    for (const node of indicators) {
      const lacking = GROUNDS.filter(
        ([name, ...alternatives]) =>
          // Words have no method of calculation.
          !(name === 'method' && node.fields.measure === 'qualitative') &&
          [name, ...alternatives].every((field) => saysNothing(node.fields[field])),
      ).map(([name]) => name);
      const [field] = lacking;
      if (field === undefined) {
        prove(node, {
          field: 'justification',
          message: {
            vi: 'đủ hiện trạng, nguồn, cách tính và giải trình.',
            en: 'has a baseline, source, method and justification.',
          },
        });
        continue;
      }
      const names = (language: 'vi' | 'en') =>
        lacking.map((name) => fieldName('indicator', name, language)).join('; ');
      report(node, {
        field,
        message: {
          vi: `còn thiếu: ${names('vi')}; hãy bổ sung.`,
          en: `still lacks: ${names('en')}; add it.`,
        },
      });
    }
  },
};
