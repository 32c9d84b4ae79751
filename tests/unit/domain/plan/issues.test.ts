import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlanNode } from '../../../../schemas/types.ts';
import { issueRules, issues } from '../../../../server/domain/plan/issues.ts';
import { ids } from '../../../../server/domain/plan/tree.ts';
import { check } from '../../../../server/domain/schema.ts';
import { node, plan, plans } from './documents.ts';

const fields = {
  kind: 'de-an',
  title: 'Đề án',
  draftingAgency: 'Sở A',
  periodFrom: 2021,
  periodTo: 2025,
  visionYear: 2030,
};

const within = (...children: readonly PlanNode[]) =>
  plan([node('section', 's', { heading: 'Mục' }, children)], fields);

const found = (root: ReturnType<typeof plan>) =>
  issues(root, 'vi').map(({ ruleId, nodeId, field }) => `${ruleId} ${nodeId} ${field}`);

const phase = (id: string, firstYear?: number, lastYear?: number) =>
  node('phase', id, { name: id, firstYear, lastYear });

const indicator = {
  name: 'Tỷ trọng kinh tế số',
  unit: '%',
  baselineValue: 5,
  baselineYear: 2020,
  baselineSource: 'Cục Thống kê',
  targets: [{ period: '2025', value: 20 }],
  trackingAgency: 'Sở A',
};
const task = { title: 'Kinh tế số', leadAgency: 'Sở A', deliverable: 'Báo cáo', end: '2025' };

const without = (from: object, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));

describe('issues', () => {
  test('a complete plan has none', () => {
    expect(
      found(
        within(
          node('indicator', 'i', indicator),
          node('task', 't', { ...task, phases: ['p1'] }),
          phase('p1', 2021, 2022),
          phase('p2', 2023, 2025),
          phase('p3', 2026, 2030),
        ),
      ),
    ).toEqual([]);
  });

  test.each<[string, ReturnType<typeof plan>, string[]]>([
    [
      'a plan without title, agency, period',
      plan([], {}),
      [
        'plan-title root title',
        'plan-drafting-agency root draftingAgency',
        'plan-period root periodFrom',
        'plan-period root periodTo',
      ],
    ],
    [
      'a period that runs backwards',
      plan([], { ...fields, periodTo: 2020 }),
      ['plan-period root periodTo'],
    ],
    [
      'an empty section without heading',
      plan([node('section', 's', { text: ' ' })], fields),
      ['section-empty s text', 'section-heading s heading'],
    ],
    [
      'an indicator without unit',
      within(node('indicator', 'i', without(indicator, 'unit'))),
      ['indicator-unit i unit'],
    ],
    [
      'an indicator without baseline',
      within(node('indicator', 'i', without(indicator, 'baselineValue'))),
      ['indicator-baseline i baselineValue'],
    ],
    [
      'an indicator without source',
      within(node('indicator', 'i', without(indicator, 'baselineSource'))),
      ['indicator-source i baselineSource'],
    ],
    [
      'an indicator without target',
      within(node('indicator', 'i', { ...indicator, targets: [] })),
      ['indicator-target i targets'],
    ],
    [
      'a target without value',
      within(node('indicator', 'i', { ...indicator, targets: [{ period: '2025' }] })),
      ['indicator-target i targets'],
    ],
    [
      'an indicator without tracking agency',
      within(node('indicator', 'i', without(indicator, 'trackingAgency'))),
      ['indicator-tracking-agency i trackingAgency'],
    ],
    [
      'a task without lead agency, deliverable, deadline',
      within(node('task', 't', { title: 'a' })),
      ['task-lead-agency t leadAgency', 'task-deliverable t deliverable', 'task-deadline t end'],
    ],
    [
      'a reference to a node that is gone',
      within(node('task', 't', { ...task, phases: ['gone'] })),
      ['dangling-reference t phases'],
    ],
    [
      'phases with a gap',
      within(phase('p1', 2021, 2022), phase('p2', 2024, 2025)),
      ['roadmap-phases p2 firstYear'],
    ],
    [
      'phases that overlap',
      within(phase('p1', 2021, 2023), phase('p2', 2023, 2025)),
      ['roadmap-phases p2 firstYear'],
    ],
    [
      'a phase outside the plan',
      within(phase('p1', 2020, 2025), phase('p2', 2026, 2031)),
      ['roadmap-phases p1 firstYear', 'roadmap-phases p2 lastYear'],
    ],
    [
      'a roadmap that begins late and ends early',
      within(phase('p1', 2022, 2024)),
      ['roadmap-phases p1 firstYear', 'roadmap-phases p1 lastYear'],
    ],
    [
      'phases without years, or backwards',
      within(phase('p1'), phase('p2', 2021), phase('p3', 2025, 2021)),
      ['roadmap-phases p1 firstYear', 'roadmap-phases p2 lastYear', 'roadmap-phases p3 lastYear'],
    ],
  ])('%s', (_what, root, expected) => {
    expect(found(root)).toEqual(expected);
  });

  test('a qualitative indicator needs neither unit nor base year', () => {
    const words = {
      ...without(indicator, 'unit', 'baselineValue', 'baselineYear'),
      measure: 'qualitative',
      baselineText: 'Chưa có',
    };
    expect(found(within(node('indicator', 'i', words)))).toEqual([]);
  });

  test('says in the language asked for which item and what', () => {
    const root = within(node('task', 't', { ...without(task, 'leadAgency'), phases: ['x'] }));
    expect(issues(root, 'vi').map(({ message }) => message)).toEqual([
      'Nhiệm vụ: Kinh tế số: chưa có cơ quan chủ trì; mỗi nhiệm vụ giao một cơ quan.',
      'Nhiệm vụ: Kinh tế số: “giai đoạn” còn 1 liên kết đến mục đã xóa; hãy chọn lại.',
    ]);
    expect(issues(root, 'en')[0]?.message).toBe(
      'Task: Kinh tế số: no lead agency; each task has one.',
    );
  });

  test('every issue of any plan is one by the schema, about a node of it, in the order of reading', () => {
    const rules = new Set(issueRules.map(({ ruleId }) => ruleId));
    expect(rules.size).toBe(issueRules.length);
    fc.assert(
      fc.property(plans, (root) => {
        const order = ids(root);
        const places = issues(root, 'en').map((issue) => {
          expect(check('Issue', issue)).toEqual([]);
          return order.indexOf(issue.nodeId);
        });
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places).not.toContain(-1);
      }),
      { numRuns: 30 },
    );
  });
});
