import fc from 'fast-check';
import { compareDocuments } from '../../../../domain/redline/compare.ts';
import type { NodeChange, PlanDocument, PlanNode, Redline } from '../../../../schemas/types.ts';
import { applyRedline, rejectRedline } from '../../../support/redline/apply.ts';
import { invertRedline } from '../../../support/redline/invert.ts';
import { said } from './said.ts';
import { firstDraft, node, plan, secondDraft } from './sample.ts';

const linesOf = (redline: Redline): readonly string[] =>
  redline.changes.flatMap(({ lines }) => lines);
const change = (redline: Redline, id: string): NodeChange | undefined =>
  redline.changes.find((other) => other.id === id);

/** A section of tasks named by letters. */
const tasks = (letters: string): PlanNode =>
  node(
    'section',
    's',
    { heading: 'Nhiệm vụ' },
    [...letters].map((letter) => node('task', letter, { title: `Việc ${letter}` })),
  );

/** A plan of random shape, and another one made of the same nodes and some new ones. */
const pair: fc.Arbitrary<readonly [PlanDocument, PlanDocument]> = fc
  .tuple(fc.integer(), fc.array(fc.nat(), { minLength: 40, maxLength: 160 }))
  .map(([seed, numbers]) => {
    let at = Math.abs(seed) % numbers.length;
    const next = (below: number): number => {
      at = (at + 1) % numbers.length;
      return (numbers[at] ?? 0) % below;
    };
    const words = 'chuyển đổi số của tỉnh và hạ tầng dữ liệu 15% kinh tế'.split(' ');
    const text = (): string =>
      Array.from({ length: 1 + next(3) }, () =>
        Array.from({ length: 1 + next(9) }, () => words[next(words.length)]).join(' '),
      ).join('\n\n');
    const leaf = (id: string): PlanNode => {
      const targets = ['2025', '2030', '2024'].slice(next(3)).map((period) => ({
        period,
        ...(next(3) > 0 ? { value: next(90) } : { text: `đạt ${next(9)}` }),
      }));
      const forms: readonly PlanNode[] = [
        node('indicator', id, { name: text().split('\n')[0], unit: '%', targets }),
        node('task', id, {
          title: `Việc ${next(5)}`,
          text: text(),
          fundingAmount: next(500),
          pilot: next(2) === 0,
        }),
        node('section', id, { heading: `Mục ${next(4)}`, text: text() }),
      ];
      return forms[next(3)] as PlanNode;
    };
    const build = (from: number, count: number): PlanDocument => {
      const children = new Map<string, string[]>([['plan', []]]);
      const made = new Map<string, PlanNode>();
      const places = ['plan'];
      for (let number = 0; number < count; number += 1) {
        const made_ = leaf(`n${from + number}`);
        const home = children.get(places[next(places.length)] ?? 'plan');
        home?.splice(next(home.length + 1), 0, made_.id);
        made.set(made_.id, made_);
        if (made_.type === 'section') {
          children.set(made_.id, []);
          places.push(made_.id);
        }
      }
      const grow = (id: string): PlanNode => {
        const self = made.get(id) ?? plan([]);
        return { ...self, children: (children.get(id) ?? []).map(grow) } as PlanNode;
      };
      return grow('plan') as PlanDocument;
    };
    return [build(0, 4 + next(12)), build(next(4), 4 + next(12))] as const;
  });

