import type { Day } from '../../schemas/types.ts';
import { addDays, dayNumber, dayText, isDay, weekday, weekdayOf } from './dates.ts';

/**
 * The days off besides Saturdays and Sundays, and the weekend days worked instead. Civil days of
 * Vietnam, without time zones.
 */
export interface WorkCalendar {
  readonly holidays: readonly Day[];
  readonly workdays?: readonly Day[];
}

/**
 * Returns a year's holidays with a fixed date (Bộ luật Lao động 2019, Điều 112: 1/1, 30/4, 1/5,
 * 2/9), and the working day off that replaces one on a Saturday or Sunday (Điều 111.3). Tết, Giỗ Tổ
 * and the second day of 2/9 follow the moon or a yearly decision: whoever makes the calendar adds
 * them.
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

/** Makes the calendar of the fixed holidays from one year to another, both included. */
export const defaultCalendar = (fromYear: number, toYear: number): WorkCalendar => ({
  holidays: Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) =>
    fixedHolidays(fromYear + index),
  ).flat(),
});

/** Whether a day is worked: Monday to Friday and no holiday, or worked to make up for another. */
export const isWorkingDay = (day: Day, { holidays, workdays }: WorkCalendar): boolean =>
  (weekday(day) < 6 && !holidays.includes(day)) || workdays?.includes(day) === true;

/** Returns the day itself when it is a working day, else the next one. */
export function nextWorkingDay(day: Day, calendar: WorkCalendar): Day {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
}

/** Returns the day itself when it is a working day, else the last one before. */
export function lastWorkingDay(day: Day, calendar: WorkCalendar): Day {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, -1);
  return found;
}

/**
 * Returns the nth working day after a day; before it for a negative count; the day itself for 0.
 * Costs O(days of the calendar), not O(count): each step goes as many days as are left, which never
 * overshoots.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  let found = day;
  for (let left = Math.abs(count); left > 0; ) {
    const next = addDays(found, Math.sign(count) * left);
    left -=
      count > 0
        ? workingDaysBetween(found, next, calendar)
        : workingDaysBetween(addDays(next, -1), addDays(found, -1), calendar);
    found = next;
  }
  if (count === 0) return day;
  return count > 0 ? lastWorkingDay(found, calendar) : nextWorkingDay(found, calendar);
}

/**
 * Counts the working days after one day up to another, that one included; 0 when it is not later.
 * Computed from whole weeks and the calendar's exceptions, not day by day. Throws RangeError for an
 * invalid day.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  const [after, last] = [dayNumber(from), dayNumber(to)];
  if (last <= after) return 0;
  const within = (days: readonly Day[] = []): Set<number> =>
    new Set(
      days.flatMap((day) => {
        const number = isDay(day) ? dayNumber(day) : after;
        return number > after && number <= last ? [number] : [];
      }),
    );
  const worked = within(calendar.workdays);
  const off = [...within(calendar.holidays)].filter((day) => !isWeekend(day) && !worked.has(day));
  const madeUp = [...worked].filter(isWeekend);
  return weekdaysUpTo(last) - weekdaysUpTo(after) - off.length + madeUp.length;
}

/**
 * Counts the days from Monday to Friday from Monday 29/12/1969 up to a day, by its number; negative
 * for earlier days.
 */
function weekdaysUpTo(number: number): number {
  const days = number + 4;
  const weeks = Math.floor(days / 7);
  return 5 * weeks + Math.min(days - 7 * weeks, 5);
}

const isWeekend = (number: number): boolean => weekdayOf(number) >= 6;
