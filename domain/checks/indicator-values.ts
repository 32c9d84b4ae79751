import type { IndicatorNode } from '../../schemas/types.ts';
import { formatNumber } from '../text/dates.ts';
import { spanOf } from './years.ts';

/** A figure of an indicator, with its years and the field that holds it. */
export interface IndicatorValue {
  readonly field: 'baselineValue' | 'targets';
  /** As the plan writes it: "2025", "2026-2030"; the base year, or '' when it isn't given. */
  readonly period: string;
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly value: number;
}

/** The baseline, when it is numeric. */
export function baselineOf({ fields }: IndicatorNode): IndicatorValue | undefined {
  const { baselineValue: value, baselineYear: year } = fields;
  if (value === undefined) return undefined;
  return { field: 'baselineValue', period: `${year ?? ''}`, first: year, last: year, value };
}

/** The numeric targets, by the year that they end in. */
export const valuesByYear = ({ fields }: IndicatorNode): readonly IndicatorValue[] =>
  (fields.targets ?? [])
    .flatMap(({ period, value }): IndicatorValue[] => {
      if (value === undefined) return [];
      const [first, last] = spanOf(period);
      return [{ field: 'targets', period, first, last, value }];
    })
    .sort(
      (one, other) => (one.last ?? 0) - (other.last ?? 0) || (one.first ?? 0) - (other.first ?? 0),
    );

/**
 * Whether higher or lower is better; for a rank, lower. undefined when the indicator doesn't say.
 */
export const betterOf = ({ fields }: IndicatorNode): 'higher' | 'lower' | undefined =>
  fields.measure === 'rank' ? 'lower' : fields.direction;

export const isWorse = (value: number, than: number, better: 'higher' | 'lower'): boolean =>
  better === 'higher' ? value < than : value > than;

/**
 * Writes a value as the paper does: "70%", "2.000 doanh nghiệp", "thứ 10"; digits in Vietnamese or
 * English form.
 */
export function inUnit(node: IndicatorNode, value: number, language: 'vi' | 'en'): string {
  const { unit = '', measure } = node.fields;
  const number = formatNumber(value, language);
  if (measure === 'rank') return language === 'vi' ? `thứ ${number}` : `rank ${number}`;
  if (unit.startsWith('%')) return `${number}${unit}`;
  return unit ? `${number} ${unit}` : number;
}

/**
 * Percentages that are no parts of a whole and so may pass 100: growth, comparison with another
 * year or a plan, money compared with the product, density.
 */
const NO_SHARE =
  /(?<!\p{L})(?:tăng|giảm|tốc độ|so với|chỉ số|kế hoạch|dự toán|mục tiêu|thu ngân sách|mật độ|công suất|tín dụng|dư nợ|gdp|grdp)(?!\p{L})/u;

/** Shares of the product (GRDP), which can't pass 100: "tỷ trọng kinh tế số trong GRDP". */
const SHARE = /^t[iỉyỷ] trọng/u;

/** Whether an indicator is a part of a whole in per cent. */
export function isShare({ fields: { unit = '', name = '' } }: IndicatorNode): boolean {
  if (!/^(%|phần trăm)$/u.test(unit.trim())) return false;
  const lower = name.trim().toLowerCase();
  return SHARE.test(lower) || !NO_SHARE.test(lower);
}

/** Whether it is counted in per cent at all: then a change is in points. */
export const isPercent = ({ fields: { unit = '' } }: IndicatorNode): boolean =>
  /^(%|phần trăm|điểm %|điểm phần trăm)/u.test(unit.trim());
