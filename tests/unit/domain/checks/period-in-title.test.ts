import { describe, expect, test } from '@jest/globals';
import { periodInTitle } from '../../../../domain/checks/rules/period-in-title.ts';
import { readSeed } from '../../../../seeds/load.ts';
import { plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const titled = (title: string, periodFrom?: number, periodTo?: number, visionYear?: number) =>
  plan([], { title, periodFrom, periodTo, visionYear });

describe('period-in-title', () => {
  test.each<[string, (number | undefined)[]]>([
    ['Đề án giai đoạn 2021-2025, định hướng đến năm 2030', [2021, 2025, 2030]],
    ['Đề án giai đoạn 2021 – 2025, tầm nhìn 2045', [2021, 2025, 2045]],
    ['Kế hoạch Chuyển đổi số năm 2022', [2022, 2022]],
    ['Chương trình đến năm 2025, định hướng đến năm 2030', [2021, 2025, 2030]],
    ['Kế hoạch năm 2022 thực hiện Đề án giai đoạn 2021-2025', [2022, 2022]],
    ['Đề án Chuyển đổi số', [2021, 2025]],
    ['Chương trình hành động thực hiện Nghị quyết Đại hội nhiệm kỳ 2020-2025', [2021, 2025]],
    [
      'Kế hoạch triển khai Chương trình quốc gia giai đoạn 2021-2030 trên địa bàn tỉnh',
      [2022, 2025],
    ],
    ['Kế hoạch thực hiện Nghị quyết ngày 05/8/2020', [2021, 2025]],
    ['Đề án giai đoạn 2021-2025', [undefined, undefined]],
  ])('lets “%s” be', (title, years) => {
    expect(found(periodInTitle, titled(title, ...years))).toEqual([]);
  });

  test.each<[string, (number | undefined)[], string[]]>([
    ['Đề án giai đoạn 2020-2025', [2021, 2025], ['root title “2020-2025”']],
    ['Kế hoạch năm 2022 thực hiện Đề án A', [2023, 2023], ['root title “năm 2022”']],
    ['Kế hoạch năm 2022', [2023, 2023], ['root title “năm 2022”']],
    ['Chương trình đến năm 2025', [2021, 2030], ['root title “đến năm 2025”']],
    [
      'Đề án giai đoạn 2021-2025, tầm nhìn đến năm 2045',
      [2021, 2025, 2030],
      ['root title “tầm nhìn đến năm 2045”'],
    ],
    [
      'Đề án giai đoạn 2021-2025, định hướng đến 2030',
      [2021, 2025],
      ['root title “định hướng đến 2030”'],
    ],
  ])('“%s” is not the period given', (title, years, expected) => {
    expect(found(periodInTitle, titled(title, ...years))).toEqual(expected);
  });

  test('tells both periods', () => {
    expect(said(periodInTitle, titled('Đề án giai đoạn 2020-2025', 2021, 2025))).toEqual([
      'Đề án giai đoạn 2020-2025: tên ghi “2020-2025”, còn giai đoạn thực hiện là 2021-2025; hãy thống nhất.',
    ]);
  });

  test.each(['thanh-hoa', 'moi-soan'] as const)('the title of %s agrees', (name) => {
    expect(found(periodInTitle, readSeed(name).document)).toEqual([]);
    expect(proved(periodInTitle, readSeed(name).document)).toHaveLength(1);
  });
});
