import { missingUnasked, setsOutTables } from '../missing.ts';
import type { PlanRule } from '../rule.ts';

/** Where the baseline comes from. */
export const indicatorSource: PlanRule = {
  id: 'indicator-source',
  severity: 'error',
  title: {
    vi: 'Mỗi chỉ tiêu ghi nguồn số liệu hiện trạng',
    en: 'Every indicator names the source of its baseline',
  },
  use: 'both',
  plan: missingUnasked(
    'indicator',
    ['baselineSource'],
    {
      vi: 'chưa ghi nguồn số liệu hiện trạng; hãy bổ sung.',
      en: 'no source of the baseline; name it.',
    },
    {
      expected: setsOutTables,
      kept: { vi: 'có ghi nguồn số liệu hiện trạng.', en: 'names the source of its baseline.' },
    },
  ),
};
