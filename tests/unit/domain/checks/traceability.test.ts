import { describe, expect, test } from '@jest/globals';
import { limitationSolution } from '../../../../domain/checks/rules/limitation-solution.ts';
import { objectiveLateTasks } from '../../../../domain/checks/rules/objective-late-tasks.ts';
import { objectiveWithoutTask } from '../../../../domain/checks/rules/objective-without-task.ts';
import { taskWithoutObjective } from '../../../../domain/checks/rules/task-without-objective.ts';
import type { PlanNode } from '../../../../schemas/types.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const made = (kind: string, ...items: readonly PlanNode[]) =>
  plan([node('section', 's', { heading: 'Mục' }, items)], { kind });

const objective = (id: string, fields: object = {}) =>
  node('objective', id, { level: 'specific', text: id, ...fields });
const task = (id: string, fields: object = {}, children: readonly PlanNode[] = []) =>
  node('task', id, { title: id, ...fields }, children);

const { first, second } = thanhHoaRevisions();

describe('objective-without-task', () => {
  test('every specific objective needs a task, the general one none', () => {
    const root = made(
      'de-an',
      objective('g', { level: 'general' }),
      objective('o1'),
      objective('o2'),
      task('t', { objectives: ['o1'] }),
    );
    expect(found(objectiveWithoutTask, root)).toEqual(['o2']);
    expect(proved(objectiveWithoutTask, root)).toEqual(['o1']);
    expect(said(objectiveWithoutTask, root)).toEqual([
      'Mục tiêu: o2: chưa có nhiệm vụ nào thực hiện; hãy liên kết nhiệm vụ hoặc bỏ mục tiêu.',
    ]);
  });

  test('a resolution is asked once it links objectives at all', () => {
    expect(found(objectiveWithoutTask, made('nghi-quyet', objective('o1'), task('t')))).toEqual([]);
    const linked = made(
      'nghi-quyet',
      objective('o1'),
      objective('o2'),
      task('t', { objectives: ['o1'] }),
    );
    expect(found(objectiveWithoutTask, linked)).toEqual(['o2']);
  });
});

describe('task-without-objective', () => {
  test('a task serves an objective itself, through its group or through its parts', () => {
    const root = made(
      'de-an',
      objective('o1'),
      task('group', { objectives: ['o1'] }, [task('part')]),
      task('parts', {}, [task('linked', { objectives: ['o1'] })]),
      task('alone'),
    );
    expect(found(taskWithoutObjective, root)).toEqual(['alone objectives']);
    expect(proved(taskWithoutObjective, root)).toHaveLength(4);
  });

  test('says nothing where there is no objective to serve', () => {
    expect(found(taskWithoutObjective, made('de-an', task('alone')))).toEqual([]);
    expect(found(taskWithoutObjective, made('ke-hoach', objective('o1'), task('alone')))).toEqual(
      [],
    );
  });
});

describe('objective-late-tasks', () => {
  const phases = [
    node('phase', 'p1', { firstYear: 2021, lastYear: 2025 }),
    node('phase', 'p2', { firstYear: 2026, lastYear: 2030 }),
  ];

  test('an objective for 2025 has a task before 2026: by its phases, else by its dates', () => {
    const root = made(
      'de-an',
      objective('late', { horizon: 2025 }),
      objective('byDate', { horizon: 2025 }),
      objective('inTime', { horizon: 2025 }),
      objective('open'),
      task('t1', { start: '2021', end: '2030', phases: ['p2'], objectives: ['late', 'open'] }),
      task('t2', { start: '2027-01', objectives: ['byDate'] }),
      task('t3', { phases: ['p1', 'p2'], objectives: ['inTime'] }),
      ...phases,
    );
    expect(found(objectiveLateTasks, root)).toEqual(['late horizon', 'byDate horizon']);
    expect(proved(objectiveLateTasks, root)).toEqual(['inTime horizon']);
  });

  test('the first draft of Thanh Hóa leaves digital economy and society to after 2025, the second does not', () => {
    expect(found(objectiveLateTasks, first)).toEqual([
      'mt-kinh-te-so-2025 horizon',
      'mt-xa-hoi-so-2025 horizon',
    ]);
    expect(said(objectiveLateTasks, first)[0]).toContain(
      'phải đạt vào năm 2025 nhưng các nhiệm vụ thực hiện mục tiêu đến năm 2026 mới bắt đầu',
    );
    expect(found(objectiveLateTasks, second)).toEqual([]);
  });
});

describe('limitation-solution', () => {
  const limits = [node('limitation', 'l1', { text: 'a' }), node('limitation', 'l2', { text: 'b' })];

  test('every limitation needs a solution', () => {
    const root = made('de-an', ...limits, node('solution', 'x', { limitations: ['l1'] }));
    expect(found(limitationSolution, root)).toEqual(['l2']);
    expect(proved(limitationSolution, root)).toEqual(['l1']);
  });

  test('a resolution that links none is not asked', () => {
    expect(found(limitationSolution, made('nghi-quyet', ...limits))).toEqual([]);
    expect(found(limitationSolution, made('de-an', ...limits))).toEqual(['l1', 'l2']);
  });
});

test('a directive asks for links whatever the kind of plan', () => {
  const root = made(
    'nghi-quyet',
    objective('o1'),
    task('t'),
    node('limitation', 'l', { text: 'a' }),
  );
  expect(found(objectiveWithoutTask, root, {}, root)).toEqual(['o1']);
  expect(found(taskWithoutObjective, root, {}, root)).toEqual(['t objectives']);
  expect(found(limitationSolution, root, {}, root)).toEqual(['l']);
});

test('Thanh Hóa links objectives, tasks, limitations and solutions in both drafts', () => {
  for (const root of [first, second]) {
    expect(found(objectiveWithoutTask, root)).toEqual([]);
    expect(found(taskWithoutObjective, root)).toEqual([]);
    expect(found(limitationSolution, root)).toEqual([]);
  }
});
