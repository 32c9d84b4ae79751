import fc from 'fast-check';
import { addDays, dayOf } from '../../../../domain/text/dates.ts';
import {
  addWorkingDays,
  fixedHolidays,
  isWorkingDay,
  lastWorkingDay,
  nextWorkingDay,
  type WorkCalendar,
  workingDaysBetween,
} from '../../../../domain/text/work-calendar.ts';

/** Days about 2026, close enough together that holidays, make-up days and ends of spans meet. */
const days = fc.integer({ min: 20440, max: 20700 }).map(dayOf);

/** Any days off and worked, some of both kinds, some twice, in no order. */
const calendars: fc.Arbitrary<WorkCalendar> = fc.record({
  holidays: fc.array(days, { maxLength: 60 }),
  workdays: fc.array(days, { maxLength: 30 }),
});

/** The definition: one day after another. */
function counted(from: string, to: string, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

function stepped(day: string, count: number, calendar: WorkCalendar): string {
  let found = day;
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, Math.sign(count));
    if (isWorkingDay(found, calendar)) left -= 1;
  }
  return found;
}

describe('the work calendar', () => {
  test('working days between two days are those counted one by one', () => {
    fc.assert(
      fc.property(days, days, calendars, (from, to, calendar) => {
        expect(workingDaysBetween(from, to, calendar)).toBe(counted(from, to, calendar));
      }),
      { numRuns: 500 },
    );
  });

  test('the nth working day after or before a day is the one stepped to', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -90, max: 90 }), calendars, (day, count, calendar) => {
        expect(addWorkingDays(day, count, calendar)).toBe(stepped(day, count, calendar));
      }),
      { numRuns: 500 },
    );
  });

  test('a make-up Saturday is a working day, a holiday in the week is none', () => {
    const calendar = { holidays: ['2026-04-27'], workdays: ['2026-05-02'] };
    expect(workingDaysBetween('2026-04-24', '2026-05-02', calendar)).toBe(5);
    expect(addWorkingDays('2026-04-24', 5, calendar)).toBe('2026-05-02');
    expect(addWorkingDays('2026-05-04', -1, calendar)).toBe('2026-05-02');
    expect(addWorkingDays('2026-05-02', -5, calendar)).toBe('2026-04-24');
  });

  test.each([
    ['2026-12-01', '9999-12-31', 2080078],
    ['0001-01-01', '9999-12-31', 2608614],
    ['0001-01-01', '2026-12-01', 528536],
  ])('from %s to %s are %i working days, counted at once', (from, to, count) => {
    expect(workingDaysBetween(from, to, { holidays: [] })).toBe(count);
    expect(workingDaysBetween(to, from, { holidays: [] })).toBe(0);
  });

  test('a million working days on and back', () => {
    const calendar = { holidays: fixedHolidays(2026) };
    const far = addWorkingDays('2026-01-05', 1_000_000, calendar);
    expect(workingDaysBetween('2026-01-05', far, calendar)).toBe(1_000_000);
    expect(addWorkingDays(far, -1_000_000, calendar)).toBe('2026-01-05');
  });

  test.each(['hôm nào', 'NaN-NaN-NaN', 'Infinity-01-01'])(
    'what is no day (%j) is an error, never a search without end',
    (day) => {
      const calendar = { holidays: [] };
      expect(() => workingDaysBetween('2026-01-05', day, calendar)).toThrow(RangeError);
      expect(() => workingDaysBetween(day, '2026-01-05', calendar)).toThrow(RangeError);
      expect(() => addWorkingDays(day, 1, calendar)).toThrow(RangeError);
      expect(() => nextWorkingDay(day, calendar)).toThrow(RangeError);
      expect(() => lastWorkingDay(day, calendar)).toThrow(RangeError);
    },
  );

  test('an odd day in the calendar itself changes nothing', () => {
    const calendar = { holidays: ['9999-12-31', 'x', '2026-01-06'], workdays: ['0001-01-01', ''] };
    expect(workingDaysBetween('2026-01-05', '2026-01-09', calendar)).toBe(3);
    expect(addWorkingDays('2026-01-05', 3, calendar)).toBe('2026-01-09');
  });
});
