import { describe, expect, test } from '@jest/globals';
import { indicatorDirection } from '../../../../domain/checks/rules/indicator-direction.ts';
import { indicatorGrounds } from '../../../../domain/checks/rules/indicator-grounds.ts';
import { indicatorJump } from '../../../../domain/checks/rules/indicator-jump.ts';
import { indicatorPercent } from '../../../../domain/checks/rules/indicator-percent.ts';
import type { PlanDocument } from '../../../../schemas/types.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const share = {
  name: 'Tỷ lệ hộ gia đình có hạ tầng cáp quang',
  unit: '%',
  measure: 'number',
  direction: 'higher',
  baselineValue: 58,
  baselineYear: 2020,
  targets: [
    { period: '2025', value: 80 },
    { period: '2030', value: 100 },
  ],
};

const withIndicator = (fields: object): PlanDocument =>
  plan([node('section', 's', {}, [node('indicator', 'i', { ...share, ...fields })])], {
    periodFrom: 2021,
  });

const targets = (...pairs: readonly (readonly [period: string, value: number])[]) => ({
  targets: pairs.map(([period, value]) => ({ period, value })),
});

const { first, second } = thanhHoaRevisions();

describe('indicator-direction', () => {
  test('targets that get better keep it, with the way they go as proof', () => {
    expect(found(indicatorDirection, withIndicator({}))).toEqual([]);
    expect(said(indicatorDirection, withIndicator({}))[0]).toContain(
      'từ 58% đến 80% (2025), 100% (2030).',
    );
  });

  test.each<[string, object, string[]]>([
    ['a target below the baseline', targets(['2025', 50]), ['i targets']],
    ['a later target below an earlier', targets(['2030', 70], ['2025', 80]), ['i targets']],
    [
      'a rank that falls, whatever direction it names',
      { measure: 'rank', direction: 'higher', baselineValue: 15, ...targets(['2025', 20]) },
      ['i targets'],
    ],
    [
      'more of what should be less',
      { name: 'Tỷ lệ hộ nghèo', direction: 'lower', baselineValue: 3, ...targets(['2025', 4]) },
      ['i targets'],
    ],
  ])('finds %s', (_what, fields, expected) => {
    expect(found(indicatorDirection, withIndicator(fields))).toEqual(expected);
    expect(proved(indicatorDirection, withIndicator(fields))).toEqual([]);
  });

  test.each<[string, object]>([
    ['a target that keeps what there is', { baselineValue: 100, ...targets(['2025', 100]) }],
    [
      'a rank that rises',
      { measure: 'rank', direction: 'lower', baselineValue: 15, ...targets(['2025', 10]) },
    ],
    ['an indicator without direction', { direction: undefined, ...targets(['2025', 1]) }],
    ['targets in words', { targets: [{ period: '2025', text: 'Hoàn thành' }] }],
    [
      'a span and a year that end alike',
      { baselineValue: 6, ...targets(['2021-2025', 8], ['2025', 7]) },
    ],
  ])('says nothing of %s', (_what, fields) => {
    expect(found(indicatorDirection, withIndicator(fields))).toEqual([]);
  });

  test('tells both values', () => {
    expect(said(indicatorDirection, withIndicator(targets(['2025', 50.5])))).toEqual([
      'Chỉ tiêu: Tỷ lệ hộ gia đình có hạ tầng cáp quang: mục tiêu 2025 (50,5%) kém hiện trạng (58%) trong khi chỉ tiêu càng cao càng tốt; hãy sửa giá trị hoặc chiều tốt.',
    ]);
  });
});

describe('indicator-percent', () => {
  test.each<[string, object, string[]]>([
    ['a target', targets(['2025', 120]), ['i targets']],
    ['a baseline', { baselineValue: 101 }, ['i baselineValue']],
    [
      'a share of the product',
      { name: 'Tỷ trọng kinh tế số trong GRDP', ...targets(['2025', 200]) },
      ['i targets'],
    ],
  ])('finds %s above 100%%', (_what, fields, expected) => {
    expect(found(indicatorPercent, withIndicator(fields))).toEqual(expected);
  });

  test.each<[string, object]>([
    ['all of it', targets(['2025', 100])],
    ['growth by its unit', { unit: '%/năm', ...targets(['2025', 110]) }],
    ['growth by its name', { name: 'Tốc độ tăng thuê bao', ...targets(['2025', 130]) }],
    ['a comparison', { name: 'Doanh thu so với năm 2020', ...targets(['2025', 150]) }],
    ['a comparison by its unit', { unit: '% so với 2020', ...targets(['2025', 150]) }],
    ['a share of a plan', { name: 'Thu ngân sách đạt dự toán', ...targets(['2025', 117.5]) }],
    ['a count', { unit: 'doanh nghiệp', ...targets(['2025', 1500]) }],
  ])('leaves %s alone', (_what, fields) => {
    expect(found(indicatorPercent, withIndicator(fields))).toEqual([]);
  });
});

