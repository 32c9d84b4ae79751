import { defaultCalendar, type WorkCalendar } from '../../domain/text/due.ts';
import type { CalendarDay, Day } from '../../schemas/types.ts';
import type { Store } from '../store/store.ts';

/**
 * The work calendar of the office: the holidays with a fixed date, and the days set by an
 * administrator.
 */
export interface OfficeCalendar extends WorkCalendar {
  readonly fixed: readonly Day[];
  /** Takes the days set; due dates already resolved stay. */
  set(days: readonly CalendarDay[]): void;
}

/** Combines the fixed holidays with the days set, which prevail. */
export function officeCalendar(
  { holidays: fixed }: WorkCalendar,
  first: readonly CalendarDay[] = [],
): OfficeCalendar {
  const daysOf = (days: readonly CalendarDay[], off: boolean): readonly Day[] =>
    days.flatMap((one) => (one.off === off ? [one.day] : []));
  const made = (days: readonly CalendarDay[]) => ({
    holidays: [...fixed, ...daysOf(days, true)],
    workdays: daysOf(days, false),
  });
  let now = made(first);
  return {
    fixed,
    get holidays() {
      return now.holidays;
    },
    get workdays() {
      return now.workdays;
    },
    set: (days) => {
      now = made(days);
    },
  };
}

/**
 * Returns the calendar for the years around the given one, as far ahead as a day may be set, with
 * the stored days.
 */
export const openCalendar = async (
  store: Pick<Store, 'calendar'>,
  year: number,
): Promise<OfficeCalendar> =>
  officeCalendar(defaultCalendar(year - 5, year + 11), await store.calendar());
