import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/**
 * The person answerable for a task: what chairs ask for when they speak of the role of heads. Few
 * outlines require it.
 */
export const taskAccountableHead: NodeRule = {
  id: 'task-accountable-head',
  severity: 'warning',
  title: {
    vi: 'Mỗi nhiệm vụ ghi người đứng đầu chịu trách nhiệm',
    en: 'Every task names the head who answers for it',
  },
  use: 'directives',
  nodes: missing(
    'task',
    ['accountableHead'],
    {
      vi: 'chưa ghi người đứng đầu chịu trách nhiệm; hãy ghi chức vụ, cơ quan.',
      en: 'no accountable head; name the office and the agency.',
    },
    {
      kept: {
        vi: 'có người đứng đầu chịu trách nhiệm.',
        en: 'has an accountable head.',
      },
    },
  ),
};
