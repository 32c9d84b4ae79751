import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** When a task ends. */
export const taskDeadline: NodeRule = {
  id: 'task-deadline',
  severity: 'warning',
  title: { vi: 'Mỗi nhiệm vụ có thời gian kết thúc', en: 'Every task has an end' },
  use: 'both',
  nodes: missing(
    'task',
    ['end'],
    {
      vi: 'chưa có thời gian kết thúc; hãy ghi năm, tháng hoặc ngày.',
      en: 'no end date; give the year, month or day.',
    },
    { kept: { vi: 'có thời gian kết thúc.', en: 'has an end.' } },
  ),
};
