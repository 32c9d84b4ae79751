import { Refusal } from '../../domain/refusal.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { CalendarView, SetCalendarRequest } from '../../schemas/types.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

export async function viewCalendar(deps: Deps, person: Person): Promise<CalendarView> {
  return {
    days: await deps.store.calendar(),
    fixed: deps.calendar.fixed,
    editable: person.administrator,
  };
}

/**
 * Sets all days that differ from the week (administrator). Throws Refusal('forbidden' | 'invalid').
 */
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
