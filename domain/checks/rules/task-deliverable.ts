import { missingUnasked, setsOutTables } from '../missing.ts';
import type { PlanRule } from '../rule.ts';

/** The result by which a finished task is accepted. */
export const taskDeliverable: PlanRule = {
  id: 'task-deliverable',
  severity: 'warning',
  title: { vi: 'Mỗi nhiệm vụ có sản phẩm, kết quả dự kiến', en: 'Every task has a deliverable' },
  use: 'both',
  plan: missingUnasked(
    'task',
    ['deliverable'],
    { vi: 'chưa có sản phẩm, kết quả dự kiến; hãy bổ sung.', en: 'no deliverable; add it.' },
    {
      expected: setsOutTables,
      kept: { vi: 'có sản phẩm, kết quả dự kiến.', en: 'has a deliverable.' },
    },
  ),
};
