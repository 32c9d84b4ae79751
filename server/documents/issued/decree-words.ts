import { formatNumber } from '../../../domain/text/dates.ts';
import type { PartialDate } from '../../../schemas/types.ts';

/** Days below ten, and January and February, have a nought before them; other months don't (Decree 30/2020). */
const two = (number: number, below: number): string => `${number < below ? '0' : ''}${number}`;

/** "ngày 03 tháng 6 năm 2020", "tháng 02 năm 2020", "năm 2020": as exact as the date is. */
export function decreeDate(date: PartialDate): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const parts = [
    day === undefined ? '' : `ngày ${two(day, 10)}`,
    month === undefined ? '' : `tháng ${two(month, 3)}`,
    `năm ${year}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Counts below ten are written with a nought before them, thousands with dots: 05 nhiệm vụ, 2.103 từ. */
export const counted = (count: number): string =>
  count < 10 ? two(count, 10) : formatNumber(count, 'vi');

/** For tables: 03/6/2020, 6/2020, 2020. */
export function shortDate(date: PartialDate): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const parts = [
    day === undefined ? '' : two(day, 10),
    month === undefined ? '' : two(month, 3),
    `${year}`,
  ];
  return parts.filter(Boolean).join('/');
}

/** Laws are cited by their name alone, other documents by number, date and issuer (Decree 30/2020, annex I). */
export const isCalledByName = (documentType: string): boolean =>
  /^(hiến pháp|bộ luật|luật|pháp lệnh)/iu.test(documentType);

/** Words that begin a sentence. */
export const capital = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
