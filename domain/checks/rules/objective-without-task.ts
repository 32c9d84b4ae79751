import type { PlanRule } from '../rule.ts';
import { linksExpected, specificObjectives, tasksByObjective } from '../traceability.ts';

/** An objective that no task serves will not be reached by the plan. */
export const objectiveWithoutTask: PlanRule = {
  id: 'objective-without-task',
  severity: 'warning',
  title: {
    vi: 'Mỗi mục tiêu cụ thể có nhiệm vụ thực hiện',
    en: 'Every specific objective has a task',
  },
  use: 'both',
  plan: (plan, { report, prove, before }) => {
    const tasks = tasksByObjective(plan);
    if (!linksExpected(plan, tasks.size > 0, before)) return;
    for (const node of specificObjectives(plan)) {
      const serving = tasks.get(node.id) ?? [];
      if (serving.length === 0)
        report(node, {
          message: {
            vi: 'chưa có nhiệm vụ nào thực hiện; hãy liên kết nhiệm vụ hoặc bỏ mục tiêu.',
            en: 'no task serves it; link a task or drop the objective.',
          },
        });
      else
        prove(node, {
          message: {
            vi: `có ${serving.length} nhiệm vụ thực hiện.`,
            en: `served by ${serving.length} task(s).`,
          },
          related: serving.map(({ id }) => ({ nodeId: id, field: 'objectives' })),
        });
    }
  },
};
