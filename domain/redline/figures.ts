import type { FigureChange } from '../../schemas/types.ts';
import { difference, relative } from './relative.ts';

/** 2.947.000 · 64,1 · 99,92% · 6.5% (a dot is a decimal point unless three digits follow). */
const FIGURE = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d+))?(%?)$/;

/** A year alone is a date: a change of it in per cent means nothing. */
const YEAR = /^(19|20)\d\d$/;

/** A unit after a figure. The longest comes first. */
const UNIT = new RegExp(
  `^\\s?(${[
    'điểm %|điểm phần trăm|phần trăm|%|‰',
    'thuê bao/100 dân|/100 dân',
    '(?:trăm |nghìn |ngàn |triệu |tỷ |tỉ )(?:đồng|USD|người|hộ|lượt|tấn|ha|m²|m3|kWh)',
    'triệu|nghìn|ngàn|tỷ|tỉ|đồng|USD',
    'km²|km2|km|m²|m2|m³|m3|ha|kg|tấn|MW|kWh|Mbps|GB|TB',
    'doanh nghiệp|hợp tác xã|cơ sở|dịch vụ|thủ tục|nhiệm vụ|chỉ tiêu|cán bộ|thuê bao|hồ sơ',
    'người|hộ|xã|phường|huyện|thôn|trạm|máy|điểm|ngày|tháng|năm|giờ|phút|lần|lượt',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/**
 * Returns the value of a figure as Vietnamese papers write it, and whether it has a per cent sign;
 * undefined for other words.
 */
export function figureOf(
  word: string,
): { readonly value: number; readonly percent: boolean } | undefined {
  const first = word.charCodeAt(0);
  if (!(first >= 48 && first <= 57)) return undefined;
  const parts = FIGURE.exec(word);
  if (!parts || YEAR.test(word)) return undefined;
  const [, whole = '', decimals = '', sign] = parts;
  // 1.234 has three digits after its dot: thousands.
  const value = Number(`${whole.replaceAll('.', '')}.${decimals || '0'}`);
  return { value, percent: sign === '%' };
}

/**
 * Compares two figures, each with the text that follows it; undefined when they are no figures, or
 * of two units.
 */
export function figureChange(
  before: string,
  after: string,
  follows: { readonly before: string; readonly after: string },
): FigureChange | undefined {
  const [old, now] = [figureOf(before), figureOf(after)];
  if (!old || !now) return undefined;
  const units = [
    old.percent ? '%' : UNIT.exec(follows.before)?.[1],
    now.percent ? '%' : UNIT.exec(follows.after)?.[1],
  ];
  const [unit] = units;
  if (unit !== units[1]) return undefined;
  const delta = difference(old.value, now.value);
  return {
    before: old.value,
    after: now.value,
    delta,
    ...(old.value !== 0 && { percent: relative(delta, old.value) }),
    ...(unit !== undefined && { unit }),
  };
}
