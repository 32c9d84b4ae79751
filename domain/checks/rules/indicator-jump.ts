import { formatNumber } from '../../text/dates.ts';
import {
  baselineOf,
  betterOf,
  type IndicatorValue,
  inUnit,
  isPercent,
  valuesByYear,
} from '../indicator-values.ts';
import { type NodeRule, numberSetting, type Settings } from '../rule.ts';

/** The years over which a count's growth ratio is set: the length of a plan's period. */
const YEARS = 5;

/** Counts below this are too small for a ratio to say anything: from 2 pilots to 8 is no jump. */
const LEAST_COUNT = 20;

/**
 * A target unlikely far from its start: per cents by points a year, counts by the ratio over five
 * years, spread evenly (2.5 in five years allow 6.25 in ten). Not judged: ranks, which are bounded;
 * what is better lower, which may go to 0; and words.
 */
export const indicatorJump: NodeRule = {
  id: 'indicator-jump',
  severity: 'note',
  title: {
    vi: 'Không có mục tiêu nào tăng quá nhanh so với hiện trạng',
    en: 'No target grows faster than is likely',
  },
  params: [
    {
      name: 'times',
      kind: 'Quantity',
      label: { vi: 'Số lần tăng tối đa trong 5 năm', en: 'Most times in five years' },
      // 20% a year for five years.
      default: 2.5,
      least: 1.1,
      most: 100,
    },
    {
      name: 'points',
      kind: 'Quantity',
      label: { vi: 'Số điểm phần trăm tối đa mỗi năm', en: 'Most percentage points a year' },
      default: 15,
      least: 1,
      most: 100,
    },
  ],
  use: 'both',
  nodes: {
    indicator: (node, { report, prove, settings, plan }) => {
      if (node.fields.measure === 'rank' || node.fields.measure === 'qualitative') return;
      const targets = valuesByYear(node);
      const baseline = baselineOf(node);
      if (!baseline || targets.length === 0) return;
      // Without a base year, the baseline counts as of the year before the plan begins.
      const start = { ...baseline, last: baseline.last ?? (plan.periodFrom ?? Number.NaN) - 1 };
      let likely = true;
      for (const [index, target] of targets.entries()) {
        const from = targets[index - 1] ?? start;
        const jump = isPercent(node)
          ? tooManyPoints(from, target, settings)
          : betterOf(node) === 'higher' && tooManyTimes(from, target, settings);
        if (!jump) continue;
        likely = false;
        report(node, {
          field: 'targets',
          message: {
            vi: `mục tiêu ${target.period} là ${inUnit(node, target.value, 'vi')}, từ ${inUnit(node, from.value, 'vi')} (${from.last}): ${jump.vi}; hãy xem lại hoặc giải trình.`,
            en: `the target for ${target.period} is ${inUnit(node, target.value, 'en')}, from ${inUnit(node, from.value, 'en')} (${from.last}): ${jump.en}; look again or justify it.`,
          },
        });
      }
      if (likely)
        prove(node, {
          field: 'targets',
          message: { vi: 'tăng trong mức thường thấy.', en: 'grows within what is usual.' },
        });
    },
  },
};

type Said = { readonly vi: string; readonly en: string };

const yearsBetween = (from: IndicatorValue, to: IndicatorValue): number =>
  Math.max(1, (to.last ?? Number.NaN) - (from.last ?? Number.NaN));

function tooManyPoints(
  from: IndicatorValue,
  to: IndicatorValue,
  settings: Settings,
): Said | undefined {
  const rate = (to.value - from.value) / yearsBetween(from, to);
  const most = numberSetting(settings, 'points');
  if (!(rate > most)) return undefined;
  const [vi, en] = [formatNumber(round(rate), 'vi'), formatNumber(round(rate), 'en')];
  return {
    vi: `tăng ${vi} điểm phần trăm mỗi năm (mức lưu ý ${formatNumber(most, 'vi')})`,
    en: `${en} percentage points a year (noted above ${formatNumber(most, 'en')})`,
  };
}

function tooManyTimes(
  from: IndicatorValue,
  to: IndicatorValue,
  settings: Settings,
): Said | undefined {
  if (from.value < LEAST_COUNT) return undefined;
  const ratio = to.value / from.value;
  const span = yearsBetween(from, to);
  const most = numberSetting(settings, 'times') ** (span / YEARS);
  if (!(ratio > most)) return undefined;
  const times = round(ratio);
  return {
    vi: `gấp ${formatNumber(times, 'vi')} lần trong ${span} năm (mức lưu ý ${formatNumber(round(most), 'vi')} lần)`,
    en: `${formatNumber(times, 'en')} times in ${span} year(s) (noted above ${formatNumber(round(most), 'en')})`,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