describe('compareDocuments', () => {
  it('finds nothing when a document is compared with itself', () => {
    for (const draft of [firstDraft, secondDraft]) {
      const redline = compareDocuments(draft, structuredClone(draft), 'vi');
      expect(redline.changes).toEqual([]);
      expect(redline.summary).toEqual({
        added: 0,
        removed: 0,
        moved: 0,
        edited: 0,
        wordsInserted: 0,
        wordsDeleted: 0,
        sections: [],
      });
    }
  });

  it('turns the older document into the newer one, and back, to the letter', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const redline = compareDocuments(a, b, 'vi');
        expect(applyRedline(a, redline)).toEqual(b);
        expect(rejectRedline(b, redline)).toEqual(a);
      }),
      { numRuns: 150 },
    );
    const redline = compareDocuments(firstDraft, secondDraft, 'vi');
    expect(applyRedline(firstDraft, redline)).toEqual(secondDraft);
    expect(rejectRedline(secondDraft, redline)).toEqual(firstDraft);
  });

  it('says the same from the other side, and inverted', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const there = invertRedline(compareDocuments(a, b, 'vi'));
        const back = compareDocuments(b, a, 'vi');
        expect(said(there)).toEqual(said(back));
      }),
      { numRuns: 150 },
    );
    expect(said(invertRedline(compareDocuments(firstDraft, secondDraft, 'vi')))).toEqual(
      said(compareDocuments(secondDraft, firstDraft, 'vi')),
    );
  });

  it('gives every change its own id, the same each time', () => {
    const redline = compareDocuments(firstDraft, secondDraft, 'vi');
    const ids = redline.changes.flatMap(({ id, fields }) => [
      id,
      ...fields.map((field) => field.id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('changed:ct-kts');
    expect(ids).toContain('ct-kts.targets.2025');
    expect(compareDocuments(firstDraft, secondDraft, 'vi')).toEqual(redline);
  });

  it('tells the changes in the order of the newer document, removed ones where they stood', () => {
    const redline = compareDocuments(firstDraft, secondDraft, 'vi');
    expect(redline.changes.map(({ id }) => id)).toEqual([
      'changed:s-tong-quat',
      'changed:s-chi-tieu',
      'changed:ct-ca',
      'changed:ct-kts',
      'added:ct-moi',
      'changed:nv-ha-tang',
      'removed:nv-cu',
      'changed:nv-du-lieu',
    ]);
  });

  it('tells each change in a line that a chair can read', () => {
    expect(linesOf(compareDocuments(firstDraft, secondDraft, 'vi'))).toEqual([
      '“1. Mục tiêu tổng quát”: sửa nội dung (thêm 19 từ, bớt 5 từ)',
      '“2. Chỉ tiêu cụ thể”: sửa tiêu đề từ “Chỉ tiêu” thành “Chỉ tiêu cụ thể”',
      'Chuyển chỉ tiêu 1 (Thuê bao Internet băng rộng) từ vị trí 3 đến vị trí 1 trong mục “2. Chỉ tiêu cụ thể”',
      'Chỉ tiêu 2 (Tỷ trọng kinh tế số trong GRDP): mức mục tiêu 2025 từ 15% lên 20%',
      'Chỉ tiêu 2 (Tỷ trọng kinh tế số trong GRDP): mức mục tiêu 2030 từ 25% lên 30%',
      'Chỉ tiêu 2 (Tỷ trọng kinh tế số trong GRDP): sửa cơ quan theo dõi, đánh giá từ “Sở Thông tin và Truyền thông” thành “Cục Thống kê tỉnh”',
      'Bổ sung chỉ tiêu 4 (Dân số trưởng thành có chữ ký số) vào mục “2. Chỉ tiêu cụ thể”',
      'Nhiệm vụ 1 (Phát triển hạ tầng số): sửa nội dung nhiệm vụ (thêm 1 từ)',
      'Nhiệm vụ 1 (Phát triển hạ tầng số): cơ quan phối hợp: thêm Công an tỉnh',
      'Nhiệm vụ 1 (Phát triển hạ tầng số): thời gian hoàn thành từ 2025 thành 2024',
      'Bãi bỏ nhiệm vụ 3 (Mua sắm máy tính cho cấp xã) ở mục “III. Nhiệm vụ”',
      'Chuyển nhiệm vụ 1 (Xây dựng kho dữ liệu dùng chung của tỉnh) từ mục “III. Nhiệm vụ” đến mục “IV. Kiến nghị, đề xuất”',
      'Nhiệm vụ 1 (Xây dựng kho dữ liệu dùng chung của tỉnh): sửa tên nhiệm vụ từ “Xây dựng kho dữ liệu dùng chung” thành “Xây dựng kho dữ liệu dùng chung của tỉnh”',
      'Nhiệm vụ 1 (Xây dựng kho dữ liệu dùng chung của tỉnh): kinh phí từ 45.000 triệu đồng lên 60.000 triệu đồng',
      'Nhiệm vụ 1 (Xây dựng kho dữ liệu dùng chung của tỉnh): nguồn kinh phí từ Ngân sách địa phương thành Ngân sách trung ương',
    ]);
  });

  it('tells the lines in English too', () => {
    const lines = linesOf(compareDocuments(firstDraft, secondDraft, 'en'));
    expect(lines).toContain(
      'Indicator 2 (Tỷ trọng kinh tế số trong GRDP): targets 2025 from 15% to 20%',
    );
    expect(
      lines.every(
        (line) => !/(bổ sung|từ vị trí|thành|thêm)/i.test(line.replace(/“[^”]*”|\([^)]*\)/g, '')),
      ),
    ).toBe(true);
  });

  it('carries difference and relative change of figures', () => {
    const redline = compareDocuments(firstDraft, secondDraft, 'vi');
    const fields = [
      ...(change(redline, 'changed:ct-kts')?.fields ?? []),
      ...(change(redline, 'changed:nv-du-lieu')?.fields ?? []),
    ];
    expect(fields.find(({ id }) => id === 'ct-kts.targets.2025')).toMatchObject({
      key: '2025',
      before: 15,
      after: 20,
      delta: 5,
      percent: 33.33,
    });
    expect(fields.find(({ id }) => id === 'nv-du-lieu.fundingAmount')).toMatchObject({
      delta: 15000,
      percent: 33.33,
    });
    const small = compareDocuments(
      plan([node('section', 's', {}, [node('figure', 'f', { value: 64.1 })])]),
      plan([node('section', 's', {}, [node('figure', 'f', { value: 70 })])]),
      'vi',
    );
    expect(small.changes[0]?.fields[0]).toMatchObject({ delta: 5.9, percent: 9.2 });
  });

  it('counts changes by kind, by top-level section, and words', () => {
    const { summary } = compareDocuments(firstDraft, secondDraft, 'vi');
    expect(summary).toMatchObject({ added: 1, removed: 1, moved: 2, edited: 5 });
    expect(summary.sections).toEqual([
      { sectionId: 's-muc-tieu', changes: 5 },
      { sectionId: 's-nhiem-vu', changes: 2 },
      { sectionId: 's-kien-nghi', changes: 1 },
    ]);
    expect(summary.wordsInserted).toBeGreaterThan(20);
  });
});

