import type { TaskNode } from '../../../schemas/types.ts';
import type { PlanRule } from '../rule.ts';
import { tasksAbove } from '../traceability.ts';

/**
 * A task has its funding. A nghị quyết has no section on funding and needs it only under a
 * directive.
 */
export const taskFunding: PlanRule = {
  id: 'task-funding',
  severity: 'warning',
  title: {
    vi: 'Mỗi nhiệm vụ có kinh phí hoặc nguồn vốn',
    en: 'Every task has funding or a source of it',
  },
  use: 'both',
  plan: (plan, { report, prove, before }) => {
    if (plan.root.fields.kind === 'nghi-quyet' && !before) return;
    for (const node of plan.ofType('task')) {
      // A group is funded by its parts, and a part by its group.
      if (node.children.length > 0) continue;
      if ([node, ...tasksAbove(plan, node)].some(isFunded))
        prove(node, {
          field: 'fundingAmount',
          message: { vi: 'có kinh phí hoặc nguồn vốn.', en: 'has funding or a source of it.' },
        });
      else
        report(node, {
          field: 'fundingAmount',
          message: {
            vi: 'chưa có kinh phí và nguồn vốn; hãy ghi ít nhất một trong hai.',
            en: 'neither funding nor a source of it; give at least one.',
          },
        });
    }
  },
};

const isFunded = ({ fields }: TaskNode): boolean =>
  fields.fundingAmount !== undefined || fields.fundingSource !== undefined;
