import type { Day, Language, Month, PartialDate } from '../../schemas/types.ts';

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Returns the days of a month (1 to 12). */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Whether a text is a real calendar day, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts || !isMonth(text.slice(0, 7))) return false;
  const day = Number(parts[3]);
  return day >= 1 && day <= daysInMonth(Number(parts[1]), Number(parts[2]));
}

/** Whether a text is a month, YYYY-MM. */
export const isMonth = (text: string): boolean => /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/.test(text);

/** Whether a text is YYYY, YYYY-MM or YYYY-MM-DD. */
export const isPartialDate = (text: string): boolean =>
  /^(?!0000)\d{4}$/.test(text) || isMonth(text) || isDay(text);

/** Whether a text is a moment in UTC with milliseconds, YYYY-MM-DDTHH:MM:SS.mmmZ. */
export const isTimestamp = (text: string): boolean =>
  /^[^T]*T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text) && isDay(text.slice(0, 10));

/**
 * Returns the days from 1970-01-01 to a civil day, without time zones. Throws RangeError when the
 * text has no numbers.
 */
export function dayNumber(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // The year starts in March, so that the leap day is its last.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const number = 365 * y + leaps + Math.floor((153 * m + 2) / 5) + date - 719469;
  // NaN would make later searches loop forever.
  if (!Number.isFinite(number)) throw new RangeError(`“${day}” is no day`);
  return number;
}

/** Returns the civil day so many days after 1970-01-01. */
export function dayOf(number: number): Day {
  // A guess by mean years is at most one year off; then goes month by month.
  let year = Math.floor(1970 + number / 365.2425);
  while (number < dayNumber(dayText(year, 1, 1))) year -= 1;
  while (number >= dayNumber(dayText(year + 1, 1, 1))) year += 1;
  let rest = number - dayNumber(dayText(year, 1, 1));
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return dayText(year, month, rest + 1);
}

/** 2021, 6, 5 → 2021-06-05. */
export const dayText = (year: number, month: number, date: number): Day =>
  `${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`;

/** Returns the day so many days later; earlier for a negative number. */
export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** Counts the calendar days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Returns 1 for Monday … 7 for Sunday (ISO 8601). */
export const weekday = (day: Day): number => weekdayOf(dayNumber(day));

/** The weekday of a day given by its `dayNumber`. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** thứ Sáu; Friday. */
export const weekdayName = (day: Day, language: Language): string =>
  weekdays[language][weekday(day) - 1] ?? '';

/** A day as Nghị định 30/2020/NĐ-CP writes it: below 10 with a zero. */
export const dayNumeral = (day: number): string => `${day < 10 ? '0' : ''}${day}`;
/** A month as Nghị định 30/2020/NĐ-CP writes it: January and February with a zero. */
export const monthNumeral = (month: number): string => `${month < 3 ? '0' : ''}${month}`;

/** 05/8/2020, 25/6/2021; 25 June 2021. */
export function formatDate(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return language === 'vi'
    ? `${dayNumeral(date)}/${monthNumeral(month)}/${year}`
    : `${date} ${months[month - 1] ?? ''} ${year}`;
}

/** thứ Sáu, ngày 25/6/2021; Friday, 25 June 2021. */
export const formatDay = (day: Day, language: Language): string =>
  `${weekdayName(day, language)}, ${language === 'vi' ? 'ngày ' : ''}${formatDate(day, language)}`;

/** tháng 6/2021, tháng 02/2021; June 2021. */
export function formatMonth(month: Month, language: Language): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return language === 'vi'
    ? `tháng ${monthNumeral(number)}/${year}`
    : `${months[number - 1] ?? ''} ${year}`;
}

/** 2021, 6/2021 or 25/6/2021, as exact as the date is; 2021, June 2021, 25 June 2021. */
export function formatPartialDate(date: PartialDate, language: Language): string {
  const words = partialDateInWords(date, language);
  return language === 'vi' ? words.replace(/^\p{L}+ /u, '') : words;
}

/** A date within a sentence: năm 2021, tháng 6/2021 or ngày 25/6/2021. */
export function partialDateInWords(date: PartialDate, language: Language): string {
  if (date.length === 4) return language === 'vi' ? `năm ${date}` : date;
  if (date.length === 7) return formatMonth(date, language);
  return `${language === 'vi' ? 'ngày ' : ''}${formatDate(date, language)}`;
}

/** 2.947.000,5; 2,947,000.5. Up to six decimals, without trailing zeros. */
export const formatNumber = (value: number, language: Language): string =>
  numbers[language].format(value);

const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6, useGrouping: true }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 6, useGrouping: true }),
};
