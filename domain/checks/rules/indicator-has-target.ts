import type { IndicatorNode } from '../../../schemas/types.ts';
import { namedSo } from '../named-words.ts';
import { saysNothing } from '../plan-index.ts';
import type { PlanRule } from '../rule.ts';
import { indicatorWords } from './indicator-exists.ts';

/** The indicators that the chair named exist and have targets: a placeholder doesn't pass. */
export const indicatorHasTarget: PlanRule = {
  id: 'indicator-has-target',
  severity: 'error',
  title: {
    vi: 'Các chỉ tiêu được nêu tên đều có mục tiêu',
    en: 'The indicators named have targets',
  },
  params: [
    {
      name: 'names',
      kind: 'Lines',
      label: { vi: 'Các chỉ tiêu', en: 'The indicators' },
    },
  ],
  use: 'directives',
  scope: 'plan',
  plan: (plan, { report, prove, settings }) => {
    const { names = [] } = settings;
    for (const name of Array.isArray(names) ? names : [`${names}`]) {
      const { named } = namedSo(name, plan.ofType('indicator'), indicatorWords);
      const aimed = named.find((node) => targetsIn(node).length > 0);
      const [placeholder] = named;
      if (aimed)
        prove(aimed, {
          field: 'targets',
          message: {
            vi: `là chỉ tiêu “${name}”, có mục tiêu ${targetsIn(aimed).join(', ')}.`,
            en: `is the indicator “${name}”, with targets for ${targetsIn(aimed).join(', ')}.`,
          },
        });
      else if (placeholder)
        report(placeholder, {
          field: 'targets',
          message: {
            vi: `là chỉ tiêu “${name}” nhưng chưa có giá trị mục tiêu; hãy bổ sung.`,
            en: `is the indicator “${name}” but has no value to reach; add it.`,
          },
        });
      else
        report(plan.root, {
          message: {
            vi: `chưa có chỉ tiêu “${name}”; hãy bổ sung cùng mục tiêu.`,
            en: `there is no indicator “${name}”; add it with its targets.`,
          },
        });
    }
  },
};

/** Returns the periods that have a target. */
const targetsIn = ({ fields }: IndicatorNode): readonly string[] =>
  (fields.targets ?? [])
    .filter(({ value, text }) => value !== undefined || !saysNothing(text))
    .map(({ period }) => period);
