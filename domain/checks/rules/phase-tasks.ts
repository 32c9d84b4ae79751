import type { PlanRule } from '../rule.ts';
import { yearsOf } from '../traceability.ts';

/**
 * A phase without tasks. A task counts for the phases it names or, when it names none, by its
 * dates.
 */
export const phaseTasks: PlanRule = {
  id: 'phase-tasks',
  severity: 'warning',
  title: { vi: 'Mỗi giai đoạn có nhiệm vụ', en: 'Every phase has tasks' },
  use: 'both',
  plan: (plan, { report, prove, before }) => {
    const tasks = plan.ofType('task').map((task) => ({
      id: task.id,
      phases: task.fields.phases ?? [],
      span: yearsOf(task),
    }));
    if (before && plan.ofType('phase').length === 0)
      report(plan.root, {
        message: {
          vi: 'chưa có giai đoạn nào; hãy bổ sung lộ trình.',
          en: 'no phase; add a roadmap.',
        },
      });
    for (const node of plan.ofType('phase')) {
      const { firstYear, lastYear } = node.fields;
      const own = tasks.filter(({ phases, span }) =>
        phases.length > 0
          ? phases.includes(node.id)
          : span !== undefined &&
            firstYear !== undefined &&
            lastYear !== undefined &&
            span.first <= lastYear &&
            span.last >= firstYear,
      );
      if (own.length === 0)
        report(node, {
          message: {
            vi: 'chưa có nhiệm vụ nào trong giai đoạn này; hãy gắn nhiệm vụ hoặc đặt lại giai đoạn.',
            en: 'no task runs in this phase; assign tasks or set the phases again.',
          },
        });
      else
        prove(node, {
          message: {
            vi: `có ${own.length} nhiệm vụ.`,
            en: `has ${own.length} task(s).`,
          },
          related: own.map(({ id }) => ({ nodeId: id, field: 'phases' })),
        });
    }
  },
};
