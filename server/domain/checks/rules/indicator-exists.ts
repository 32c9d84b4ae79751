import type { IndicatorNode } from '../../../../schemas/types.ts';
import { titleOf } from '../../plan/titles.ts';
import { namedSo } from '../named-words.ts';
import { type PlanRule, textOf } from '../rule.ts';

/** What an indicator is known by: its name, and whom it is about. */
export const indicatorWords = ({ fields: { name = '', scope = '' } }: IndicatorNode): string =>
  `${name} ${scope}`;

/** The chair asked for an indicator to be added: one whose name and scope hold the words. */
export const indicatorExists: PlanRule = {
  id: 'indicator-exists',
  severity: 'error',
  title: { vi: 'Có chỉ tiêu được nêu tên', en: 'There is an indicator named so' },
  params: [
    {
      name: 'name',
      kind: 'Line',
      label: { vi: 'Chỉ tiêu cần có', en: 'The indicator asked for' },
    },
  ],
  use: 'directives',
  scope: 'plan',
  plan: (plan, { report, prove, settings }) => {
    const name = textOf(settings, 'name');
    const { named, nearest } = namedSo(name, plan.ofType('indicator'), indicatorWords);
    for (const node of named)
      prove(node, {
        field: 'name',
        message: { vi: `là chỉ tiêu “${name}”.`, en: `is the indicator “${name}”.` },
      });
    if (named.length > 0) return;
    const near = nearest && {
      vi: ` Gần nhất: ${titleOf(nearest, {}, 'vi')}.`,
      en: ` The nearest: ${titleOf(nearest, {}, 'en')}.`,
    };
    report(plan.root, {
      message: {
        vi: `chưa có chỉ tiêu “${name}”; hãy bổ sung.${near?.vi ?? ''}`,
        en: `there is no indicator “${name}”; add it.${near?.en ?? ''}`,
      },
      ...(nearest && { related: [{ nodeId: nearest.id, field: 'name' }] }),
    });
  },
};
