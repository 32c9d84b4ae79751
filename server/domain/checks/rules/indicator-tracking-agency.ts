import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** Who measures and reports it. */
export const indicatorTrackingAgency: NodeRule = {
  id: 'indicator-tracking-agency',
  severity: 'warning',
  title: {
    vi: 'Mỗi chỉ tiêu có cơ quan theo dõi, đánh giá',
    en: 'Every indicator has an agency that tracks it',
  },
  use: 'both',
  nodes: missing(
    'indicator',
    ['trackingAgency'],
    {
      vi: 'chưa có cơ quan theo dõi, đánh giá; hãy giao một cơ quan.',
      en: 'no tracking agency; name one.',
    },
    { kept: { vi: 'có cơ quan theo dõi, đánh giá.', en: 'has an agency that tracks it.' } },
  ),
};
