import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** What is there when the task is done: what it can be accepted by. */
export const taskDeliverable: NodeRule = {
  id: 'task-deliverable',
  severity: 'warning',
  title: { vi: 'Mỗi nhiệm vụ có sản phẩm, kết quả dự kiến', en: 'Every task has a deliverable' },
  use: 'both',
  nodes: missing(
    'task',
    ['deliverable'],
    { vi: 'chưa có sản phẩm, kết quả dự kiến; hãy bổ sung.', en: 'no deliverable; add it.' },
    { kept: { vi: 'có sản phẩm, kết quả dự kiến.', en: 'has a deliverable.' } },
  ),
};
