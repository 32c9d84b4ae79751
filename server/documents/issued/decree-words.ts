import { dayNumeral, formatNumber, monthNumeral } from '../../../domain/text/dates.ts';
import type { PartialDate } from '../../../schemas/types.ts';

/** "ngày 03 tháng 6 năm 2020", "tháng 02 năm 2020", "năm 2020": as exact as the date is. */
export function decreeDate(date: PartialDate): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const parts = [
    day === undefined ? '' : `ngày ${dayNumeral(day)}`,
    month === undefined ? '' : `tháng ${monthNumeral(month)}`,
    `năm ${year}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/**
 * Counts below ten are written with a nought before them, thousands with dots: 05 nhiệm vụ, 2.103
 * từ.
 */
export const counted = (count: number): string =>
  count < 10 ? `0${count}` : formatNumber(count, 'vi');

/**
 * Laws are cited by their name alone, other documents by number, date and issuer (Decree 30/2020,
 * annex I).
 */
export const isCalledByName = (documentType: string): boolean =>
  /^(hiến pháp|bộ luật|luật|pháp lệnh)/iu.test(documentType);
