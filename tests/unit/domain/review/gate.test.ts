import type { Comment, PlanDocument, PlanNode, Response } from '../../../../schemas/types.ts';
import { gateOf } from '../../../../server/domain/review/gate.ts';
import type { PlanState } from '../../../../server/domain/review/state.ts';

const by = { accountId: 'a', name: 'A', office: 'Giám đốc', agency: 'Sở A' };
const at = '2021-06-14T01:00:00.000Z';

const node = (type: string, id: string, fields: object, children: readonly PlanNode[] = []) =>
  ({ id, type, fields, children }) as PlanNode;

const plan = (...children: readonly PlanNode[]): PlanDocument =>
  node('plan', 'de-an', { title: 'Đề án' }, children) as PlanDocument;

const section = (id: string, text: string, children: readonly PlanNode[] = []): PlanNode =>
  node('section', id, { heading: `Phần ${id}`, text }, children);

const indicator = (fields: object): PlanNode =>
  node('indicator', 'ct', { name: 'Tỷ trọng kinh tế số', unit: '%', ...fields });

const first = plan(section('i', 'Bối cảnh.'), section('ii', 'Mục tiêu.', [indicator({})]));

const accepted = (more: Partial<Response> = {}): Response => ({
  disposition: 'accepted',
  reason: '',
  changes: [],
  author: by,
  at,
  released: false,
  ...more,
});

const remark = (more: Partial<Comment>): Comment => ({
  id: 'yk',
  number: 1,
  kind: 'suggestion',
  text: 'Nêu rõ',
  anchor: { nodeId: 'ii' },
  revision: 1,
  round: 1,
  author: by,
  at,
  replies: [],
  status: 'answered',
  pastResponses: [],
  response: accepted(),
  ...more,
});

const gate = (draft: PlanDocument, ...comments: readonly Comment[]) => {
  const state = { id: 'de-an', draft, revisions: [{}], comments } as unknown as PlanState;
  const { unproven, unrequested, changedSections } = gateOf(state, () => first);
  return {
    unproven: unproven.map(({ comment, why }) => `${comment.id} ${why}`),
    unrequested: unrequested.map(({ sectionId, changes }) => [
      sectionId,
      ...changes.map(({ id }) => id),
    ]),
    changedSections,
  };
};

const second = (i: string, ii: string, fields: object = {}) =>
  plan(section('i', i), section('ii', ii, [indicator(fields)]));

describe('“tiếp thu” is proved', () => {
  test.each<[string, PlanDocument, Partial<Comment>, boolean]>([
    ['not by a draft that did not change', first, {}, false],
    ['by a change of the section meant', second('Bối cảnh.', 'Mục tiêu mới.'), {}, true],
    ['by a change below it', second('Bối cảnh.', 'Mục tiêu.', { method: 'Điều tra' }), {}, true],
    ['not by a change elsewhere', second('Bối cảnh mới.', 'Mục tiêu.'), {}, false],
    [
      'by a change elsewhere that the answer names',
      second('Bối cảnh mới.', 'Mục tiêu.'),
      { response: accepted({ changes: ['i.text'] }) },
      true,
    ],
    [
      'not by naming a change that is not there any more',
      second('Bối cảnh mới.', 'Mục tiêu.'),
      { response: accepted({ changes: ['ii.text'] }) },
      false,
    ],
    [
      'not by another field than the one meant',
      second('Bối cảnh.', 'Mục tiêu.', { unit: 'điểm' }),
      { anchor: { nodeId: 'ct', field: 'name' } },
      false,
    ],
    [
      'by the removal of the item meant',
      plan(section('i', 'Bối cảnh.'), section('ii', 'Mục tiêu.')),
      { anchor: { nodeId: 'ct', field: 'name' } },
      true,
    ],
    [
      'by any change where the whole plan is meant',
      second('Bối cảnh mới.', 'Mục tiêu.'),
      { anchor: { nodeId: 'de-an' } },
      true,
    ],
  ])('%s', (_how, draft, more, proved) => {
    expect(gate(draft, remark(more)).unproven).toEqual(proved ? [] : ['yk nothing-changed']);
  });

  test('a partial acceptance or an explanation claims nothing; an answer gone out with a revision was held then', () => {
    for (const response of [
      accepted({ disposition: 'partly-accepted', reason: 'Chưa đủ vốn' }),
      accepted({ disposition: 'explained', reason: 'Đã nêu' }),
      accepted({ released: true, revision: 1 }),
    ])
      expect(gate(first, remark({ response })).unproven).toEqual([]);
  });

  test('an answer released ahead of the revision is still held against the draft', () => {
    expect(gate(first, remark({ response: accepted({ released: true }) })).unproven).toEqual([
      'yk nothing-changed',
    ]);
  });

  test('of remarks answered as one, the first speaks for all', () => {
    expect(gate(first, remark({}), remark({ id: 'cung', mergedInto: 'yk' })).unproven).toEqual([
      'yk nothing-changed',
    ]);
  });
});

describe('a directive with a check is proved by its check alone', () => {
  const directive = remark({
    kind: 'directive',
    anchor: { nodeId: 'ct' },
    check: { rule: 'indicator-justification', settings: {} },
  });

  test('not by any other change of the item', () => {
    expect(gate(second('Bối cảnh.', 'Mục tiêu.', { method: 'x' }), directive).unproven).toEqual([
      'yk check-not-met',
    ]);
  });

  test('but by what it asks for', () => {
    const justified = second('Bối cảnh.', 'Mục tiêu.', { justification: 'Theo Quyết định 749.' });
    expect(gate(justified, directive).unproven).toEqual([]);
  });

  test('a check that is no longer known leaves it to the changes', () => {
    const check = { rule: 'khong-con', settings: {} };
    expect(gate(first, remark({ ...directive, check })).unproven).toEqual(['yk nothing-changed']);
  });
});

describe('what nobody asked for', () => {
  test('is the changes of sections without remarks, that no answer names', () => {
    const draft = second('Bối cảnh mới.', 'Mục tiêu mới.');
    expect(gate(draft, remark({}))).toMatchObject({
      unrequested: [['i', 'changed:i']],
      changedSections: ['i', 'ii'],
    });
    expect(
      gate(draft, remark({ response: accepted({ changes: ['i.text'] }) })).unrequested,
    ).toEqual([]);
  });

  test('remarks answered with an earlier revision asked for that one', () => {
    const old = remark({
      status: 'confirmed',
      response: accepted({ released: true, revision: 1 }),
    });
    expect(gate(second('Bối cảnh.', 'Mục tiêu mới.'), old).unrequested).toEqual([
      ['ii', 'changed:ii'],
    ]);
  });

  test('a remark on the whole plan asks for what its answer names, not for everything', () => {
    const whole = remark({ anchor: { nodeId: 'de-an' } });
    expect(gate(second('Bối cảnh mới.', 'Mục tiêu.'), whole).unrequested).toEqual([
      ['i', 'changed:i'],
    ]);
  });
});
