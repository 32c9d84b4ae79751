import fc from 'fast-check';
import { filterEntries, historyByDay } from '../../../client/plan/history/history-model.ts';
import {
  concerns,
  countKinds,
  filterChanges,
  kindsOf,
  neighbour,
  ownLines,
} from '../../../client/plan/parts/change-model.ts';
import { defaultSides, sidesOf } from '../../../client/plan/parts/sides.ts';
import {
  grouped,
  inWorkOrder,
  matches,
  progressOf,
  proposeChanges,
} from '../../../client/plan/respond/worklist.ts';
import { ACTS } from '../../../domain/review/acts/all.ts';
import type {
  CommentView,
  FieldChange,
  HistoryEntry,
  NodeChange,
  PlanView,
} from '../../../schemas/types.ts';
import { author, commentView } from '../../support/comment-view.ts';

const field = (id: string, name: string): FieldChange => ({ id, field: name, kind: 'Markdown' });

const change = (nodeId: string, given: Partial<NodeChange> = {}): NodeChange => ({
  id: `changed:${nodeId}`,
  kind: 'changed',
  nodeId,
  nodeType: 'objective',
  sectionId: 's',
  title: nodeId,
  fields: [field(`changed:${nodeId}:text`, 'text')],
  lines: [],
  ...given,
});

const spot = { parentId: 's', index: 0, label: '1.' };

describe('kinds of a change', () => {
  it('counts a node that moved and was edited under both kinds', () => {
    const both = change('a', { moved: { from: spot, to: { ...spot, index: 1 } } });
    expect(kindsOf(both)).toEqual(['edited', 'moved']);
    expect(countKinds([both, change('b', { kind: 'added', fields: [] })])).toEqual({
      added: 1,
      removed: 0,
      edited: 1,
      moved: 1,
    });
  });

  it('shows every change while no kind is chosen, and only the chosen kinds otherwise', () => {
    const list = [change('a'), change('b', { kind: 'removed', fields: [] })];
    expect(filterChanges(list, new Set())).toEqual(list);
    expect(filterChanges(list, new Set(['removed'] as const))).toEqual([list[1]]);
  });

  it('finds the remarks on the node of a change, and those whose answer names it', () => {
    const elsewhere = { nodeId: 'khac' };
    expect(concerns(commentView(1), change('muc-tieu'))).toBe(true);
    expect(concerns(commentView(1, { anchor: elsewhere }), change('muc-tieu'))).toBe(false);
    const response = {
      disposition: 'accepted',
      reason: '',
      changes: ['changed:muc-tieu:text'],
      author,
      at: '',
      released: true,
    } as const;
    expect(concerns(commentView(1, { anchor: elsewhere, response }), change('muc-tieu'))).toBe(
      true,
    );
  });
});

describe('going from one to the next', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id }));

  it('stops at both ends and starts at the near end', () => {
    expect(neighbour(list, undefined, 1)?.id).toBe('a');
    expect(neighbour(list, undefined, -1)?.id).toBe('c');
    expect(neighbour(list, 'c', 1)?.id).toBe('c');
    expect(neighbour(list, 'b', -1)?.id).toBe('a');
    expect(neighbour([], 'a', 1)).toBeUndefined();
  });
});

describe('the sides of a comparison', () => {
  const plan = (revisions: number, given: Partial<PlanView> = {}) =>
    ({
      revisions,
      revisionList: Array.from({ length: revisions }, (_, at) => ({ number: at + 1 })),
      myRoles: ['member'],
      ...given,
    }) as unknown as PlanView;

  it('compares the last two revisions, or the draft for those who may see it', () => {
    expect(defaultSides(plan(0))).toBeUndefined();
    expect(defaultSides(plan(1))).toBeUndefined();
    expect(defaultSides(plan(3))).toEqual({ from: 2, to: 3 });
    const drafter = { myRoles: ['drafter'], draftChanged: true } as const;
    expect(defaultSides(plan(2, drafter))).toEqual({ from: 2, to: 'draft' });
  });

  it('keeps the sides of the address unless one does not exist or may not be seen', () => {
    expect(sidesOf(plan(3), new URLSearchParams('from=3&to=1'))).toEqual({ from: 3, to: 1 });
    expect(sidesOf(plan(3), new URLSearchParams('from=1&to=draft'))).toEqual({ from: 2, to: 3 });
    expect(sidesOf(plan(3), new URLSearchParams('from=9&to=1'))).toEqual({ from: 2, to: 3 });
  });
});

