import { describe, expect, test } from '@jest/globals';
import type { PlanDocument } from '../../../../schemas/types.ts';
import { boldLength } from '../../../../server/documents/issued/letter-widths.ts';
import { type Issue, issuedDocx } from '../../../../server/documents/plan/plan-docx.ts';
import { all, child, type Element, isElement, readPackage } from '../../../support/docx-reader.ts';
import { looksOver, type ParagraphLook } from '../../../support/docx-styles.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan as planOf } from '../../domain/redline/sample.ts';

/**
 * Every point of Decree 30/2020 that a program can read in the file of the Thanh Hóa plan's second
 * draft.
 */
const about = {
  title: 'Đề án – Dự thảo lần 2',
  author: 'Sở Thông tin và Truyền thông',
  at: '2021-06-25T03:00:00.000Z',
};
const issue: Issue = {
  draft: { number: 2, day: '2021-06-25' },
  signer: 'Phó Chủ tịch Ủy ban nhân dân tỉnh',
};
const { second: plan } = thanhHoaRevisions();

/** Twentieths of a point as millimetres. */
const mm = (twips: string | number | undefined): number => (Number(twips) / 1440) * 25.4;

/**
 * A plan's Word file; of a book the text and its annexes, without the pages before them, which have
 * no page numbers.
 */
function opened(document: PlanDocument, told: Issue = issue) {
  const parts = readPackage(issuedDocx(document, told, about));
  const [whole, styles] = [
    child(parts.get('word/document.xml'), 'w:body'),
    parts.get('word/styles.xml'),
  ];
  if (!whole || !styles) throw new Error('a part is missing');
  const look = looksOver(styles);
  const everything = whole.children.filter(isElement);
  const blocks = everything.slice(everything.findLastIndex(endsUnnumbered) + 1);
  const body = { ...whole, children: blocks };
  const paragraphs = (element: Element): readonly ParagraphLook[] =>
    [...all(element)].filter(({ name }) => name === 'w:p').map(look);
  const tables = blocks.filter(({ name }) => name === 'w:tbl');
  const sections = [...all(body)].filter(({ name }) => name === 'w:sectPr');
  return { parts, body, blocks, paragraphs, looks: paragraphs(body), tables, sections };
}

/** Whether a paragraph is the last of a section without a header. */
const endsUnnumbered = (block: Element): boolean => {
  const section = child(child(block, 'w:pPr'), 'w:sectPr');
  return section !== undefined && child(section, 'w:headerReference') === undefined;
};

const { parts, blocks, paragraphs, looks, tables, sections } = opened(plan);
const said = (looked: readonly ParagraphLook[]) => looked.map(({ text }) => text).filter(Boolean);
const styled = (style: string) => looks.filter((one) => one.style === style);
const attributesOf = (section: Element | undefined, name: string) =>
  child(section, name)?.attributes ?? {};
const cellsOf = (table: Element | undefined) =>
  [...all(table ?? { name: '', attributes: {}, children: [] })].filter(
    ({ name }) => name === 'w:tc',
  );
/** The rule below the paragraph that says something, in millimetres. */
function ruleBelow(container: Element, words: string): number {
  const inside = [...all(container)].filter(({ name }) => name === 'w:p' || name === 'w:tc');
  const at = inside.findIndex(
    (one) => one.name === 'w:p' && paragraphs(one)[0]?.text.toLowerCase() === words.toLowerCase(),
  );
  const indent = child(child(inside[at + 1], 'w:pPr'), 'w:ind')?.attributes ?? {};
  const cell = inside.slice(0, at).findLast(({ name }) => name === 'w:tc');
  const room = cell
    ? mm(child(child(cell, 'w:tcPr'), 'w:tcW')?.attributes['w:w']) - 2 * mm(70)
    : 165;
  expect(paragraphs(inside[at + 1] as Element)[0]?.style).toBe('Rule');
  return room - mm(indent['w:left']) - mm(indent['w:right']);
}

