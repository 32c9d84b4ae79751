import { gateOf } from '../../../../domain/review/gate.ts';
import type { PlanState } from '../../../../domain/review/state.ts';
import type { Comment, PlanDocument, PlanNode, Response } from '../../../../schemas/types.ts';

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

const gate = (draft: PlanDocument, ...comments: readonly Comment[]) =>
  gateAfter([{ revision: 1, outcome: 'returned' }], draft, ...comments);

const gateAfter = (
  rounds: readonly object[],
  draft: PlanDocument,
  ...comments: readonly Comment[]
) => {
  const state = { id: 'de-an', draft, revisions: [{}], rounds, comments } as unknown as PlanState;
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

  test('an explanation claims nothing; an answer gone out with a revision was held then', () => {
    for (const response of [
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

describe('a part of it is proved like the whole', () => {
  const partly = (more: Partial<Response> = {}) =>
    remark({
      response: accepted({ disposition: 'partly-accepted', reason: 'Chưa đủ vốn', ...more }),
    });

  test.each<[string, PlanDocument, Partial<Response>, boolean]>([
    ['not by a draft that did not change', first, {}, false],
    ['by a change of the section meant', second('Bối cảnh.', 'Mục tiêu mới.'), {}, true],
    ['not by a change elsewhere', second('Bối cảnh mới.', 'Mục tiêu.'), {}, false],
    [
      'by a change elsewhere that the answer names',
      second('Bối cảnh mới.', 'Mục tiêu.'),
      { changes: ['i.text'] },
      true,
    ],
  ])('%s', (_how, draft, more, proved) => {
    expect(gate(draft, partly(more)).unproven).toEqual(proved ? [] : ['yk nothing-changed']);
  });

  test('of a directive with a check the check may be open, but something has to change', () => {
    const check = { rule: 'indicator-justification', settings: {} };
    const directive = { ...partly(), kind: 'directive' as const, check, anchor: { nodeId: 'ct' } };
    expect(gate(first, directive).unproven).toEqual(['yk nothing-changed']);
    expect(gate(second('Bối cảnh.', 'Mục tiêu.', { method: 'x' }), directive).unproven).toEqual([]);
  });
});

describe('a change that says nothing else proves nothing', () => {
  const anchored = remark({ anchor: { nodeId: 'ii', field: 'text' } });
  const of = (from: string, to: string, ...children: readonly PlanNode[]) => {
    const state = {
      id: 'de-an',
      draft: plan(section('ii', to, children)),
      revisions: [{}],
      rounds: [],
      comments: [anchored],
    } as unknown as PlanState;
    return gateOf(state, () => plan(section('ii', from))).unproven.length === 0;
  };
  test.each([
    ['another place of a tone mark', 'Thanh Hóa hòa nhập.', 'Thanh Hoá hoà nhập.', false],
    ['spaces and line ends', 'Một  câu.\nHai câu.', 'Một câu.\n\nHai câu. ', false],
    ['letters composed otherwise', 'Mục tiêu', 'Mục tiêu'.normalize('NFD'), false],
    ['a tone', 'mục tiêu', 'múc tiêu', true],
    ['a capital, where that is what was asked for', 'nhà nước', 'Nhà nước', true],
    ['a figure', 'Đạt 95%', 'Đạt 96%', true],
  ])('%s: %s → %s', (_what, from, to, proved) => expect(of(from, to)).toBe(proved));

  test('an item added below without a word is none; with words it is a change of the section', () => {
    const below = remark({});
    const added = (fields: object) =>
      gate(
        plan(
          section('i', 'Bối cảnh.'),
          section('ii', 'Mục tiêu.', [indicator({}), node('objective', 'moi', fields)]),
        ),
        below,
      );
    expect(added({ text: ' ' }).unproven).toEqual(['yk nothing-changed']);
    expect(added({ text: 'Đạt 100%' }).unproven).toEqual([]);
  });
});

describe('“đã có trong dự thảo” is proved by the passage that it names', () => {
  const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
  const there = (more: Partial<Response> = {}, comment: Partial<Comment> = {}) =>
    remark({
      response: accepted({ disposition: 'already-there', reason: 'Đã nêu', ...more }),
      ...comment,
    });
  const at = (nodeId: string, field: string, exact: string) => ({
    shownAt: { nodeId, field, quote: quote(exact) },
  });

  test.each<[string, Partial<Response>, readonly string[]]>([
    ['none named', {}, ['yk place-not-named']],
    ['words that stand there', at('i', 'text', 'Bối cảnh'), []],
    ['words with other spaces', at('i', 'text', ' Bối\ncảnh'), []],
    ['words that stand elsewhere', at('ii', 'text', 'Bối cảnh'), ['yk words-not-there']],
    ['words of an item that is gone', at('khong', 'text', 'Bối cảnh'), ['yk words-not-there']],
    ['an item as a whole', { shownAt: { nodeId: 'ct' } }, ['yk words-not-there']],
    ['no words', at('i', 'text', ' '), ['yk words-not-there']],
    ['a field that is filled in', { shownAt: { nodeId: 'ct', field: 'unit' } }, []],
    ['one that is not', { shownAt: { nodeId: 'ct', field: 'method' } }, ['yk words-not-there']],
  ])('%s', (_which, response, unproven) => {
    expect(gate(first, there(response)).unproven).toEqual(unproven);
  });

  test('words taken out later prove nothing any more, also when the answer is out', () => {
    const named = at('i', 'text', 'Bối cảnh');
    const draft = second('Viết lại.', 'Mục tiêu.');
    expect(gate(draft, there({ ...named, released: true })).unproven).toEqual([
      'yk words-not-there',
    ]);
  });

  test('an answer that was out before passages were asked for stays as it is', () => {
    expect(gate(first, there({ released: true })).unproven).toEqual([]);
  });

  test('of a directive with a check by the check', () => {
    const check = { rule: 'indicator-justification', settings: {} };
    const directive = there({}, { kind: 'directive', check, anchor: { nodeId: 'ct' } });
    expect(gate(first, directive).unproven).toEqual(['yk check-not-met']);
    const justified = second('Bối cảnh.', 'Mục tiêu.', { justification: 'Theo Quyết định 749.' });
    expect(gate(justified, directive).unproven).toEqual([]);
  });
});

describe('“trùng ý kiến khác” claims what is claimed there', () => {
  const other = (disposition: Response['disposition']) =>
    remark({ id: 'goc', anchor: { nodeId: 'i' }, response: accepted({ disposition }) });
  const same = (more: Partial<Comment> = {}) =>
    remark({
      kind: 'directive',
      anchor: { nodeId: 'ct' },
      response: accepted({ disposition: 'same-as', reason: 'Trùng', sameAs: 'goc' }),
      ...more,
    });
  const check = { rule: 'indicator-justification', settings: {} };
  const changed = second('Bối cảnh mới.', 'Mục tiêu.');

  test('a directive with a check has to meet it where the other is accepted in full', () => {
    expect(gate(changed, other('accepted'), same({ check })).unproven).toEqual([
      'yk check-not-met',
    ]);
    expect(gate(changed, other('explained'), same({ check })).unproven).toEqual([]);
  });

  test('without a check the other is its proof', () => {
    expect(gate(changed, other('accepted'), same()).unproven).toEqual([]);
    expect(gate(first, other('accepted'), same()).unproven).toEqual(['goc nothing-changed']);
  });
});

test('answers that went out with a revision that was withdrawn are held against the next', () => {
  const withdrawn = [{ revision: 1, outcome: 'withdrawn' }];
  const out = remark({ revision: 1, response: accepted({ released: true, revision: 1 }) });
  expect(gateAfter(withdrawn, first, out).unproven).toEqual(['yk nothing-changed']);
  expect(gateAfter(withdrawn, second('Bối cảnh.', 'Mục tiêu mới.'), out).unproven).toEqual([]);
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