describe('indicator-jump', () => {
  const count = { unit: 'doanh nghiệp', baselineValue: 640, baselineYear: 2019 };

  test('640 enterprises to 1.500 in six years is likely, to 2.000 is not', () => {
    const some = withIndicator({ ...count, ...targets(['2025', 1500]) });
    expect(found(indicatorJump, some)).toEqual([]);
    expect(proved(indicatorJump, some)).toEqual(['i targets']);
    const many = withIndicator({ ...count, ...targets(['2025', 2000]) });
    expect(found(indicatorJump, many)).toEqual(['i targets']);
    expect(said(indicatorJump, many)[0]).toContain(
      'mục tiêu 2025 là 2.000 doanh nghiệp, từ 640 doanh nghiệp (2019): gấp 3,1 lần trong 6 năm (mức lưu ý 3 lần)',
    );
  });

  test('per cents are judged by points a year, not by how many times', () => {
    const small = withIndicator({ baselineValue: 2, ...targets(['2025', 20]) });
    expect(found(indicatorJump, small)).toEqual([]);
    const steep = withIndicator({ baselineValue: 10, ...targets(['2025', 95]) });
    expect(found(indicatorJump, steep)).toEqual(['i targets']);
    expect(said(indicatorJump, steep)[0]).toContain('tăng 17 điểm phần trăm mỗi năm');
  });

  test('each target is judged from the one before', () => {
    const late = withIndicator(targets(['2025', 60], ['2026', 90]));
    expect(found(indicatorJump, late)).toEqual(['i targets']);
  });

  test('without a base year the plan’s beginning serves', () => {
    const steep = { baselineYear: undefined, baselineValue: 10, ...targets(['2022', 95]) };
    expect(found(indicatorJump, withIndicator(steep))).toEqual(['i targets']);
  });

  test('the chair may set the bounds', () => {
    const root = withIndicator({ ...count, ...targets(['2025', 1500]) });
    expect(found(indicatorJump, root, { times: 3 })).toEqual([]);
    expect(found(indicatorJump, root, { times: 1.5 })).toEqual(['i targets']);
    expect(found(indicatorJump, withIndicator({}), { points: 4 })).toEqual(['i targets']);
  });

  test.each<[string, object]>([
    ['a rank', { measure: 'rank', baselineValue: 60, ...targets(['2025', 3]) }],
    ['few things', { unit: 'mô hình', baselineValue: 2, ...targets(['2025', 12]) }],
    [
      'what is to disappear',
      { unit: 'thôn', direction: 'lower', baselineValue: 187, ...targets(['2025', 0]) },
    ],
  ])('leaves %s alone', (_what, fields) => {
    expect(found(indicatorJump, withIndicator(fields))).toEqual([]);
  });
});

describe('indicator-grounds', () => {
  test('names all that an indicator lacks in one finding', () => {
    const root = withIndicator({ baselineSource: 'Cục Thống kê' });
    expect(found(indicatorGrounds, root)).toEqual(['i method']);
    expect(said(indicatorGrounds, root)[0]).toContain(
      'còn thiếu: cách tính; giải trình chỉ tiêu; hãy bổ sung.',
    );
  });

  test('a plan without indicators does not keep it', () => {
    expect(found(indicatorGrounds, plan([]))).toEqual(['root']);
  });
});

describe('the indicators of Thanh Hóa', () => {
  test('the first draft leaves most indicators without grounds, the second none', () => {
    const lacking = found(indicatorGrounds, first);
    expect(lacking).toHaveLength(18);
    expect(lacking).toContain('ct-kts-grdp baselineValue');
    expect(found(indicatorGrounds, second)).toEqual([]);
    expect(proved(indicatorGrounds, second)).toHaveLength(24);
  });

  test('no value is worse, above 100% or out of reach in either draft', () => {
    for (const root of [first, second]) {
      expect(found(indicatorDirection, root)).toEqual([]);
      expect(found(indicatorPercent, root)).toEqual([]);
      expect(found(indicatorJump, root)).toEqual([]);
    }
  });
});
