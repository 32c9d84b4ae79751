import { compareDocuments } from '../../../../domain/redline/compare.ts';
import { renameNodes, sameNodes } from '../../../../domain/redline/same-nodes.ts';
import type { PlanDocument, PlanNode } from '../../../../schemas/types.ts';
import { readSeed } from '../../../../seeds/load.ts';
import { applyRedline, rejectRedline } from '../../../support/redline/apply.ts';
import { invertRedline } from '../../../support/redline/invert.ts';
import { play } from '../../seeds/play.ts';
import { said } from './said.ts';
import { firstDraft, node, plan, secondDraft } from './sample.ts';

/** The same text imported again: every node but the plan under a new id. */
const imported = (draft: PlanDocument): PlanDocument => {
  const renamed: { before: string; after: string }[] = [];
  const visit = (one: PlanNode): void => {
    for (const child of one.children) {
      renamed.push({ before: child.id, after: `moi-${child.id}` });
      visit(child);
    }
  };
  visit(draft);
  return renameNodes(draft, renamed);
};

const task = (id: string, title: string): PlanNode => node('task', id, { title });

describe('nodes of new ids', () => {
  it('are no change when all they say is the same, and come back to the letter', () => {
    for (const draft of [firstDraft, readSeed('thanh-hoa').document]) {
      const again = imported(draft);
      const redline = compareDocuments(draft, again, 'vi');
      expect(redline.changes).toEqual([]);
      expect(redline.renamed?.length).toBeGreaterThan(5);
      expect(applyRedline(draft, redline)).toEqual(again);
      expect(rejectRedline(again, redline)).toEqual(draft);
    }
  });

  it('are told as changes, not as removals and additions, when what they say is alike', () => {
    const a = plan([
      node('section', 's', {}, [
        task('cu', 'Xây dựng kho dữ liệu dùng chung của tỉnh'),
        task('khac', 'Mua sắm máy tính cho cấp xã'),
        task('ba', 'Bồi dưỡng cán bộ'),
      ]),
    ]);
    const b = plan([
      node('section', 's', {}, [
        task('khac', 'Mua sắm máy tính cho cấp xã'),
        task('ba', 'Bồi dưỡng cán bộ'),
        task('moi', 'Xây dựng kho dữ liệu dùng chung toàn tỉnh'),
      ]),
    ]);
    const redline = compareDocuments(a, b, 'vi');
    expect(redline.changes).toMatchObject([
      { id: 'changed:moi', kind: 'changed', previousId: 'cu', fields: [{ id: 'moi.title' }] },
    ]);
    expect(redline.changes[0]?.moved).toBeDefined();
    expect(applyRedline(a, redline)).toEqual(b);
    expect(rejectRedline(b, redline)).toEqual(a);
  });

  it('stay apart when they only share a turn of phrase', () => {
    const a = plan([node('section', 's', {}, [task('cu', 'Tỷ lệ hộ nghèo trên địa bàn tỉnh')])]);
    const b = plan([
      node('section', 's', {}, [task('moi', 'Tỷ lệ rừng che phủ trên địa bàn tỉnh')]),
    ]);
    expect(compareDocuments(a, b, 'vi').changes.map(({ id }) => id)).toEqual([
      'removed:cu',
      'added:moi',
    ]);
  });

  it('are the same section when it is for the same purpose, however it was rewritten', () => {
    const section = (id: string, text: string): PlanNode =>
      node('section', id, { role: 'necessity', heading: 'Sự cần thiết', text });
    const a = plan([section('cu', 'Kinh tế số còn nhỏ.')]);
    const b = plan([section('moi', 'Hạ tầng mạng đã phủ khắp, nhưng dữ liệu còn phân tán.')]);
    expect(sameNodes(a, b)).toEqual([{ before: 'cu', after: 'moi' }]);
  });

  it('take what refers to them along', () => {
    const draft = (phase: string): PlanDocument =>
      plan([
        node('section', 's', {}, [
          node('phase', phase, { name: 'Khởi động năm đầu' }),
          node('task', 'x', { title: 'Việc', phases: [phase] }),
        ]),
      ]);
    const redline = compareDocuments(draft('p1'), draft('p2'), 'vi');
    expect(redline.changes).toEqual([]);
    expect(applyRedline(draft('p1'), redline)).toEqual(draft('p2'));
    expect(rejectRedline(draft('p2'), redline)).toEqual(draft('p1'));
  });

  it('are never told by an id that the other document has for something else', () => {
    const a = plan([node('section', 's', {}, [task('x', 'Xây dựng kho dữ liệu dùng chung')])]);
    const b = plan([
      node('section', 's', {}, [
        task('y', 'Xây dựng kho dữ liệu dùng chung'),
        node('solution', 'x', { title: 'Tuyên truyền' }),
      ]),
    ]);
    const redline = compareDocuments(a, b, 'vi');
    expect(redline.renamed).toBeUndefined();
    expect(applyRedline(a, redline)).toEqual(b);
  });

  it('hold every law in the Thanh Hóa plan when its second draft is imported as a new text', () => {
    const seed = readSeed('thanh-hoa');
    const second = play('thanh-hoa').find(({ step }) => step.milestone === 'submitted-2')?.state
      .draft;
    for (const [a, b] of [
      [firstDraft, imported(secondDraft)],
      [seed.document, imported(second ?? seed.document)],
    ] as const) {
      const redline = compareDocuments(a, b, 'vi');
      expect(applyRedline(a, redline)).toEqual(b);
      expect(rejectRedline(b, redline)).toEqual(a);
      expect(said(invertRedline(redline))).toEqual(said(compareDocuments(b, a, 'vi')));
    }
  });
});
