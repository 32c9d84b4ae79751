import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** A figure without a unit means nothing; ranks and words need none. */
export const indicatorUnit: NodeRule = {
  id: 'indicator-unit',
  severity: 'error',
  title: { vi: 'Mỗi chỉ tiêu bằng số có đơn vị tính', en: 'Every indicator by number has a unit' },
  nodes: missing(
    'indicator',
    ['unit'],
    { vi: 'chưa có đơn vị tính; hãy bổ sung.', en: 'no unit; add it.' },
    { applies: ({ fields: { measure } }) => measure === undefined || measure === 'number' },
  ),
};
