import { saysNothing } from '../plan-index.ts';
import type { NodeRule } from '../rule.ts';

/**
 * An indicator without a target is a placeholder; so is a target that names its year and nothing
 * else.
 */
export const indicatorTarget: NodeRule = {
  id: 'indicator-target',
  severity: 'error',
  title: {
    vi: 'Mỗi chỉ tiêu có mục tiêu, mỗi mục tiêu có giá trị',
    en: 'Every indicator has targets, every target a value',
  },
  use: 'both',
  nodes: {
    indicator: (node, { report, prove }) => {
      const { targets = [] } = node.fields;
      const open = targets.filter(({ value, text }) => value === undefined && saysNothing(text));
      if (targets.length === 0)
        report(node, {
          field: 'targets',
          message: {
            vi: 'chưa có mục tiêu theo năm; hãy bổ sung.',
            en: 'no target; add one.',
          },
        });
      for (const { period } of open)
        report(node, {
          field: 'targets',
          message: {
            vi: `mục tiêu ${period} chưa có giá trị; hãy ghi giá trị hoặc bỏ mốc này.`,
            en: `the target for ${period} has no value; give it or drop the period.`,
          },
        });
      if (targets.length > 0 && open.length === 0)
        prove(node, {
          field: 'targets',
          message: {
            vi: `có mục tiêu ${targets.map(({ period }) => period).join(', ')}.`,
            en: `has targets for ${targets.map(({ period }) => period).join(', ')}.`,
          },
        });
    },
  },
};
