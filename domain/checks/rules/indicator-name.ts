import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** An indicator has a name. */
export const indicatorName: NodeRule = {
  id: 'indicator-name',
  severity: 'error',
  title: { vi: 'Mỗi chỉ tiêu có tên', en: 'Every indicator has a name' },
  nodes: missing('indicator', ['name'], {
    vi: 'chỉ tiêu chưa có tên; hãy đặt tên.',
    en: 'the indicator has no name; give it one.',
  }),
};
