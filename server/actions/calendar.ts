import { Refusal } from '../../domain/refusal.ts';
import { defaultCalendar, type WorkCalendar } from '../../domain/text/due.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { CalendarDay, CalendarView, Day, SetCalendarRequest } from '../../schemas/types.ts';
import type { Store } from '../store/store.ts';
import type { Deps, Person } from './deps.ts';

/** The work calendar of the office: the holidays with a fixed date, and the days set by an administrator. */
export interface OfficeCalendar extends WorkCalendar {
  readonly fixed: readonly Day[];
  /** Takes the days set; what was resolved to a day before stays as it is. */
  set(days: readonly CalendarDay[]): void;
}

/** Fixed holidays, with the days set on top of them. */
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

/** The calendar for the years around one, as far ahead as a day may be set, with the days that the store keeps. */
export const openCalendar = async (
  store: Pick<Store, 'calendar'>,
  year: number,
): Promise<OfficeCalendar> =>
  officeCalendar(defaultCalendar(year - 5, year + 11), await store.calendar());

export async function viewCalendar(deps: Deps, person: Person): Promise<CalendarView> {
  return {
    days: await deps.store.calendar(),
    fixed: deps.calendar.fixed,
    editable: person.administrator,
  };
}

/** Sets all days that differ from the week (administrator). Throws Refusal('forbidden' | 'invalid'). */
export async function setCalendar(
  deps: Deps,
  person: Person,
  request: SetCalendarRequest,
): Promise<void> {
  if (!person.administrator)
    throw new Refusal('forbidden', {
      vi: 'Chỉ quản trị hệ thống được sửa lịch làm việc.',
      en: 'Only an administrator may change the work calendar.',
    });
  const days = toNfc(request.days).toSorted((one, other) => one.day.localeCompare(other.day));
  const twice = days.find(({ day }, index) => days[index - 1]?.day === day);
  if (twice) {
    const message = {
      vi: `Ngày ${twice.day} được ghi hai lần.`,
      en: `${twice.day} is there twice.`,
    };
    throw new Refusal('invalid', message, { faults: [{ pointer: '/days', message }] });
  }
  await deps.store.putCalendar(days);
  deps.calendar.set(days);
}
