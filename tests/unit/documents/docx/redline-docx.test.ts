import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { walk } from '../../../../domain/plan/tree.ts';
import { compareDocuments } from '../../../../domain/redline/compare.ts';
import { plainText } from '../../../../domain/text/plain.ts';
import type { PlanDocument } from '../../../../schemas/types.ts';
import {
  type DocxComment,
  planDocx,
  redlineDocx,
} from '../../../../server/documents/redline/redline-docx.ts';
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

/** The words of the newer paper between the two ends of a comment's range. */
function quoted(document: ReturnType<typeof documentOf>, id: string): string {
  let [inside, words, lost] = [false, '', 0];
  for (const { name, attributes, children } of all(document)) {
    if (name === 'w:commentRangeStart' && attributes['w:id'] === id) inside = true;
    if (name === 'w:commentRangeEnd' && attributes['w:id'] === id) inside = false;
    if (name === 'w:delText') lost += 1;
    if (name === 'w:t' && inside) words += children.join('');
  }
  expect(lost).toBeGreaterThan(0);
  return words;
}

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
      { numRuns: 40 },
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

  test('tells a paragraph split in two, and two joined, by the end between them alone', () => {
    const section = (text: string) => plan([node('section', 's', { heading: 'Mục tiêu', text })]);
    const one =
      'Đến năm 2025 tỉnh thuộc nhóm khá. Đến năm 2030 tỉnh thuộc nhóm dẫn đầu cả nước về chuyển đổi số.';
    const split = section(one.replace('. Đ', '.\n\nĐ'));
    for (const [a, b, mark] of [
      [section(one), split, 'w:ins'],
      [split, section(one), 'w:del'],
    ] as const) {
      assertLaws(a, b);
      const document = documentOf(redlineDocx(a, b, 'vi', about));
      const words = [...all(document)]
        .filter(({ name }) => name === 'w:ins' || name === 'w:del')
        .flatMap((found) =>
          [...all(found)].flatMap(({ children }) =>
            children.filter((child) => typeof child === 'string'),
          ),
        );
      expect(words.join('').trim()).toBe('');
      const ends = [...all(document)]
        .filter(({ name }) => name === 'w:rPr')
        .flatMap(({ children }) => children.filter(isElement));
      expect(ends.filter(({ name }) => name === mark)).toHaveLength(1);
    }
  });

  test('keeps its laws wherever paragraphs are split and joined', () => {
    const words = fc.array(
      fc.tuple(fc.constantFrom('một', 'hai', '**ba**', '50%', 'bốn.'), fc.nat(5), fc.nat(5)),
      { minLength: 4, maxLength: 40 },
    );
    const section = (text: string) => plan([node('section', 's', { heading: 'Mục tiêu', text })]);
    fc.assert(
      fc.property(words, (all) => {
        const side = (at: 1 | 2) =>
          all.map((one) => `${one[0]}${one[at] === 0 ? '\n\n' : ' '}`).join('');
        assertLaws(section(side(1)), section(side(2)));
      }),
      { numRuns: 50 },
    );
  });

  test('puts a remark around the words it quotes, its thread in the order of time, and says whether it is done', () => {
    const text = 'Tỷ lệ này còn thấp. Cần nâng lên 70% vào năm 2025.';
    const a = plan([node('section', 's', { heading: 'Mục tiêu', text: text.replace('70', '50') })]);
    const b = plan([node('section', 's', { heading: 'Mục tiêu', text })]);
    const quote = 'nâng lên 70%';
    const speech = (words: string, at: string) => ({
      author: 'Giám đốc, Sở Tài chính',
      at,
      text: words,
    });
    const comment: DocxComment = {
      ...speech('Vì sao?\nCăn cứ nào?', '2021-06-12T01:00:00.000Z'),
      nodeId: 's',
      field: 'text',
      start: text.indexOf(quote),
      end: text.indexOf(quote) + quote.length,
      replies: [speech('Theo Quyết định 749.', '2021-06-20T01:00:00.000Z')],
      done: true,
    };
    const parts = readPackage(
      redlineDocx(a, b, 'vi', about, [comment, { ...comment, done: false, replies: [] }]),
    );
    const document = parts.get('word/document.xml');
    const threads = parts.get('word/commentsExtended.xml');
    if (!document || !threads) throw new Error('a part is missing');
    expect(faultsOf(document)).toEqual([]);
    for (const id of ['0', '1', '2']) expect(quoted(document, id)).toBe(quote);
    const extended = [...all(threads)]
      .filter(({ name }) => name === 'w15:commentEx')
      .map(({ attributes }) => attributes);
    expect(extended.map((one) => one['w15:done'])).toEqual(['1', '1', '0']);
    expect(extended.map((one) => one['w15:paraIdParent'])).toEqual([
      undefined,
      extended[0]?.['w15:paraId'],
      undefined,
    ]);
    // Word shows these dates as they stand, whatever the zone of the machine: they are by the clock
    // of the authors.
    const dated = (part: string) =>
      [...all(parts.get(part) ?? document)].flatMap(({ attributes }) => attributes['w:date'] ?? []);
    expect(dated('word/comments.xml')[0]).toBe('2021-06-12T08:00:00Z');
    expect(new Set(dated('word/document.xml'))).toEqual(new Set(['2021-06-25T10:00:00Z']));
  });

  test('says in a comment at the item what no mark can: a row that moved, a field that a paper doesn’t show', () => {
    const indicator = (id: string, more: object = {}) =>
      node('indicator', id, { name: `Tỷ lệ ${id}`, unit: '%', direction: 'higher', ...more });
    const part = (id: string, rows: readonly ReturnType<typeof indicator>[]) =>
      node('section', id, { heading: `Chỉ tiêu ${id}` }, rows);
    const [one, two, three] = [indicator('mot'), indicator('hai'), indicator('ba')];
    const a = plan([part('a', [one, two]), part('b', [three])]);
    const b = plan([
      part('a', [indicator('mot', { direction: 'lower' })]),
      part('b', [three, two]),
    ]);
    const { changes } = compareDocuments(a, b, 'vi');
    const parts = readPackage(redlineDocx(a, b, 'vi', about, [], changes));
    const [document, comments] = ['word/document.xml', 'word/comments.xml'].map((name) =>
      parts.get(name),
    );
    if (!document || !comments) throw new Error('a part is missing');
    expect(faultsOf(document)).toEqual([]);
    const told = [...all(comments)].filter(({ name }) => name === 'w:comment');
    const words = told.map((comment) =>
      [...all(comment)].flatMap(({ name, children }) => (name === 'w:t' ? children : [])).join(''),
    );
    expect(told.map(({ attributes }) => attributes['w:author'])).toEqual([
      about.author,
      about.author,
    ]);
    expect(words.find((text) => text.includes('mot'))).toBeUndefined();
    expect(words).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^Thay đổi không hiện trên văn bản: chiều đánh giá từ .*Càng thấp càng tốt/,
        ),
        expect.stringMatching(/^Chuyển chỉ tiêu .*Tỷ lệ hai.* đến /),
      ]),
    );
    // Changes that the paper shows need no comment.
    const seen = compareDocuments(first, second, 'vi').changes.filter(({ moved }) => !moved);
    const plain = readPackage(redlineDocx(first, second, 'vi', about, [], seen));
    expect(
      [...all(plain.get('word/comments.xml') ?? comments)].map(({ name }) => name),
    ).not.toContain('w:comment');
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
