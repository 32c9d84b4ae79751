import type { TaskNode } from '../../../schemas/types.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { PlanRule } from '../rule.ts';
import { phasesOf, specificObjectives, tasksByObjective, yearsOf } from '../traceability.ts';

/** An objective for 2025 whose tasks all begin in 2026 can't be reached in time. */
export const objectiveLateTasks: PlanRule = {
  id: 'objective-late-tasks',
  severity: 'warning',
  title: {
    vi: 'Mỗi mục tiêu có nhiệm vụ bắt đầu trước mốc của mục tiêu',
    en: 'Every objective has a task that begins before its horizon ends',
  },
  use: 'both',
  plan: (plan, { report, prove }) => {
    const tasks = tasksByObjective(plan);
    for (const node of specificObjectives(plan)) {
      const { horizon } = node.fields;
      const dated = (tasks.get(node.id) ?? []).flatMap((task) => {
        const first = beginOf(plan, task);
        return first === undefined ? [] : [{ id: task.id, first }];
      });
      if (horizon === undefined || dated.length === 0) continue;
      const earliest = Math.min(...dated.map(({ first }) => first));
      if (earliest > horizon)
        report(node, {
          field: 'horizon',
          message: {
            vi: `phải đạt vào năm ${horizon} nhưng các nhiệm vụ thực hiện mục tiêu đến năm ${earliest} mới bắt đầu; hãy đặt lại giai đoạn của nhiệm vụ.`,
            en: `is due in ${horizon}, but the tasks that serve it only begin in ${earliest}; set their phases again.`,
          },
          related: dated.map(({ id }) => ({ nodeId: id, field: 'phases' })),
        });
      else
        prove(node, {
          field: 'horizon',
          message: {
            vi: `nhiệm vụ bắt đầu từ năm ${earliest}, mốc là năm ${horizon}.`,
            en: `its tasks begin in ${earliest}, it is due in ${horizon}.`,
          },
        });
    }
  },
};

/**
 * Returns the year in which a task begins: that of its first phase where it names phases, else its
 * own date's.
 */
function beginOf(plan: PlanIndex, task: TaskNode): number | undefined {
  const phases = phasesOf(plan, task);
  return phases.length > 0 ? Math.min(...phases.map(({ first }) => first)) : yearsOf(task)?.first;
}
