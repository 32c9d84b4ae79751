import {
  baselineOf,
  betterOf,
  type IndicatorValue,
  inUnit,
  isWorse,
  valuesByYear,
} from '../indicator-values.ts';
import type { NodeRule } from '../rule.ts';

/**
 * A target worse than the baseline, or than the target before it, by the indicator's own direction:
 * either the figure or the direction is a slip.
 */
export const indicatorDirection: NodeRule = {
  id: 'indicator-direction',
  severity: 'warning',
  title: {
    vi: 'Mục tiêu không kém hiện trạng, mốc sau không kém mốc trước',
    en: 'No target is worse than the baseline or the target before it',
  },
  use: 'both',
  nodes: {
    indicator: (node, { report, prove }) => {
      const better = betterOf(node);
      const targets = valuesByYear(node);
      if (!better || targets.length === 0) return;
      const baseline = baselineOf(node);
      const way =
        better === 'higher'
          ? { vi: 'càng cao càng tốt', en: 'higher is better' }
          : { vi: 'càng thấp càng tốt', en: 'lower is better' };
      const worse = (
        target: IndicatorValue,
        than: IndicatorValue,
        what: { vi: string; en: string },
      ) =>
        report(node, {
          field: 'targets',
          message: {
            vi: `mục tiêu ${target.period} (${inUnit(node, target.value, 'vi')}) kém ${what.vi} (${inUnit(node, than.value, 'vi')}) trong khi chỉ tiêu ${way.vi}; hãy sửa giá trị hoặc chiều tốt.`,
            en: `the target for ${target.period} (${inUnit(node, target.value, 'en')}) is worse than ${what.en} (${inUnit(node, than.value, 'en')}) though ${way.en}; mend the value or the direction.`,
          },
        });
      let sound = true;
      for (const [index, target] of targets.entries()) {
        const before = targets.slice(0, index).findLast(({ last }) => last !== target.last);
        if (baseline && isWorse(target.value, baseline.value, better)) {
          worse(target, baseline, { vi: 'hiện trạng', en: 'the baseline' });
          sound = false;
        } else if (before && isWorse(target.value, before.value, better)) {
          worse(target, before, {
            vi: `mục tiêu ${before.period}`,
            en: `the target for ${before.period}`,
          });
          sound = false;
        }
      }
      if (sound && baseline)
        prove(node, {
          field: 'targets',
          message: {
            vi: `từ ${inUnit(node, baseline.value, 'vi')} đến ${targets.map(({ value, period }) => `${inUnit(node, value, 'vi')} (${period})`).join(', ')}.`,
            en: `from ${inUnit(node, baseline.value, 'en')} to ${targets.map(({ value, period }) => `${inUnit(node, value, 'en')} (${period})`).join(', ')}.`,
          },
        });
    },
  },
};
