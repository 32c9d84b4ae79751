import fc from 'fast-check';
import { inputText } from '../../../client/plan/edit/field-kinds.ts';
import {
  readFigure,
  readLine,
  readMonth,
  readPartialDate,
  readTargets,
  readYear,
} from '../../../client/plan/parts/field-input.ts';
import { formatPartialDate } from '../../../domain/text/dates.ts';

const value = <T>(read: T) => ({ ok: true, value: read });

describe('what people type into fields', () => {
  test.each([
    ['2.947.000,5', 2947000.5],
    ['99,92', 99.92],
    ['99.92', 99.92],
    ['80%', 80],
    ['1.000', 1000],
    ['-3', -3],
    ['2 947 000', 2947000],
    ['', undefined],
  ])('figure %s is %s', (text, expected) => {
    expect(readFigure(text)).toEqual(value(expected));
  });

  test.each(['tám mươi', '1.00.000', '1,2,3', '12.'])('%s is no figure', (text) => {
    expect(readFigure(text)).toEqual({ ok: false });
  });

  test('a figure shown on the paper is read back as it was', () => {
    const figures = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100),
    );
    fc.assert(
      fc.property(figures, (figure) => {
        expect(readFigure(inputText('Quantity', figure))).toEqual(value(figure === 0 ? 0 : figure));
      }),
    );
  });

  test.each([
    ['2021', '2021'],
    ['6/2021', '2021-06'],
    ['25/6/2021', '2021-06-25'],
    ['25-06-2021', '2021-06-25'],
    ['2021-6-25', '2021-06-25'],
    ['', undefined],
  ])('date %s is %s', (text, expected) => {
    expect(readPartialDate(text)).toEqual(value(expected));
  });

  test.each(['31/2/2021', '13/2021', '29/2/2023', 'tháng sáu', '6/21'])('%s is no date', (text) => {
    expect(readPartialDate(text)).toEqual({ ok: false });
  });

  test('a date shown on the paper is read back as it was', () => {
    for (const date of ['2021', '2021-01', '2020-06-03', '2022-12-31'])
      expect(readPartialDate(formatPartialDate(date, 'vi'))).toEqual(value(date));
  });

  test('a month needs its year, a year four digits', () => {
    expect(readMonth('6/2021')).toEqual(value('2021-06'));
    expect(readMonth('2021')).toEqual({ ok: false });
    expect(readYear('2025')).toEqual(value(2025));
    expect(readYear('25')).toEqual({ ok: false });
  });

  test('a line pasted over several becomes one, composed', () => {
    expect(readLine('Hạ tầng\r\n  số'.normalize('NFD'))).toBe('Hạ tầng số');
  });

  test('targets are figures where they can be, words elsewhere; a period stands once', () => {
    expect(
      readTargets([
        { period: '2025', value: '80' },
        { period: '2026 – 2030', value: 'Thuộc nhóm dẫn đầu' },
        { period: '', value: '' },
      ]),
    ).toEqual(
      value([
        { period: '2025', value: 80 },
        { period: '2026-2030', text: 'Thuộc nhóm dẫn đầu' },
      ]),
    );
    expect(readTargets([{ period: 'sau này', value: '1' }])).toEqual({ ok: false });
    expect(
      readTargets([
        { period: '2025', value: '1' },
        { period: '2025', value: '2' },
      ]),
    ).toEqual({ ok: false });
  });
});
