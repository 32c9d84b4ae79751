import { missingUnasked, setsOutTables } from '../missing.ts';
import type { PlanRule } from '../rule.ts';

/** When a task ends. */
export const taskDeadline: PlanRule = {
  id: 'task-deadline',
  severity: 'warning',
  title: { vi: 'Mỗi nhiệm vụ có thời gian kết thúc', en: 'Every task has an end' },
  use: 'both',
  plan: missingUnasked(
    'task',
    ['end'],
    {
      vi: 'chưa có thời gian kết thúc; hãy ghi năm, tháng hoặc ngày.',
      en: 'no end date; give the year, month or day.',
    },
    { expected: setsOutTables, kept: { vi: 'có thời gian kết thúc.', en: 'has an end.' } },
  ),
};
