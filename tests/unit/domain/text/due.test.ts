import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayOf, dayText, weekday } from '../../../../domain/text/dates.ts';
import {
  addWorkingDays,
  defaultCalendar,
  fixedHolidays,
  isWorkingDay,
  nextWorkingDay,
  resolveDue,
  resolveDueDay,
  workingDaysBetween,
} from '../../../../domain/text/due.ts';

const calendar = defaultCalendar(2015, 2035);

/** Monday 14 June 2021. */
const meeting = '2021-06-14';

describe('resolveDue', () => {
  test('“trong tuần tới”, heard on Monday 14/6/2021, is the working week of 21 to 25/6/2021', () => {
    expect(resolveDue('trong tuần tới', meeting, calendar)).toEqual({
      from: '2021-06-21',
      date: '2021-06-25',
      said: 'trong tuần tới',
    });
  });

  test.each<[string, string | undefined, string]>([
    // said, from, date
    ['tuần sau', '2021-06-21', '2021-06-25'],
    ['Trong tuan toi.', '2021-06-21', '2021-06-25'],
    ['hoàn chỉnh, báo cáo trực tiếp trong tuần tới', '2021-06-21', '2021-06-25'],
    ['trong tuần này', '2021-06-14', '2021-06-18'],
    ['đầu tuần tới', '2021-06-21', '2021-06-22'],
    ['giữa tuần sau', undefined, '2021-06-23'],
    ['cuối tuần này', undefined, '2021-06-18'],
    ['cuối tuần tới', undefined, '2021-06-25'],
    ['trong 5 ngày', undefined, '2021-06-21'],
    ['trong 05 ngày tới', undefined, '2021-06-21'],
    ['trong năm ngày', undefined, '2021-06-21'],
    ['trong 10 ngày làm việc', undefined, '2021-06-28'],
    ['mười ngày làm việc', undefined, '2021-06-28'],
    ['3-5 ngày làm việc', undefined, '2021-06-21'],
    ['trong 2 tuần', undefined, '2021-06-28'],
    ['hai tuần nữa', undefined, '2021-06-28'],
    ['sau 1 tháng', undefined, '2021-07-14'],
    ['sáu tháng', undefined, '2021-12-14'],
    ['hôm nay', undefined, '2021-06-14'],
    ['ngày mai', undefined, '2021-06-15'],
    ['ngày kia', undefined, '2021-06-16'],
    ['cuối tháng', undefined, '2021-06-30'],
    ['trước cuối tháng này', undefined, '2021-06-30'],
    ['cuối tháng sau', undefined, '2021-07-30'],
    ['trong tháng này', '2021-06-14', '2021-06-30'],
    ['trong tháng', '2021-06-14', '2021-06-30'],
    ['trong tháng tới', '2021-07-01', '2021-07-30'],
    ['trong tháng 7/2021', '2021-07-01', '2021-07-30'],
    ['trong tháng 3', '2022-03-01', '2022-03-31'],
    ['trong tháng sáu', '2021-06-14', '2021-06-30'],
    ['đầu tháng 7', '2021-07-01', '2021-07-09'],
    ['trong quý III/2021', '2021-07-01', '2021-09-30'],
    ['trong quý tới', '2021-07-01', '2021-09-30'],
    ['cuối quý', undefined, '2021-06-30'],
    ['quý I', '2022-01-04', '2022-03-31'],
    ['trong năm nay', '2021-06-14', '2021-12-31'],
    ['cuối năm', undefined, '2021-12-31'],
    ['thứ Sáu tới', undefined, '2021-06-18'],
    ['thứ 6 tuần này', undefined, '2021-06-18'],
    ['thứ sáu tuần tới', undefined, '2021-06-25'],
    ['thứ Hai', undefined, '2021-06-21'],
    ['thứ hai tuần sau', undefined, '2021-06-21'],
    ['Chủ nhật', undefined, '2021-06-21'],
    ['trước thứ Sáu', undefined, '2021-06-17'],
    ['25/6', undefined, '2021-06-25'],
    ['ngày 25/6/2021', undefined, '2021-06-25'],
    ['25-6-2021', undefined, '2021-06-25'],
    ['25.06.2021', undefined, '2021-06-25'],
    ['25/06/21', undefined, '2021-06-25'],
    ['2021-06-25', undefined, '2021-06-25'],
    ['ngày 25 tháng 6 năm 2021', undefined, '2021-06-25'],
    ['ngày 25 tháng 6', undefined, '2021-06-25'],
    ['ngày 25', undefined, '2021-06-25'],
    ['ngày 10', undefined, '2021-07-12'],
    ['trước ngày 25/6/2021', undefined, '2021-06-24'],
    ['trước thứ Sáu, ngày 25/6/2021', undefined, '2021-06-24'],
    ['trước thứ 6 25/6/2021', undefined, '2021-06-24'],
    ['trước Chủ nhật, ngày 27 tháng 6', undefined, '2021-06-25'],
    ['before Friday, 25 June 2021', undefined, '2021-06-24'],
    ['báo cáo trước, thứ Sáu 25/6/2021', undefined, '2021-06-25'],
    ['trước hoặc trong ngày 25/6/2021', undefined, '2021-06-25'],
    ['chậm nhất ngày 25/6/2021', undefined, '2021-06-25'],
    ['đến hết ngày 25/6', undefined, '2021-06-25'],
    ['28/5', undefined, '2022-05-30'],
    ['ngày 26/6/2021', undefined, '2021-06-28'],
    ['trước ngày 28/6/2021', undefined, '2021-06-25'],
    ['ngày 29/2', undefined, '2024-02-29'],
    ['từ ngày 21 đến ngày 25/6/2021', '2021-06-21', '2021-06-25'],
    ['21-25/6/2021', '2021-06-21', '2021-06-25'],
    ['next week', '2021-06-21', '2021-06-25'],
    ['by the end of this week', '2021-06-14', '2021-06-18'],
    ['in 10 working days', undefined, '2021-06-28'],
    ['within ten business days', undefined, '2021-06-28'],
    ['in 3 days', undefined, '2021-06-17'],
    ['in two weeks', undefined, '2021-06-28'],
    ['Tomorrow', undefined, '2021-06-15'],
    ['by the end of the month', undefined, '2021-06-30'],
    ['end of next month', undefined, '2021-07-30'],
    ['next month', '2021-07-01', '2021-07-30'],
    ['Friday', undefined, '2021-06-18'],
    ['next Friday', undefined, '2021-06-25'],
    ['by 25 June 2021', undefined, '2021-06-25'],
    ['before June 25, 2021', undefined, '2021-06-24'],
  ])('%s', (said, from, date) => {
    expect(resolveDue(said, meeting, calendar)).toEqual({ ...(from ? { from } : {}), date, said });
  });

  test.each([
    '',
    'sớm nhất có thể',
    'khi hoàn thành',
    'ngày 31/2/2021',
    'tháng 13',
    'ngày 25/6/2020',
    '749/QĐ-TTg',
    'thứ tám',
    '-5 ngày',
    'trong -5 ngày làm việc',
    '1,5 tháng',
    '2.5 tuần',
    '1.000 ngày',
  ])('does not pretend to understand “%s”', (said) => {
    expect(resolveDue(said, meeting, calendar)).toBeUndefined();
  });

  test('does not mind accents, case, composition or where the tone mark stands', () => {
    for (const said of ['TRONG TUẦN TỚI', 'trong tuần tới'.normalize('NFD'), 'trong tuan toi'])
      expect(resolveDueDay(said, meeting, calendar)).toBe('2021-06-25');
    expect(resolveDueDay('cuối quí', meeting, calendar)).toBe('2021-06-30');
  });

  test('goes round holidays', () => {
    const tet = { holidays: [...calendar.holidays, '2021-06-25', '2021-06-21'] };
    expect(resolveDue('trong tuần tới', meeting, tet)).toMatchObject({
      from: '2021-06-22',
      date: '2021-06-24',
    });
    expect(resolveDueDay('ngày 30/4/2022', '2022-04-25', calendar)).toBe('2022-05-04');
  });

  test('this week, heard at its end, is the next working day', () => {
    expect(resolveDue('trong tuần này', '2021-06-19', calendar)).toEqual({
      date: '2021-06-21',
      said: 'trong tuần này',
    });
  });

  test('whatever is heard, whenever, the days are working days, in order, not past', () => {
    const phrases = [
      'trong tuần tới',
      'tuần này',
      '10 ngày',
      '3 ngày làm việc',
      'cuối tháng tới',
      'thứ Sáu',
      'ngày 15',
      '30/4',
      'next month',
      'ngày mai',
      'quý tới',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 17000, max: 23000 }),
        fc.constantFrom(...phrases),
        (n, said) => {
          const today = dayOf(n);
          const due = resolveDue(said, today, calendar);
          if (!due) throw new Error(`${said} on ${today} is not understood`);
          expect(isWorkingDay(due.date, calendar)).toBe(true);
          expect(due.date >= today).toBe(true);
          if (due.from) {
            expect(isWorkingDay(due.from, calendar)).toBe(true);
            expect(due.from < due.date).toBe(true);
          }
        },
      ),
    );
  });

  test('next week begins after this week, whichever day it is said on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 17000, max: 23000 }), (n) => {
        const today = dayOf(n);
        const due = resolveDue('tuần tới', today, { holidays: [] });
        expect(weekday(due?.date ?? '')).toBe(5);
        expect(due?.from).toBe(addDays(today, 8 - weekday(today)));
      }),
    );
  });
});

