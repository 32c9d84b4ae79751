import { describe, expect, test } from '@jest/globals';
import { budgetSum } from '../../../../domain/checks/rules/budget-sum.ts';
import type { PlanNode } from '../../../../schemas/types.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const line = (id: string, source: string, year: number, amount?: number, nature = 'investment') =>
  node('budget-line', id, { source, nature, year, amount });

const LINES = [
  line('c22', 'central', 2022, 60_000),
  line('c23', 'central', 2023, 40_000),
  line('l22', 'local', 2022, 50_000),
  line('r22', 'local', 2022, 10_000, 'recurrent'),
];

const budget = (text: string, lines: readonly PlanNode[] = LINES, ...tasks: readonly PlanNode[]) =>
  plan([
    node('section', 't', { role: 'tasks', heading: 'Nhiệm vụ' }, tasks),
    node('section', 'b', { role: 'budget', heading: 'Kinh phí', text }, lines),
  ]);

const task = (id: string, fundingAmount?: number, children: readonly PlanNode[] = []) =>
  node('task', id, { title: id, fundingAmount }, children);

describe('budget-sum', () => {
  test.each<[string, number]>([
    ['Tổng kinh phí là 160.000 triệu đồng.', 1],
    ['Tổng kinh phí là 160 tỷ đồng, gồm: ngân sách trung ương 100 tỷ đồng; NSĐP 60 tỷ đồng.', 3],
    ['Ngân sách nhà nước 160.000 triệu đồng.', 1],
    ['Năm 2022: 120.000 triệu đồng; năm 2023: 40.000 triệu đồng.', 2],
    [
      'Ngân sách trung ương 100.000 triệu đồng, trong đó năm 2022 là 60.000 triệu đồng; ngân sách địa phương 60.000 triệu đồng, trong đó chi thường xuyên 10.000 triệu đồng.',
      4,
    ],
    ['Tổng kinh phí khoảng 150.000 triệu đồng (năm 2022: 1 tỷ đồng).', 0],
    ['Mỗi thôn được hỗ trợ 50 triệu đồng; doanh nghiệp đóng góp 70.000 triệu đồng.', 0],
  ])('“%s” agrees with the lines', (text, proofs) => {
    expect(found(budgetSum, budget(text))).toEqual([]);
    expect(proved(budgetSum, budget(text))).toHaveLength(proofs);
  });

  test.each<[string, string[]]>([
    ['Tổng kinh phí là 170.000 triệu đồng.', ['b text “170.000 triệu đồng”']],
    [
      'Tổng kinh phí là 160 tỷ đồng, gồm: ngân sách trung ương 100 tỷ đồng; ngân sách địa phương 50 tỷ đồng.',
      ['b text “50 tỷ đồng”'],
    ],
    ['Kinh phí năm 2023 là 45.000 triệu đồng.', ['b text “45.000 triệu đồng”']],
    [
      'Ngân sách trung ương 100.000 triệu đồng, trong đó năm 2022 là 70.000 triệu đồng.',
      ['b text “70.000 triệu đồng”'],
    ],
  ])('“%s” does not', (text, expected) => {
    expect(found(budgetSum, budget(text))).toEqual(expected);
  });

  test('tells both sums', () => {
    expect(said(budgetSum, budget('Tổng kinh phí là 170 tỷ đồng.'))[0]).toBe(
      'Kinh phí: nêu 170.000 triệu đồng, còn 4 dòng kinh phí tương ứng cộng lại là 160.000 triệu đồng; hãy thống nhất.',
    );
  });

  test('lines without an amount leave nothing to compare', () => {
    const open = [...LINES, line('c24', 'central', 2024)];
    expect(found(budgetSum, budget('Tổng kinh phí là 170 tỷ đồng.', open))).toEqual([]);
  });

  test('a task costs what its parts cost', () => {
    const parts = [task('p1', 30), task('p2', 40)];
    expect(found(budgetSum, budget('', [], task('t1', 70, parts)))).toEqual([]);
    expect(found(budgetSum, budget('', [], task('t1', 80, parts)))).toEqual(['t1 fundingAmount']);
    expect(found(budgetSum, budget('', [], task('t1', 80, [...parts, task('p3')])))).toEqual([]);
    expect(found(budgetSum, budget('', [], task('t1', 60, [...parts, task('p3')])))).toEqual([
      't1 fundingAmount',
    ]);
  });

  test('tasks do not cost more than the budget holds', () => {
    expect(found(budgetSum, budget('', LINES, task('t1', 150_000)))).toEqual([]);
    expect(found(budgetSum, budget('', LINES, task('t1', 150_000), task('t2', 20_000)))).toEqual([
      'b',
    ]);
  });

  test('the money of Thanh Hóa adds up in both drafts', () => {
    const { first, second } = thanhHoaRevisions();
    for (const root of [first, second]) {
      expect(found(budgetSum, root)).toEqual([]);
      // The total, three sources, and the tasks within the budget.
      expect(proved(budgetSum, root)).toHaveLength(5);
    }
  });
});