describe('the worklist of remarks', () => {
  it('puts unanswered directives first, then unanswered remarks, then the rest', () => {
    const list = [
      commentView(1, { status: 'no-answer-needed' }),
      commentView(2, { status: 'answered' }),
      commentView(3),
      commentView(4, { kind: 'directive', status: 'answered' }),
      commentView(5, { kind: 'directive' }),
      commentView(6, { status: 'reopened' }),
    ];
    expect(inWorkOrder(list).map(({ number }) => number)).toEqual([5, 3, 6, 4, 2, 1]);
  });

  it('keeps every remark once, however it is grouped', () => {
    const remarks = fc.array(
      fc.record({
        agency: fc.constantFrom('Sở Tư pháp', 'Sở Tài chính', ''),
        status: fc.constantFrom('open', 'answered', 'reopened', 'confirmed'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(remarks, (given) => {
        const list = given.map(({ agency, status }, number) =>
          commentView(number, {
            status: status as CommentView['status'],
            author: { ...author, agency },
          }),
        );
        const groups = grouped(list, [], ({ author }) => author.agency, String);
        const found = groups.flatMap((group) => group.comments);
        expect([...found].sort((a, b) => a.number - b.number)).toEqual(list);
      }),
      { numRuns: 50 },
    );
  });

  it('finds words without accents, and a remark by its number', () => {
    expect(matches(commentView(7), 'rut gon')).toBe(true);
    expect(matches(commentView(7), '#7')).toBe(true);
    expect(matches(commentView(7), 'so tu phap')).toBe(true);
    expect(matches(commentView(7), 'lộ trình')).toBe(false);
  });

  it('leaves remarks that need no answer out of the progress', () => {
    const list = [
      commentView(1, { status: 'no-answer-needed' }),
      commentView(2, { kind: 'directive' }),
      commentView(3, { status: 'confirmed' }),
    ];
    expect(progressOf(list)).toEqual({ total: 2, done: 1, directivesLeft: 1, prepared: 0 });
  });

  it('proposes the field remarked upon first, then its node, what is below, and what holds it', () => {
    const paths: Readonly<Record<string, readonly string[]>> = {
      'muc-tieu': ['goc', 'phan', 'muc-tieu'],
      con: ['goc', 'phan', 'muc-tieu', 'con'],
      phan: ['goc', 'phan'],
      xa: ['goc', 'khac', 'xa'],
    };
    const changes = ['xa', 'phan', 'con', 'muc-tieu'].map((id) => change(id));
    const { near, others } = proposeChanges(
      changes,
      commentView(1, { anchor: { nodeId: 'muc-tieu', field: 'text' } }),
      (id) => paths[id] ?? [],
    );
    expect(near.map(({ nodeId }) => nodeId)).toEqual(['muc-tieu', 'con', 'phan']);
    expect(others.map(({ nodeId }) => nodeId)).toEqual(['xa']);
  });
});

describe('the lines of a change under its own title', () => {
  it('do not say the title again', () => {
    expect(
      ownLines({
        title: 'Chỉ tiêu 3: Phủ sóng: 4G',
        lines: [
          'Chỉ tiêu 3 (Phủ sóng: 4G): mục tiêu 2025 từ 50% lên 70%',
          'Chuyển chỉ tiêu 3 (Phủ sóng: 4G) từ mục “A” đến mục “B”',
        ],
      }),
    ).toEqual([
      'Mục tiêu 2025 từ 50% lên 70%',
      'Chuyển chỉ tiêu 3 (Phủ sóng: 4G) từ mục “A” đến mục “B”',
    ]);
    expect(ownLines({ title: 'I. Mục', lines: ['“I. Mục”: sửa nội dung'] })).toEqual([
      'Sửa nội dung',
    ]);
    expect(ownLines({ title: 'Mục tiêu', lines: ['Mục tiêu: đổi cấp'] })).toEqual(['Đổi cấp']);
    expect(ownLines({ title: '', lines: ['Bổ sung'] })).toEqual(['Bổ sung']);
  });
});

describe('the history', () => {
  const entry = (
    seq: number,
    at: string,
    type: HistoryEntry['type'] = 'node-set',
  ): HistoryEntry => ({
    seq,
    at,
    actor: author,
    type,
    kind: ACTS[type].kind,
    line: '',
  });

  it('groups by the day in Việt Nam, not in UTC', () => {
    const days = historyByDay([
      entry(2, '2021-06-14T17:30:00.000Z'),
      entry(1, '2021-06-14T16:30:00.000Z'),
    ]);
    expect(days.map(({ day }) => day)).toEqual(['2021-06-15', '2021-06-14']);
  });

  it('filters by person and by kind of act', () => {
    const entries = [
      entry(2, '2021-06-14T08:00:00.000Z', 'plan-returned'),
      entry(1, '2021-06-14T07:00:00.000Z'),
    ];
    expect(filterEntries(entries, { accountId: '', kind: 'decisions' })).toEqual([entries[0]]);
    expect(filterEntries(entries, { accountId: 'ai-khac', kind: '' })).toEqual([]);
    expect(filterEntries(entries, { accountId: 'a1', kind: '' })).toEqual(entries);
  });
});
