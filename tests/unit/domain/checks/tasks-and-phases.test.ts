import { describe, expect, test } from '@jest/globals';
import { phaseBeyondPeriod } from '../../../../domain/checks/rules/phase-beyond-period.ts';
import { phaseTasks } from '../../../../domain/checks/rules/phase-tasks.ts';
import { taskDates } from '../../../../domain/checks/rules/task-dates.ts';
import { taskFunding } from '../../../../domain/checks/rules/task-funding.ts';
import type { PlanNode } from '../../../../schemas/types.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const period = { periodFrom: 2021, periodTo: 2025, visionYear: 2030 };
const made = (...items: readonly PlanNode[]) => plan([node('section', 's', {}, items)], period);
const task = (id: string, fields: object = {}, children: readonly PlanNode[] = []) =>
  node('task', id, { title: id, ...fields }, children);
const phase = (id: string, firstYear: number, lastYear: number, name = id) =>
  node('phase', id, { name, firstYear, lastYear });

const { first, second } = thanhHoaRevisions();

describe('task-dates', () => {
  test.each<[string, object, string[]]>([
    ['a task that ends before it begins', { start: '2023-06', end: '2023-05' }, ['t end']],
    ['a task before the period', { start: '2020', end: '2023' }, ['t start']],
    ['a task after the vision', { start: '2024', end: '2031' }, ['t end']],
    ['a task outside its phase', { start: '2021', end: '2024', phases: ['p2'] }, ['t phases']],
    [
      'a phase in which the task does not run',
      { start: '2021', end: '2022', phases: ['p1', 'p2'] },
      ['t phases'],
    ],
  ])('finds %s', (_what, fields, expected) => {
    const root = made(task('t', fields), phase('p1', 2021, 2022), phase('p2', 2023, 2025));
    expect(found(taskDates, root)).toEqual(expected);
    expect(proved(taskDates, root)).toEqual([]);
  });

  test.each<[string, object]>([
    ['a year in which it begins and ends', { start: '2021-03', end: '2021' }],
    ['years within its phases', { start: '2021', end: '2025', phases: ['p1', 'p2'] }],
    ['only an end', { end: '2022-12', phases: ['p1'] }],
    ['an outlook', { start: '2021', end: '2030' }],
  ])('lets %s be', (_what, fields) => {
    const root = made(task('t', fields), phase('p1', 2021, 2022), phase('p2', 2023, 2025));
    expect(found(taskDates, root)).toEqual([]);
    expect(proved(taskDates, root)).toEqual(['t end']);
  });

  test('the first draft of Thanh Hóa puts work of 2021 into the phase from 2026, the second does not', () => {
    const [before, after] = [found(taskDates, first), found(taskDates, second)];
    for (const at of ['nv-kinh-te-so phases', 'nv-xa-hoi-so phases']) {
      expect(before).toContain(at);
      expect(after).not.toContain(at);
    }
    expect(said(taskDates, first).find((line) => line.includes('kinh tế số'))).toContain(
      'thực hiện 2021-2030 nhưng chọn giai đoạn 2026-2030; hãy sửa thời gian hoặc giai đoạn.',
    );
  });
});

describe('phase-tasks', () => {
  test('a phase has tasks that name it, or run in it and name none', () => {
    const root = made(
      phase('p1', 2021, 2022),
      phase('p2', 2023, 2025),
      phase('p3', 2026, 2030),
      task('t1', { phases: ['p1'], start: '2021', end: '2030' }),
      task('t2', { start: '2024', end: '2024' }),
    );
    expect(found(phaseTasks, root)).toEqual(['p3']);
    expect(proved(phaseTasks, root)).toEqual(['p1', 'p2']);
  });

  test('for a directive, a plan without phases does not keep it', () => {
    expect(found(phaseTasks, made(), {}, made())).toEqual(['root']);
  });

  test('every phase of Thanh Hóa has tasks in both drafts', () => {
    expect(found(phaseTasks, first)).toEqual([]);
    expect(found(phaseTasks, second)).toEqual([]);
    expect(proved(phaseTasks, second)).toHaveLength(4);
  });
});

describe('phase-beyond-period', () => {
  test('a phase after the period is an outlook by its name or its section', () => {
    const root = plan(
      [
        node('section', 's', { heading: 'Lộ trình' }, [
          phase('p1', 2021, 2025),
          phase('p2', 2026, 2030),
          phase('p3', 2026, 2030, 'Định hướng 2026-2030'),
          node('section', 's2', { heading: 'Tầm nhìn đến năm 2030' }, [phase('p4', 2026, 2030)]),
          phase('p5', 2025, 2026),
        ]),
      ],
      period,
    );
    expect(found(phaseBeyondPeriod, root)).toEqual(['p2 firstYear']);
  });

  test('finds the phase of Thanh Hóa that lies in the outlook, until it is called one', () => {
    expect(found(phaseBeyondPeriod, first)).toEqual(['gd-phat-trien firstYear']);
    expect(found(phaseBeyondPeriod, second)).toEqual([]);
  });
});

describe('task-funding', () => {
  test('a task has funding or a source, its own or its group’s', () => {
    const root = made(
      task('amount', { fundingAmount: 100 }),
      task('source', { fundingSource: 'local' }),
      task('group', { fundingAmount: 50 }, [task('part')]),
      task('parts', {}, [task('funded', { fundingAmount: 1 }), task('poor')]),
      task('none'),
    );
    expect(found(taskFunding, root)).toEqual(['poor fundingAmount', 'none fundingAmount']);
    expect(proved(taskFunding, root)).toHaveLength(4);
  });

  test('a resolution has no section of funding', () => {
    const root = plan([node('section', 's', {}, [task('none')])], { kind: 'nghi-quyet' });
    expect(found(taskFunding, root)).toEqual([]);
  });

  test('a resolution that is told to say its funding has to', () => {
    const root = plan([node('section', 's', {}, [task('none')])], { kind: 'nghi-quyet' });
    expect(found(taskFunding, root, {}, root)).toEqual(['none fundingAmount']);
  });

  test('every task of Thanh Hóa is funded', () => {
    expect(found(taskFunding, first)).toEqual([]);
    expect(found(taskFunding, second)).toEqual([]);
  });
});
