import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** Where the baseline comes from. */
export const indicatorSource: NodeRule = {
  id: 'indicator-source',
  severity: 'error',
  title: {
    vi: 'Mỗi chỉ tiêu ghi nguồn số liệu hiện trạng',
    en: 'Every indicator names the source of its baseline',
  },
  use: 'both',
  nodes: missing(
    'indicator',
    ['baselineSource'],
    {
      vi: 'chưa ghi nguồn số liệu hiện trạng; hãy bổ sung.',
      en: 'no source of the baseline; name it.',
    },
    { kept: { vi: 'có ghi nguồn số liệu hiện trạng.', en: 'names the source of its baseline.' } },
  ),
};
