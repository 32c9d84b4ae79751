import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dayNumber,
  dayOf,
  daysBetween,
  formatDate,
  formatDay,
  formatMonth,
  formatNumber,
  formatPartialDate,
  isDay,
  isMonth,
  isPartialDate,
  isTimestamp,
  partialDateInWords,
  weekday,
} from '../../../../domain/text/dates.ts';

describe('days of the calendar', () => {
  test.each([
    '2021-02-31',
    '2021-13-01',
    '2021-00-10',
    '1900-02-29',
    '2021-6-5',
    '0000-01-01',
    '2021-06-25T00:00',
    '',
  ])('%s is no day', (text) => expect(isDay(text)).toBe(false));

  test.each(['2024-02-29', '2000-02-29', '2021-12-31'])('%s is a day', (text) =>
    expect(isDay(text)).toBe(true),
  );

  test('months, partial dates and moments are told from what only looks like them', () => {
    expect(['2021-06', '2021-13', '2021'].map(isMonth)).toEqual([true, false, false]);
    expect(['2021', '2021-06', '2021-06-25', '2021-02-31', '21'].map(isPartialDate)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(isTimestamp('2021-06-14T07:30:00.000Z')).toBe(true);
    expect(isTimestamp('2021-02-31T07:30:00.000Z')).toBe(false);
    expect(isTimestamp('2021-06-14T07:30:00Z')).toBe(false);
    expect(isTimestamp('2021-06-14T24:30:00.000Z')).toBe(false);
  });

  test('agree with the Gregorian calendar as the platform keeps it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        const date = new Date(number * 86_400_000);
        const day = date.toISOString().slice(0, 10);
        expect(dayOf(number)).toBe(day);
        expect(dayNumber(day)).toBe(number);
        expect(weekday(day)).toBe(((date.getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  test('adding and counting agree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (n, days) => {
          expect(daysBetween(dayOf(n), addDays(dayOf(n), days))).toBe(days);
        },
      ),
    );
  });
});

describe('display', () => {
  test('days, months and dates as exact as the source', () => {
    expect(formatDay('2021-06-25', 'vi')).toBe('thứ Sáu, ngày 25/6/2021');
    expect(formatDay('2021-06-27', 'vi')).toBe('Chủ nhật, ngày 27/6/2021');
    expect(formatDay('2021-06-25', 'en')).toBe('Friday, 25 June 2021');
    expect(formatDate('2021-06-05', 'vi')).toBe('05/6/2021');
    expect(formatMonth('2021-06', 'vi')).toBe('tháng 6/2021');
    expect(formatMonth('2021-06', 'en')).toBe('June 2021');
    expect(['2021', '2021-06', '2021-06-25'].map((date) => formatPartialDate(date, 'vi'))).toEqual([
      '2021',
      '6/2021',
      '25/6/2021',
    ]);
    expect(['2021', '2021-02', '2021-06-05'].map((date) => partialDateInWords(date, 'vi'))).toEqual(
      ['năm 2021', 'tháng 02/2021', 'ngày 05/6/2021'],
    );
    expect(formatPartialDate('2021-06-25', 'en')).toBe('25 June 2021');
  });

  test.each<[number, string, string]>([
    [2947000.5, '2.947.000,5', '2,947,000.5'],
    [99.92, '99,92', '99.92'],
    [2021, '2.021', '2,021'],
    [-1.5, '-1,5', '-1.5'],
    [0, '0', '0'],
  ])('%d', (value, vi, en) => {
    expect(formatNumber(value, 'vi')).toBe(vi);
    expect(formatNumber(value, 'en')).toBe(en);
  });
});
