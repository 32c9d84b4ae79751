import {
  formatNumber as formatFigure,
  formatPartialDate,
  weekdayName,
} from '../domain/text/dates.ts';
import { dayInVietnam, hourInVietnam } from '../domain/text/vietnam-time.ts';
import type { PartialDate } from '../schemas/types.ts';
import { currentLanguage } from './language.ts';

/** A figure as the document writes it, in every language of the interface: 2.947.000,5. */
export function showNumber(value: number): string {
  return formatFigure(value, 'vi');
}

/** 512 B; 24 KB; 3,2 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${showNumber(Math.round(bytes / 1000))} KB`;
  return `${showNumber(Math.round(bytes / 100_000) / 10)} MB`;
}

/** A date in the language of the interface: 6/2021, 25/6/2021; June 2021, 25 June 2021. */
export const showDate = (date: PartialDate): string => formatPartialDate(date, currentLanguage());

/** A day with its weekday: thứ Sáu 25/6/2021. */
export const formatWeekday = (day: string): string =>
  `${weekdayName(day, currentLanguage())} ${showDate(day)}`;

/** 14:05 ngày 25/6/2021; today only 14:05. */
export function formatMoment(timestamp: string, now: Date = new Date()): string {
  const day = dayInVietnam(timestamp);
  const time = hourInVietnam(timestamp);
  if (day === dayInVietnam(now)) return time;
  return currentLanguage() === 'vi'
    ? `${time} ngày ${showDate(day)}`
    : `${time} on ${showDate(day)}`;
}
