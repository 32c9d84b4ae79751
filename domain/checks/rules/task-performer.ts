import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** A task says whether the State or enterprises perform it. */
export const taskPerformer: NodeRule = {
  id: 'task-performer',
  severity: 'warning',
  title: {
    vi: 'Mỗi nhiệm vụ phân định Nhà nước hay doanh nghiệp thực hiện',
    en: 'Every task says whether the State or enterprises carry it out',
  },
  use: 'directives',
  nodes: missing(
    'task',
    ['performer'],
    {
      vi: 'chưa phân định Nhà nước, doanh nghiệp hay hợp tác công tư thực hiện; hãy chọn.',
      en: 'does not say who carries it out; choose the State, enterprises or both.',
    },
    {
      kept: { vi: 'đã phân định đơn vị thực hiện.', en: 'says who carries it out.' },
    },
  ),
};
