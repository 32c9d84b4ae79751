import type { Day } from '../../../schemas/types.ts';
import { addDays, dayText, weekday } from './dates.ts';

/** The days off beside Saturdays and Sundays, and those worked though the week says otherwise. Civil days of Vietnam, without time zones. */
export interface WorkCalendar {
  readonly holidays: readonly Day[];
  readonly workdays?: readonly Day[];
}

/**
 * Holidays of a year with a fixed date (Labour Code 2019, article 112: 1/1, 30/4, 1/5, 2/9), and the working day off that
 * makes up for one on a Saturday or Sunday (article 111.3). Tết, Giỗ Tổ and the second day of 2/9 follow the moon or a yearly
 * decision: whoever makes the calendar adds them.
 */
export function fixedHolidays(year: number): Day[] {
  const days = [
    dayText(year, 1, 1),
    dayText(year, 4, 30),
    dayText(year, 5, 1),
    dayText(year, 9, 2),
  ];
  const off = new Set(days);
  for (const day of days) {
    if (weekday(day) < 6) continue;
    let instead = day;
    while (weekday(instead) >= 6 || off.has(instead)) instead = addDays(instead, 1);
    off.add(instead);
  }
  return [...off].sort();
}

/** The fixed holidays of the years from one to another, both included. */
export const defaultCalendar = (fromYear: number, toYear: number): WorkCalendar => ({
  holidays: Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) =>
    fixedHolidays(fromYear + index),
  ).flat(),
});

/** Monday to Friday and no holiday, or a day that is worked to make up for another. */
export const isWorkingDay = (day: Day, { holidays, workdays }: WorkCalendar): boolean =>
  (weekday(day) < 6 && !holidays.includes(day)) || workdays?.includes(day) === true;

/** The day itself when it is a working day, else the next one. */
export function nextWorkingDay(day: Day, calendar: WorkCalendar): Day {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
}

/** The day itself when it is a working day, else the last one before. */
export function lastWorkingDay(day: Day, calendar: WorkCalendar): Day {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, -1);
  return found;
}

/** The nth working day after a day; with a negative count, before it; with 0, the day itself. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  const step = Math.sign(count);
  let found = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    found = addDays(found, step);
    while (!isWorkingDay(found, calendar)) found = addDays(found, step);
  }
  return found;
}

/** Working days after one day up to another, that one included; 0 when it is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}
