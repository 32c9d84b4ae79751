import { titleOf } from '../../plan/titles.ts';
import { namedSo } from '../named-words.ts';
import { memoised, textsOf } from '../plan-index.ts';
import { type PlanRule, textOf } from '../rule.ts';

/** What a task says that it does. */
const words = memoised((node) =>
  textsOf(node)
    .map(({ text }) => text)
    .join('\n'),
);

/** The chair asked for a task to be there: one that says the words, in its title, text or deliverable. */
export const taskExists: PlanRule = {
  id: 'task-exists',
  severity: 'error',
  title: { vi: 'Có nhiệm vụ được nêu tên', en: 'There is a task named so' },
  params: [
    {
      name: 'name',
      kind: 'Line',
      label: { vi: 'Nhiệm vụ cần có', en: 'The task asked for' },
    },
  ],
  use: 'directives',
  scope: 'plan',
  plan: (plan, { report, prove, settings }) => {
    const name = textOf(settings, 'name');
    const { named, nearest } = namedSo(name, plan.ofType('task'), words);
    for (const node of named)
      prove(node, { message: { vi: `là nhiệm vụ “${name}”.`, en: `is the task “${name}”.` } });
    if (named.length > 0) return;
    const near = nearest && {
      vi: ` Gần nhất: ${titleOf(nearest, {}, 'vi')}.`,
      en: ` The nearest: ${titleOf(nearest, {}, 'en')}.`,
    };
    report(plan.root, {
      message: {
        vi: `chưa có nhiệm vụ “${name}”; hãy bổ sung.${near?.vi ?? ''}`,
        en: `there is no task “${name}”; add it.${near?.en ?? ''}`,
      },
      ...(nearest && { related: [{ nodeId: nearest.id }] }),
    });
  },
};
