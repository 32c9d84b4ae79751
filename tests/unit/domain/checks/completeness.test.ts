import { describe, expect, test } from '@jest/globals';
import { checkRule, DRAFT_RULES } from '../../../../domain/checks/all-rules.ts';
import { findingsOf } from '../../../../domain/checks/run.ts';
import { newDocument } from '../../../../domain/plan/templates.ts';
import type { PlanDocument, PlanNode } from '../../../../schemas/types.ts';
import { node, plan } from '../plan/documents.ts';
import { found as foundBy } from './judging.ts';

/** The rules that only ask whether something is filled in. */
const RULES = [
  'plan-title',
  'plan-drafting-agency',
  'plan-period',
  'section-empty',
  'section-heading',
  'legal-basis-number',
  'figure-source',
  'figure-as-of',
  'indicator-name',
  'indicator-unit',
  'indicator-baseline',
  'indicator-baseline-year',
  'indicator-source',
  'indicator-method',
  'indicator-target',
  'indicator-tracking-agency',
  'indicator-superior-criterion',
  'indicator-justification',
  'task-title',
  'task-lead-agency',
  'task-deliverable',
  'task-deadline',
  'dangling-reference',
].flatMap((id) => checkRule(id) ?? []);

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

const found = (root: PlanDocument) =>
  findingsOf(root, RULES).map(({ ruleId, nodeId, field }) => `${ruleId} ${nodeId} ${field}`);

const indicator = {
  name: 'Tỷ trọng kinh tế số',
  unit: '%',
  baselineValue: 5,
  baselineYear: 2020,
  baselineSource: 'Cục Thống kê',
  targets: [{ period: '2025', value: 20 }],
  method: 'Giá trị tăng thêm của kinh tế số chia cho GRDP',
  trackingAgency: 'Sở A',
  superiorCriterion: '20% GDP',
  justification: 'Bằng mức của cả nước',
};
const task = { title: 'Kinh tế số', leadAgency: 'Sở A', deliverable: 'Báo cáo', end: '2025' };

const without = (from: object, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));

describe('what has to be filled in', () => {
  test('a complete plan lacks nothing', () => {
    expect(
      found(
        within(
          node('legal-basis', 'l', { documentType: 'Luật', abstract: 'Luật Công nghệ thông tin' }),
          node('figure', 'f', { name: 'Dân số', value: 1, source: 'Cục Thống kê', asOf: '2020' }),
          node('indicator', 'i', { ...indicator, legalBases: ['l'] }),
          node('task', 't', { ...task, phases: ['p'] }),
          node('phase', 'p', {}),
        ),
      ),
    ).toEqual([]);
  });

  test.each<[string, PlanDocument, string[]]>([
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
      'a legal basis that only says its type',
      within(node('legal-basis', 'l', { documentType: 'Luật' })),
      ['legal-basis-number l number'],
    ],
    [
      'a figure without source and date',
      within(node('figure', 'f', { name: 'Dân số', value: 1 })),
      ['figure-source f source', 'figure-as-of f asOf'],
    ],
    ...(
      [
        ['name', 'indicator-name'],
        ['unit', 'indicator-unit'],
        ['baselineValue', 'indicator-baseline'],
        ['baselineYear', 'indicator-baseline-year'],
        ['baselineSource', 'indicator-source'],
        ['method', 'indicator-method'],
        ['targets', 'indicator-target'],
        ['trackingAgency', 'indicator-tracking-agency'],
        ['superiorCriterion', 'indicator-superior-criterion'],
        ['justification', 'indicator-justification'],
      ] as const
    ).map(([field, ruleId]): [string, PlanDocument, string[]] => [
      `an indicator without ${field}`,
      within(node('indicator', 'i', without(indicator, field))),
      [`${ruleId} i ${field}`],
    ]),
    [
      'a target without value',
      within(node('indicator', 'i', { ...indicator, targets: [{ period: '2025' }] })),
      ['indicator-target i targets'],
    ],
    [
      'a task without title and text',
      within(node('task', 't', without(task, 'title'))),
      ['task-title t title'],
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
  ])('finds %s', (_what, root, expected) => {
    expect(found(root)).toEqual(expected);
  });

  test('an indicator in words needs no unit, base year or method', () => {
    const words = {
      ...without(indicator, 'unit', 'baselineValue', 'baselineYear', 'method'),
      measure: 'qualitative',
      baselineText: 'Chưa có',
    };
    expect(found(within(node('indicator', 'i', words)))).toEqual([]);
  });

  test('a rank needs no unit', () => {
    const rank = { ...without(indicator, 'unit'), measure: 'rank' };
    expect(found(within(node('indicator', 'i', rank)))).toEqual([]);
  });

  test('a resolution sets out no tables, a kế hoạch no methods, unless a directive asks', () => {
    const items = [
      node('legal-basis', 'l', { number: '749/QĐ-TTg' }),
      node('indicator', 'i', {
        name: 'Tỷ trọng kinh tế số',
        unit: '%',
        targets: [{ period: '2025', value: 20 }],
        legalBases: ['l'],
      }),
      node('task', 't', { title: 'Kinh tế số', leadAgency: 'Sở A' }),
    ];
    const of = (kind: string) =>
      plan([node('section', 's', { heading: 'Mục' }, items)], { ...fields, kind });
    expect(found(of('nghi-quyet'))).toEqual([]);
    expect(found(of('ke-hoach'))).not.toContain('indicator-method i method');
    expect(found(of('de-an'))).toContain('indicator-method i method');
    for (const rule of RULES.filter(({ use }) => use === 'both')) {
      const asked = foundBy(rule, of('nghi-quyet'), {}, of('nghi-quyet'));
      expect([rule.id, asked]).toEqual([rule.id, foundBy(rule, of('de-an'))]);
    }
  });

  test('an indicator that cites a legal basis rests on it', () => {
    const root = within(
      node('legal-basis', 'l', { number: '749/QĐ-TTg' }),
      node('indicator', 'i', { ...without(indicator, 'superiorCriterion'), legalBases: ['l'] }),
    );
    expect(found(root)).toEqual([]);
  });

  test('says in both languages which item and what', () => {
    const root = within(node('task', 't', { ...without(task, 'leadAgency'), phases: ['x'] }));
    expect(findingsOf(root, RULES).map(({ message }) => message)).toEqual([
      {
        vi: 'Nhiệm vụ: Kinh tế số: chưa có cơ quan chủ trì; mỗi nhiệm vụ giao một cơ quan.',
        en: 'Task: Kinh tế số: no lead agency; each task has one.',
      },
      {
        vi: 'Nhiệm vụ: Kinh tế số: “thuộc giai đoạn” còn 1 liên kết đến mục đã xóa; hãy chọn lại.',
        en: 'Task: Kinh tế số: “phases” has 1 link(s) to items that are gone; choose again.',
      },
    ]);
  });

  test.each(['de-an', 'ke-hoach', 'nghi-quyet'] as const)(
    'a new %s lacks only a period and words',
    (kind) => {
      let count = 0;
      const root = newDocument({ kind, title: 'Số hóa', draftingAgency: 'Sở A' }, () => {
        count += 1;
        return `n${count}`;
      });
      const ids = findingsOf(root, DRAFT_RULES).map(({ ruleId }) => ruleId);
      expect([...new Set(ids)].sort()).toEqual(['plan-period', 'section-empty']);
    },
  );
});