describe('moves', () => {
  const moved = (from: string, to: string): readonly string[] =>
    compareDocuments(plan([tasks(from)]), plan([tasks(to)]), 'vi')
      .changes.filter((other) => other.moved)
      .map(({ nodeId }) => nodeId);

  it('are none when an item is put in among ten, though nine get another number', () => {
    expect(moved('abcdefghij', 'axbcdefghij')).toEqual([]);
  });

  it('are one when one of ten items goes elsewhere', () => {
    expect(moved('abcdefghij', 'bcdefghija')).toEqual(['a']);
    expect(moved('abcdefghij', 'abjcdefghi')).toEqual(['j']);
  });

  it('are one with an edit: a node moved and edited is one change', () => {
    const redline = compareDocuments(firstDraft, secondDraft, 'vi');
    const task = change(redline, 'changed:nv-du-lieu');
    expect(task?.moved?.from).toMatchObject({ parentId: 's-nhiem-vu', index: 1 });
    expect(task?.moved?.to).toMatchObject({ parentId: 's-kien-nghi', index: 0 });
    expect(task?.fields.map(({ field }) => field)).toEqual([
      'title',
      'fundingAmount',
      'fundingSource',
    ]);
  });

  it('save a node out of a removed section; what went with the section is part of it', () => {
    const a = plan([
      node('section', 'old', { heading: 'Cũ' }, [
        node('task', 'saved', { title: 'Giữ lại' }),
        node('task', 'lost', { title: 'Bỏ đi' }),
      ]),
      node('section', 'home', { heading: 'Mới' }),
    ]);
    const b = plan([
      node('section', 'home', { heading: 'Mới' }, [node('task', 'saved', { title: 'Giữ lại' })]),
    ]);
    const { changes } = compareDocuments(a, b, 'vi');
    expect(changes.map(({ id }) => id)).toEqual(['removed:old', 'changed:saved']);
    expect(changes[0]?.before?.children.map(({ id }) => id)).toEqual(['lost']);
    expect(changes[1]?.moved?.from.parentId).toBe('old');
  });

  it('take a node into a new section; the rest of the section is one addition', () => {
    const a = plan([node('section', 'home', {}, [node('task', 'kept', {})])]);
    const b = plan([
      node('section', 'home', {}),
      node('section', 'new', {}, [
        node('task', 'first', {}),
        node('task', 'kept', {}),
        node('task', 'last', {}),
      ]),
    ]);
    const redline = compareDocuments(a, b, 'vi');
    expect(redline.changes.map(({ id }) => id)).toEqual(['added:new', 'changed:kept']);
    expect(applyRedline(a, redline)).toEqual(b);
  });
});

