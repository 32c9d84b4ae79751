import type { PlanNode } from '../../../schemas/types.ts';
import { saysNothing } from '../plan-index.ts';
import type { PlanRule } from '../rule.ts';
import { linksExpected, tasksAbove } from '../traceability.ts';

/** A task that serves no objective is not needed, or an objective is missing. */
export const taskWithoutObjective: PlanRule = {
  id: 'task-without-objective',
  severity: 'warning',
  title: {
    vi: 'Mỗi nhiệm vụ gắn với một mục tiêu',
    en: 'Every task serves an objective',
  },
  use: 'both',
  plan: (plan, { report, prove, before }) => {
    const tasks = plan.ofType('task');
    // Without objectives there is nothing to link; their absence is another rule's matter.
    if (plan.ofType('objective').length === 0 && !before) return;
    if (!linksExpected(plan, tasks.some(isLinked), before)) return;
    for (const node of tasks) {
      if (isLinked(node) || tasksAbove(plan, node).some(isLinked) || hasLinkedBelow(node))
        prove(node, {
          field: 'objectives',
          message: { vi: 'gắn với mục tiêu.', en: 'serves an objective.' },
        });
      else
        report(node, {
          field: 'objectives',
          message: {
            vi: 'chưa gắn với mục tiêu nào; hãy chọn mục tiêu mà nhiệm vụ thực hiện.',
            en: 'serves no objective; choose the one that it is for.',
          },
        });
    }
  },
};

const isLinked = (node: PlanNode): boolean =>
  node.type === 'task' && !saysNothing(node.fields.objectives);

/** A group counts as linked when one of its parts is. */
const hasLinkedBelow = ({ children }: PlanNode): boolean =>
  children.some((child) => isLinked(child) || hasLinkedBelow(child));
