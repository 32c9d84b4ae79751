import { missingUnasked } from '../missing.ts';
import type { PlanRule } from '../rule.ts';

/**
 * How an indicator is worked out, so that two agencies come to the same figure. Words are not
 * worked out, and only a đề án sets out methods by itself: kế hoạch and nghị quyết name the
 * indicator.
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
