import { missingUnasked, setsOutTables } from '../missing.ts';
import type { PlanRule } from '../rule.ts';

/** Without today's value, nobody can judge whether a target is high or low. */
export const indicatorBaseline: PlanRule = {
  id: 'indicator-baseline',
  severity: 'error',
  title: { vi: 'Mỗi chỉ tiêu có hiện trạng', en: 'Every indicator has a baseline' },
  use: 'both',
  plan: missingUnasked(
    'indicator',
    ['baselineValue', 'baselineText'],
    {
      vi: 'chưa có hiện trạng; hãy ghi số liệu hoặc mô tả hiện trạng.',
      en: 'no baseline; give the figure or say in words where it stands.',
    },
    { expected: setsOutTables, kept: { vi: 'có hiện trạng.', en: 'has a baseline.' } },
  ),
};
