import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/**
 * How an indicator is worked out, so that two agencies come to the same figure. Words are not worked out, and only a đề án
 * sets out methods: kế hoạch and nghị quyết name the indicator.
 */
export const indicatorMethod: NodeRule = {
  id: 'indicator-method',
  severity: 'error',
  title: { vi: 'Mỗi chỉ tiêu bằng số có cách tính', en: 'Every indicator by number has a method' },
  nodes: missing(
    'indicator',
    ['method'],
    {
      vi: 'chưa có cách tính; hãy nêu công thức hoặc cách xác định.',
      en: 'no method; say how it is worked out.',
    },
    {
      applies: ({ fields: { measure } }, { kind = 'de-an' }) =>
        kind === 'de-an' && measure !== 'qualitative',
    },
  ),
};
