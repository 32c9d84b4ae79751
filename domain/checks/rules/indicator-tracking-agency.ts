import { missingUnasked, setsOutTables } from '../missing.ts';
import type { PlanRule } from '../rule.ts';

/** Who measures and reports it. */
export const indicatorTrackingAgency: PlanRule = {
  id: 'indicator-tracking-agency',
  severity: 'warning',
  title: {
    vi: 'Mỗi chỉ tiêu có cơ quan theo dõi, đánh giá',
    en: 'Every indicator has an agency that tracks it',
  },
  use: 'both',
  plan: missingUnasked(
    'indicator',
    ['trackingAgency'],
    {
      vi: 'chưa có cơ quan theo dõi, đánh giá; hãy giao một cơ quan.',
      en: 'no tracking agency; name one.',
    },
    {
      expected: setsOutTables,
      kept: { vi: 'có cơ quan theo dõi, đánh giá.', en: 'has an agency that tracks it.' },
    },
  ),
};
