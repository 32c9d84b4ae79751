import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlanDocument } from '../../../../schemas/types.ts';
import { planDocx, redlineDocx } from '../../../../server/documents/redline-docx.ts';
import { walk } from '../../../../server/domain/plan/tree.ts';
import { plainText } from '../../../../server/domain/text/plain.ts';
import {
  all,
  faultsOf,
  isElement,
  type Read,
  readBody,
  readPackage,
} from '../../../support/docx-reader.ts';
import { drafts } from '../../../support/random-plans.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../../domain/redline/sample.ts';

const about = {
  title: 'Đề án',
  author: 'Sở Thông tin và Truyền thông',
  at: '2021-06-25T03:00:00.000Z',
};
const { first, second } = thanhHoaRevisions();

const documentOf = (bytes: Uint8Array) => {
  const document = readPackage(bytes).get('word/document.xml');
  if (!document) throw new Error('no document');
  return document;
};

const rendered = (document: PlanDocument): readonly Read[] =>
  readBody(documentOf(planDocx(document, 'vi', about)), 'as-is');

/** The laws of a Word file of changes. */
function assertLaws(a: PlanDocument, b: PlanDocument): void {
  const document = documentOf(redlineDocx(a, b, 'vi', about));
  expect(faultsOf(document)).toEqual([]);
  expect(readBody(document, 'accept')).toEqual(rendered(b));
  expect(readBody(document, 'reject')).toEqual(rendered(a));
}

const marksOf = (document: ReturnType<typeof documentOf>) =>
  [...all(document)].map(({ name }) => name);

describe('a Word file of changes', () => {
  test('gives the newer Thanh Hóa plan when all is accepted and the older one when all is rejected', () => {
    assertLaws(first, second);
    assertLaws(second, first);
  });

  test('does so for any two drafts', () => {
    fc.assert(
      fc.property(drafts, ([a, b]) => assertLaws(a, b)),
      { numRuns: 60 },
    );
  });

  test('has no mark of a change between a plan and itself', () => {
    const document = documentOf(redlineDocx(first, first, 'vi', about));
    expect(
      marksOf(document).filter((name) => /^w:(ins$|del$|move|rPrChange|pPrChange)/.test(name)),
    ).toEqual([]);
  });

  test('holds every word of every text of the plan', () => {
    const words = JSON.stringify(rendered(second));
    for (const { node: one } of walk(second)) {
      const { text } = one.fields as { text?: string };
      for (const line of plainText(text ?? '').split('\n')) {
        expect(words).toContain(JSON.stringify(line).slice(1, -1));
      }
    }
  });

  test('shows a moved section as moved, with its own edits inside', () => {
    const sections = ['mot', 'hai', 'ba'].map((id) =>
      node('section', id, {
        heading: `Phần ${id}`,
        text: `Nội dung của phần ${id} như đã trình bày.`,
      }),
    );
    const [one, two, three] = sections;
    if (!one || !two || !three) throw new Error('three sections');
    const edited = node('section', 'ba', {
      heading: 'Phần ba',
      text: 'Nội dung mới của phần ba như đã trình bày.',
    });
    const a = plan([one, two, three]);
    const b = plan([edited, one, two]);
    assertLaws(a, b);
    const document = documentOf(redlineDocx(a, b, 'vi', about));
    const marks = marksOf(document);
    expect(marks.filter((name) => name === 'w:moveFromRangeStart')).toHaveLength(1);
    expect(marks.filter((name) => name === 'w:moveToRangeStart')).toHaveLength(1);
    const moved = [...all(document)].filter(({ name }) => name === 'w:moveTo' || name === 'w:ins');
    const words = moved.map((mark) =>
      [...all(mark)].flatMap(({ name, children }) => (name === 'w:t' ? children : [])).join(''),
    );
    expect(words.join('')).toContain('Nội dung mới của phần ba');
  });

  test('tracks a row put into a table as an inserted row and leaves the others alone', () => {
    const indicator = (id: string, name: string) =>
      node('indicator', id, { name, unit: '%', targets: [{ period: '2025', value: 50 }] });
    const one = indicator('ct-1', 'Tỷ lệ dịch vụ công trực tuyến');
    const two = indicator('ct-2', 'Tỷ lệ hồ sơ trực tuyến');
    const a = plan([node('section', 's', { heading: 'Chỉ tiêu' }, [one])]);
    const b = plan([node('section', 's', { heading: 'Chỉ tiêu' }, [one, two])]);
    assertLaws(a, b);
    const rows = [...all(documentOf(redlineDocx(a, b, 'vi', about)))].filter(
      ({ name }) => name === 'w:trPr',
    );
    expect(
      rows.filter(({ children }) =>
        children.filter(isElement).some(({ name }) => name === 'w:ins'),
      ),
    ).toHaveLength(1);
  });

  test('marks words that only look otherwise as formatted, not as changed', () => {
    const section = (text: string) => plan([node('section', 's', { heading: 'Mục tiêu', text })]);
    const document = documentOf(
      redlineDocx(section('Tỉnh khá về số'), section('Tỉnh **khá** về số'), 'vi', about),
    );
    const marks = marksOf(document);
    expect(marks).toContain('w:rPrChange');
    expect(marks).not.toContain('w:ins');
  });

  test('is the same file for the same input', () => {
    expect(redlineDocx(first, second, 'vi', about)).toEqual(
      redlineDocx(first, second, 'vi', about),
    );
  });
});
