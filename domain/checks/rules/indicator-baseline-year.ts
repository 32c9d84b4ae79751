import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/**
 * Without the baseline's year, the pace to a target is unknown. A missing baseline is another
 * rule's matter.
 */
export const indicatorBaselineYear: NodeRule = {
  id: 'indicator-baseline-year',
  severity: 'warning',
  title: { vi: 'Mỗi hiện trạng bằng số có năm gốc', en: 'Every baseline by number has its year' },
  nodes: missing(
    'indicator',
    ['baselineYear'],
    { vi: 'chưa có năm gốc của hiện trạng; hãy bổ sung.', en: 'no year of the baseline; add it.' },
    {
      applies: ({ fields: { measure, baselineValue } }) =>
        measure !== 'qualitative' && baselineValue !== undefined,
    },
  ),
};
