import fc from 'fast-check';
import { formatWeekday } from '../../../client/format.ts';
import { fill } from '../../../client/i18n.tsx';
import { vi } from '../../../client/messages/vi.ts';
import { defaultCalendar, isWorkingDay, resolveDueDay } from '../../../domain/text/due.ts';

const calendar = defaultCalendar(2021, 2022);
const heardOn = '2021-06-14';
const workingDays = Array.from({ length: 300 }, (_, index) =>
  new Date(Date.parse(heardOn) + index * 86_400_000).toISOString().slice(0, 10),
).filter((day) => isWorkingDay(day, calendar));

test('a due date as the screens say it means that very day when it is said back to the product', () => {
  fc.assert(
    fc.property(fc.constantFrom(...workingDays), (day) => {
      const words = fill(vi.common.due.on, { day: formatWeekday(day) });
      expect(resolveDueDay(words, heardOn, calendar)).toBe(day);
    }),
  );
});
