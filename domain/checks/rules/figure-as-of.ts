import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** A figure without a date can't be compared, nor recognised as stale. */
export const figureAsOf: NodeRule = {
  id: 'figure-as-of',
  severity: 'warning',
  title: { vi: 'Mỗi số liệu ghi thời điểm', en: 'Every figure says of when it is' },
  use: 'both',
  nodes: missing(
    'figure',
    ['asOf'],
    {
      vi: 'số liệu chưa ghi thời điểm; hãy ghi năm, tháng hoặc ngày.',
      en: 'the figure has no as-of date; give the year, month or day.',
    },
    { kept: { vi: 'có ghi thời điểm.', en: 'says of when it is.' } },
  ),
};
