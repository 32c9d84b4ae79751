import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** A task has a title, or at least a text. */
export const taskTitle: NodeRule = {
  id: 'task-title',
  severity: 'error',
  title: { vi: 'Mỗi nhiệm vụ có tên hoặc nội dung', en: 'Every task has a title or a text' },
  nodes: missing('task', ['title', 'text'], {
    vi: 'nhiệm vụ chưa có tên, nội dung; hãy bổ sung.',
    en: 'the task has no title or text; add one.',
  }),
};
