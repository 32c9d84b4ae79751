import { missingUnasked } from '../missing.ts';
import type { PlanRule } from '../rule.ts';

/**
 * How an indicator is calculated, so that two agencies get the same figure. Words have no method,
 * and without a directive only a đề án needs one: kế hoạch and nghị quyết just name the indicator.
 */
export const indicatorMethod: PlanRule = {
  id: 'indicator-method',
  severity: 'error',
  title: { vi: 'Mỗi chỉ tiêu bằng số có cách tính', en: 'Every indicator by number has a method' },
  use: 'both',
  plan: missingUnasked(
    'indicator',
    ['method'],
    {
      vi: 'chưa có cách tính; hãy nêu công thức hoặc cách xác định.',
      en: 'no method; say how it is worked out.',
    },
    {
      expected: ({ kind = 'de-an' }) => kind === 'de-an',
      applies: ({ fields: { measure } }) => measure !== 'qualitative',
      kept: { vi: 'có cách tính.', en: 'has a method.' },
    },
  ),
};
