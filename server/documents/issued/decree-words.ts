import { dayNumeral, formatNumber, monthNumeral } from '../../../domain/text/dates.ts';
import type { PartialDate } from '../../../schemas/types.ts';

/**
 * Writes a date as exactly as it is given: "ngày 03 tháng 6 năm 2020", "tháng 02 năm 2020", "năm
 * 2020".
 */
export function decreeDate(date: PartialDate): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const parts = [
    day === undefined ? '' : `ngày ${dayNumeral(day)}`,
    month === undefined ? '' : `tháng ${monthNumeral(month)}`,
    `năm ${year}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Writes a count: below ten with a leading zero, thousands with dots: 05 nhiệm vụ, 2.103 từ. */
export const counted = (count: number): string =>
  count < 10 ? `0${count}` : formatNumber(count, 'vi');

/**
 * Whether a document is cited by name alone, as laws are; others are cited by number, date and
 * issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export const isCalledByName = (documentType: string): boolean =>
  /^(hiến pháp|bộ luật|luật|pháp lệnh)/iu.test(documentType);
