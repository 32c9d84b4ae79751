import { baselineOf, inUnit, isShare, valuesByYear } from '../indicator-values.ts';
import type { NodeRule } from '../rule.ts';

/** A part of a whole is at most 100%. Growth, comparisons and densities may pass it. */
export const indicatorPercent: NodeRule = {
  id: 'indicator-percent',
  severity: 'error',
  title: { vi: 'Không có tỷ lệ nào quá 100%', en: 'No share is above 100%' },
  nodes: {
    indicator: (node, { report }) => {
      if (!isShare(node)) return;
      const baseline = baselineOf(node);
      for (const { field, period, value } of [
        ...(baseline ? [baseline] : []),
        ...valuesByYear(node),
      ]) {
        if (value <= 100) continue;
        const what =
          field === 'targets'
            ? { vi: `mục tiêu ${period}`, en: `the target for ${period}` }
            : { vi: 'hiện trạng', en: 'the baseline' };
        report(node, {
          field,
          message: {
            vi: `${what.vi} là ${inUnit(node, value, 'vi')}, quá 100%; hãy sửa giá trị, hoặc ghi rõ trong đơn vị tính là so với gì.`,
            en: `${what.en} is ${inUnit(node, value, 'en')}, above 100%; mend the value, or say in the unit what it compares with.`,
          },
        });
      }
    },
  },
};