describe('fields', () => {
  const edited = (type: PlanNode['type'], before: object, after: object): readonly NodeChange[] =>
    compareDocuments(
      plan([node('section', 's', {}, [node(type, 'x', { ...before })])]),
      plan([node('section', 's', {}, [node(type, 'x', { ...after })])]),
      'vi',
    ).changes;

  it('are no change when only spaces, composition or emptiness differ', () => {
    expect(
      edited(
        'task',
        { title: 'Việc 1', text: '' },
        { title: 'Việc\u00a01'.normalize('NFD'), phases: [] },
      ),
    ).toEqual([]);
  });

  it('hold values from none to some and back, without a place for nothing', () => {
    const [added] = edited('task', {}, { end: '2025-12' });
    expect(added?.fields[0]).toEqual({
      id: 'x.end',
      field: 'end',
      kind: 'PartialDate',
      after: '2025-12',
    });
    expect(added?.lines[0]).toContain('bổ sung thời gian hoàn thành: 12/2025');
    const [dropped] = edited('task', { pilot: true }, {});
    expect(dropped?.lines[0]).toContain('bỏ thí điểm (trước là có)');
  });

  it('say which items of a list came and went, by the names of what they refer to', () => {
    const phase = (id: string, name: string): PlanNode => node('phase', id, { name });
    const draft = (phases: readonly string[]): PlanDocument =>
      plan([
        node('section', 's', {}, [
          phase('p1', 'Khởi động'),
          phase('p2', 'Tăng tốc'),
          node('task', 'x', { title: 'Việc', phases }),
        ]),
      ]);
    const lines = (one: readonly string[], other: readonly string[]): string | undefined =>
      compareDocuments(draft(one), draft(other), 'vi').changes[0]?.lines[0];
    expect(lines(['p1'], ['p2'])).toMatch(
      /giai đoạn: thêm Giai đoạn .*Tăng tốc, bỏ Giai đoạn .*Khởi động$/,
    );
    expect(lines(['p1', 'p2'], ['p2', 'p1'])).toMatch(/giai đoạn: sắp xếp lại$/);
  });

  it('compare targets by period, whatever order they are kept in', () => {
    const [one] = edited(
      'indicator',
      { unit: '%', targets: [{ period: '2025', value: 10 }] },
      {
        unit: '%',
        targets: [
          { period: '2025', value: 10 },
          { period: '2030', value: 20, text: 'ít nhất' },
        ],
      },
    );
    expect(one?.fields.map(({ id }) => id)).toEqual(['x.targets.2030', 'x.targets.2030.text']);
    const targets = [
      { period: '2030', value: 2 },
      { period: '2025', value: 1 },
    ];
    const [order] = edited('indicator', { targets }, { targets: targets.toReversed() });
    expect(order?.fields).toEqual([
      {
        id: 'x.targets',
        field: 'targets',
        kind: 'Targets',
        before: ['2030', '2025'],
        after: ['2025', '2030'],
      },
    ]);
  });
});