describe('the Word file of a plan, in the form of decree 30/2020', () => {
  test('is on A4 with the margins of the decree, upright for the text and on its side for lists', () => {
    expect(sections.length).toBeGreaterThanOrEqual(3);
    for (const section of sections) {
      const size = attributesOf(section, 'w:pgSz');
      const [width, height] = [mm(size['w:w']), mm(size['w:h'])].sort((a, b) => a - b);
      expect(width).toBeCloseTo(210, 0);
      expect(height).toBeCloseTo(297, 0);
      const margins = attributesOf(section, 'w:pgMar');
      for (const side of ['w:top', 'w:bottom']) {
        expect(mm(margins[side])).toBeGreaterThanOrEqual(20);
        expect(mm(margins[side])).toBeLessThanOrEqual(25);
      }
      expect(mm(margins['w:left'])).toBeGreaterThanOrEqual(30);
      expect(mm(margins['w:left'])).toBeLessThanOrEqual(35);
      expect(mm(margins['w:right'])).toBeGreaterThanOrEqual(15);
      expect(mm(margins['w:right'])).toBeLessThanOrEqual(20);
    }
    expect(sections.map((one) => attributesOf(one, 'w:pgSz')['w:orient'])).toEqual([
      undefined,
      undefined,
      'landscape',
      'landscape',
    ]);
  });

  test('numbers pages in the middle of the top margin, in Arabic, 13-14 points, from page 2; annexes anew', () => {
    const header = parts.get('word/header1.xml');
    if (!header) throw new Error('no header');
    const [line] = paragraphs(header);
    expect(line).toMatchObject({ align: 'center', bold: false, italic: false, size: 14 });
    expect(
      [...all(header)].flatMap(({ name, children }) => (name === 'w:instrText' ? children : [])),
    ).toEqual([' PAGE ']);
    for (const section of sections) {
      const references = section.children
        .filter(isElement)
        .filter(({ name }) => name === 'w:headerReference');
      expect(references.map(({ attributes }) => attributes['w:type'])).toEqual(['default']);
      expect(child(section, 'w:titlePg')).toBeDefined();
      expect(attributesOf(section, 'w:pgNumType')['w:start']).toBe('1');
      expect(mm(attributesOf(section, 'w:pgMar')['w:header'])).toBeLessThan(20);
    }
  });

  test('is set in black Times New Roman throughout, text in 13 or 14 points', () => {
    expect(new Set(looks.map(({ font }) => font))).toEqual(new Set(['Times New Roman']));
    expect([...all(blocks[0] as Element)].some(({ name }) => name === 'w:color')).toBe(false);
    const text = blocks.filter(({ name }) => name === 'w:p').flatMap(paragraphs);
    for (const { text: words, size } of text.filter((one) => one.text !== ''))
      if (size !== 2) expect([words, [13, 14].includes(size)]).toEqual([words, true]);
  });

  test('has the State’s name and motto at the right, the motto with a rule as long as itself', () => {
    const [head] = tables;
    const [left, right, number, date] = cellsOf(head);
    if (!head || !left || !right || !number || !date) throw new Error('no head');
    expect([...all(head)].some(({ name }) => name === 'w:tblBorders')).toBe(false);
    expect(paragraphs(right)).toEqual([
      expect.objectContaining({
        text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        bold: true,
        size: 13,
        align: 'center',
      }),
      expect.objectContaining({ text: 'Độc lập - Tự do - Hạnh phúc', bold: true, size: 14 }),
      expect.objectContaining({ style: 'Rule' }),
    ]);
    expect(ruleBelow(head, 'Độc lập - Tự do - Hạnh phúc')).toBeCloseTo(60.5, 0);
    const agency = 'Ủy ban nhân dân\ntỉnh Thanh Hóa';
    expect(paragraphs(left)[0]).toMatchObject({ text: agency, caps: true, bold: true, size: 13 });
    const share = ruleBelow(head, agency) / boldLength('ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA', 13);
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
    expect(paragraphs(number)).toEqual([
      expect.objectContaining({ text: 'Số: ……/ĐA-UBND', size: 13, bold: false, align: 'center' }),
      expect.objectContaining({ text: 'DỰ THẢO LẦN 2\n(ngày 25/6/2021)', bold: true }),
    ]);
    expect(paragraphs(date)).toEqual([
      expect.objectContaining({
        text: 'Thanh Hóa, ngày … tháng … năm …',
        italic: true,
        size: 14,
        align: 'center',
      }),
    ]);
  });

  test('names its kind in capitals and its subject below, with a rule', () => {
    expect(styled('DocumentKind')).toEqual([
      expect.objectContaining({ text: 'Đề án', caps: true, bold: true, size: 14, align: 'center' }),
    ]);
    const [title] = styled('Subject');
    expect(title).toMatchObject({ bold: true, size: 14, align: 'center' });
    expect(`Đề án ${title?.text.replace('\n', ' ')}`).toBe(plan.fields.title);
    const share =
      ruleBelow(
        { name: '', attributes: {}, children: blocks.filter(({ name }) => name === 'w:p') },
        title?.text ?? '',
      ) / boldLength(title?.text ?? '', 14);
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });

  test('lists what it rests on in italics, a line each, with semicolons and a full stop at the end', () => {
    const bases = styled('LegalBasis');
    expect(bases.length).toBeGreaterThan(5);
    for (const { text, italic, firstLine } of bases) {
      expect(text).toMatch(/^Căn cứ /);
      expect(italic).toBe(true);
      expect(mm(firstLine)).toBeCloseTo(12.7, 1);
    }
    const ends = bases.map(({ text }) => text.at(-1));
    expect(ends.slice(0, -1)).toEqual(ends.slice(0, -1).map(() => ';'));
    expect(ends.at(-1)).toBe('.');
    expect(said(bases)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^Căn cứ Quyết định số 749\/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt /,
        ),
        'Căn cứ Luật Giao dịch điện tử ngày 29 tháng 11 năm 2005;',
      ]),
    );
  });

  test('has headings I., 1., a) that Word’s navigation pane shows, in the letters of Vietnamese', () => {
    const one = styled('Heading1');
    expect(one.map(({ text }) => text.split(' ')[0])).toEqual(
      ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.', 'VII.', 'VIII.', 'IX.', 'X.'].slice(0, one.length),
    );
    for (const level of [1, 2, 3]) {
      const found = styled(`Heading${level}`);
      expect(found.length).toBeGreaterThan(0);
      for (const heading of found)
        expect(heading).toMatchObject({
          outline: level,
          bold: true,
          italic: false,
          caps: level === 1,
          keepNext: true,
        });
    }
    const letters = node('section', 's', { heading: 'Nhiệm vụ' }, [
      node(
        'section',
        't',
        { heading: 'Nhóm' },
        Array.from({ length: 7 }, (_, index) =>
          node('task', `t${index}`, { title: `Việc ${index}` }),
        ),
      ),
    ]);
    expect(
      opened(planOf([letters]))
        .looks.filter(({ style }) => style === 'Heading3')
        .map(({ text }) => text.slice(0, 2)),
    ).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)']);
  });

  test('justifies its text, with the first line set in and at least six points between paragraphs', () => {
    const body = [...styled('BodyText'), ...styled('ListParagraph')];
    expect(body.length).toBeGreaterThan(40);
    for (const { align, firstLine, after, line } of body) {
      expect(align).toBe('both');
      expect(mm(firstLine)).toBeGreaterThanOrEqual(10);
      expect(mm(firstLine)).toBeLessThanOrEqual(12.71);
      expect(after).toBeGreaterThanOrEqual(120);
      expect(line).toBeGreaterThanOrEqual(240);
      expect(line).toBeLessThanOrEqual(360);
    }
  });

  test('repeats the head of every table and breaks no row', () => {
    const ruled = tables
      .slice(1)
      .filter((table) => [...all(table)].some(({ name }) => name === 'w:tblBorders'));
    expect(ruled.length).toBeGreaterThan(5);
    for (const table of ruled) {
      const rows = table.children.filter(isElement).filter(({ name }) => name === 'w:tr');
      for (const [index, row] of rows.entries()) {
        const properties = child(row, 'w:trPr');
        expect(child(properties, 'w:cantSplit')).toBeDefined();
        expect(child(properties, 'w:tblHeader') !== undefined).toBe(index === 0);
      }
    }
  });

  test('sums up the budget by source and year below its lines, in million đồng, when every line says all three', () => {
    const line = (id: string, source: string, year: number | undefined, amount: number) =>
      node('budget-line', id, { source, year, amount, nature: 'investment' });
    const sumsOf = (...lines: readonly ReturnType<typeof line>[]) => {
      const made = opened(planOf([node('section', 's', { heading: 'Kinh phí' }, lines)]));
      const table = made.tables.find((one) => said(made.paragraphs(one)).includes('Cộng'));
      const rows = table?.children.filter(isElement).filter(({ name }) => name === 'w:tr') ?? [];
      return rows.map((row) => said(made.paragraphs(row)));
    };
    const [one, two] = [line('a', 'central', 2022, 1500), line('b', 'local', 2021, 20000.5)];
    expect(sumsOf(one, two, line('c', 'central', 2021, 500))).toEqual([
      ['Nguồn kinh phí', 'Năm 2021', 'Năm 2022', 'Cộng'],
      ['Ngân sách trung ương', '500', '1.500', '2.000'],
      ['Ngân sách địa phương', '20.000,5', '0', '20.000,5'],
      ['Cộng', '20.500,5', '1.500', '22.000,5'],
    ]);
    const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027];
    const many = sumsOf(...years.map((year) => line(`y${year}`, 'central', year, 1)));
    expect(many[0]).toEqual(['Năm', 'Ngân sách trung ương', 'Cộng']);
    expect(many.at(-1)).toEqual(['Cộng', '7', '7']);
    expect(sumsOf(one, two, line('c', 'central', undefined, 500))).toEqual([]);
    expect(sumsOf(one, line('c', 'local', 2022, 500))).toEqual([]);
    expect(said(looks)).toContain('Tổng hợp kinh phí theo nguồn kinh phí và năm (triệu đồng)');
  });

  test('ends its text with ./. and below it has recipients at the left and who signs at the right, without a name', () => {
    const foot = tables.find((table) => said(paragraphs(table)).includes('Nơi nhận:'));
    const at = blocks.indexOf(foot as Element);
    const last = blocks
      .slice(0, at)
      .flatMap(paragraphs)
      .filter(({ text }) => text !== '')
      .at(-1);
    expect(last?.text).toMatch(/[^.]\.\/\.$/);
    expect(last?.keepNext).toBe(true);
    const [left, right] = cellsOf(foot).map(paragraphs);
    expect(left?.[0]).toMatchObject({ text: 'Nơi nhận:', bold: true, italic: true, size: 12 });
    const listed = left?.slice(1) ?? [];
    for (const { text, size, bold } of listed) {
      expect(text).toMatch(/^- .*[;.]$/);
      expect([size, bold]).toEqual([11, false]);
    }
    expect(listed.at(-1)?.text).toBe('- Lưu: VT, ….');
    expect(said(listed)).toContain('- Sở Tài chính;');
    expect(said(right ?? [])).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      '……………',
    ]);
    for (const { bold, size } of right ?? []) expect([bold, size]).toEqual([true, 14]);
  });

  test('lists its tasks in an annex on its side, which the text refers to', () => {
    expect(styled('Annex').map(({ text }) => text)).toEqual([
      'Phụ lục I',
      'Phụ lục II',
      'Phụ lục III',
    ]);
    for (const { bold, size, align } of styled('Annex'))
      expect([bold, size, align]).toEqual([true, 14, 'center']);
    for (const { bold, caps, align } of styled('AnnexTitle'))
      expect([bold, caps, align]).toEqual([true, true, 'center']);
    expect(said(styled('AnnexTitle'))).toContain('Danh mục nhiệm vụ');
    for (const { text, italic } of styled('AnnexOf')) {
      expect(text).toMatch(/^\(Kèm theo Đề án /);
      expect(italic).toBe(true);
    }
    expect(said(looks)).toContain('(Chi tiết các nhiệm vụ tại Phụ lục II kèm theo.)');
    const list = tables.at(-2);
    const tasks = [...allNodes(plan)].filter(({ type }) => type === 'task');
    expect(tasks.length).toBeGreaterThan(10);
    const rows = (list?.children ?? []).filter(isElement).filter(({ name }) => name === 'w:tr');
    expect(rows).toHaveLength(tasks.length + 1);
  });

  test('says what it is called and that it is in Vietnamese, and nothing of when it was made', () => {
    const core = parts.get('docProps/core.xml');
    const values = Object.fromEntries(
      (core?.children ?? [])
        .filter(isElement)
        .map(({ name, children }) => [name, children.join('')]),
    );
    expect(values).toMatchObject({
      'dc:title': about.title,
      'dc:creator': about.author,
      'dc:language': 'vi-VN',
      'dcterms:created': '2021-06-25T03:00:00Z',
    });
    const styles = parts.get('word/styles.xml');
    const languages = [...all(styles as Element)].filter(({ name }) => name === 'w:lang');
    expect(languages.map(({ attributes }) => attributes['w:val'])).toEqual(['vi-VN']);
    expect(issuedDocx(plan, issue, about)).toEqual(issuedDocx(plan, issue, about));
  });

  test('has no marks of changes and no comments', () => {
    const names = new Set(
      [...all(parts.get('word/document.xml') as Element)].map(({ name }) => name),
    );
    expect(
      [...names].filter((name) => /^w:(ins|del|move.*|comment.*|.*Change)$/.test(name)),
    ).toEqual([]);
    expect(parts.has('word/comments.xml')).toBe(false);
  });

  test('is a draft while it is worked on, and none once it is approved', () => {
    const marks = (told: Issue) =>
      said(opened(plan, told).looks).filter((one) => one.startsWith('DỰ THẢO'));
    expect(marks({ draft: 'working' })).toEqual(['DỰ THẢO\n(đang soạn)']);
    expect(marks({})).toEqual([]);
  });
});

function* allNodes(
  root: PlanDocument | PlanDocument['children'][number],
): Generator<{ readonly type: string }> {
  yield root;
  for (const below of root.children) yield* allNodes(below);
}
