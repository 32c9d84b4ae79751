import { missingUnasked, setsOutTables } from '../missing.ts';
import type { PlanRule } from '../rule.ts';

/** Every target is justified: what the chair of a meeting asks for first. */
export const indicatorJustification: PlanRule = {
  id: 'indicator-justification',
  severity: 'error',
  title: {
    vi: 'Mỗi chỉ tiêu có giải trình',
    en: 'Every indicator has a justification',
  },
  use: 'both',
  plan: missingUnasked(
    'indicator',
    ['justification'],
    {
      vi: 'chưa có giải trình; hãy nêu cơ sở xây dựng mục tiêu.',
      en: 'no justification; say what the targets rest on.',
    },
    { expected: setsOutTables, kept: { vi: 'có giải trình.', en: 'is justified.' } },
  ),
};