describe('working days', () => {
  test('the fixed holidays, with the day off that makes up for one on a weekend', () => {
    expect(fixedHolidays(2021)).toEqual([
      '2021-01-01',
      '2021-04-30',
      '2021-05-01',
      '2021-05-03',
      '2021-09-02',
    ]);
    expect(fixedHolidays(2022)).toEqual([
      '2022-01-01',
      '2022-01-03',
      '2022-04-30',
      '2022-05-01',
      '2022-05-02',
      '2022-05-03',
      '2022-09-02',
    ]);
  });

  test('counting and adding agree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 17000, max: 23000 }),
        fc.integer({ min: 1, max: 60 }),
        (n, count) => {
          const from = dayOf(n);
          const to = addWorkingDays(from, count, calendar);
          expect(workingDaysBetween(from, to, calendar)).toBe(count);
          expect(isWorkingDay(to, calendar)).toBe(true);
        },
      ),
    );
  });

  test('the next working day of one is the day itself', () => {
    expect(nextWorkingDay('2021-06-25', calendar)).toBe('2021-06-25');
    expect(nextWorkingDay('2021-06-26', calendar)).toBe('2021-06-28');
    expect(addWorkingDays('2021-06-28', -1, calendar)).toBe('2021-06-25');
    expect(workingDaysBetween('2021-06-28', '2021-06-25', calendar)).toBe(0);
    expect(dayText(2021, 6, 5)).toBe('2021-06-05');
  });
});
