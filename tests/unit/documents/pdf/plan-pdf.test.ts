import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlanDocument } from '../../../../schemas/types.ts';
import { readSeed } from '../../../../seeds/load.ts';
import { type Issue, pagedDocx } from '../../../../server/documents/plan/plan-docx.ts';
import { issuedPdf } from '../../../../server/documents/plan/plan-pdf.ts';
import { inFolder } from '../../../support/docx-judges.ts';
import { all, child, readBody, readPackage } from '../../../support/docx-reader.ts';
import { looksOver } from '../../../support/docx-styles.ts';
import { judgedBy } from '../../../support/judges.ts';
import { readPdf } from '../../../support/pdf-reader.ts';
import { drafts } from '../../../support/random-plans.ts';
import { node, plan as planOf } from '../../domain/redline/sample.ts';

const about = {
  title: 'Đề án – Dự thảo lần 2',
  author: 'Sở Tài chính',
  at: '2021-06-25T03:00:00.000Z',
};
const issue: Issue = { draft: { number: 2, day: '2021-06-25' }, signer: 'Phó Chủ tịch' };
const SEEDS = ['thanh-hoa', 'nghe-an', 'moi-soan'] as const;

/** Millimetres as points. */
const mm = (length: number): number => (length * 72) / 25.4;
const pdfOf = async (plan: PlanDocument, told = issue) =>
  readPdf(await issuedPdf(plan, told, about));
const bare = (words: string): string => words.replace(/\s/g, '').toLocaleLowerCase('vi');

async function wordOf(plan: PlanDocument) {
  const parts = readPackage(await pagedDocx(plan, issue, about));
  const [document, styles] = [parts.get('word/document.xml'), parts.get('word/styles.xml')];
  const body = child(document, 'w:body');
  if (!document || !styles || !body) throw new Error('a part is missing');
  const looks = [...all(body)].filter(({ name }) => name === 'w:p').map(looksOver(styles));
  const sections = [...all(body)].filter(({ name }) => name === 'w:sectPr');
  const lines = readBody(document, 'as-is').flatMap((read) =>
    typeof read === 'string' ? [read] : read.flat(2),
  );
  return { lines, sections, headings: looks.filter(({ outline, text }) => outline > 0 && text) };
}

describe.each(SEEDS)('the PDF file of the plan %s', (name) => {
  const plan = readSeed(name).document;
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  let word: Awaited<ReturnType<typeof wordOf>>;
  beforeAll(async () => {
    [pdf, word] = [await pdfOf(plan), await wordOf(plan)];
  });

  test('has the words of the Word file in their order, as they are heard', () => {
    const heard = pdf.tagged.map(({ text }) => text).join('');
    expect(bare(heard)).toBe(bare(word.lines.join('')));
  });

  test('says what it is called, by whom and when, and that it is in Vietnamese', () => {
    expect(pdf.info).toMatchObject({
      Title: about.title,
      Author: about.author,
      Language: 'vi',
      CreationDate: 'D:20210625030000Z',
      ModDate: 'D:20210625030000Z',
    });
  });

  test('is tagged and says that it keeps to PDF/UA-1', () => {
    expect(pdf.marks).toMatchObject({ Marked: true });
    expect(pdf.xmp).toMatch(/pdfuaid:part(>|=")1/);
    for (const { within } of pdf.tagged) expect(within.slice(0, 2)).toEqual(['Root', 'Document']);
  });

  test('tags the headings of the Word file as headings, and has a bookmark for each', () => {
    const tags = pdf.tagged.filter(({ role }) => /^H\d$/.test(role));
    expect(tags.map(({ role, text }) => `${role} ${bare(text)}`)).toEqual(
      word.headings.map(({ outline, text }) => `H${outline} ${bare(text)}`),
    );
    expect(pdf.outline.map(({ title, level }) => `H${level} ${bare(title)}`)).toEqual(
      word.headings.map(({ outline, text }) => `H${outline} ${bare(text)}`),
    );
  });

  test('tags tables with their heads, and what only stands side by side as none', () => {
    const cells = pdf.tagged.filter(({ within }) => within.includes('Table'));
    const heads = cells.filter(({ within }) => within.includes('TH'));
    // Names of groups of rows are heads, too, among the rows.
    expect(heads.filter(({ within }) => within.includes('THead')).length).toBeGreaterThan(4);
    for (const { within } of heads) expect(within).toContain('TR');
    for (const { within } of cells)
      expect(within.some((role) => role === 'TH' || role === 'TD')).toBe(true);
    const top = pdf.tagged.find(({ text }) => /Độc lập|ĐẢNG CỘNG SẢN/.test(text));
    expect(top?.within).not.toContain('Table');
  });

  test('is on A4 with the margins of the decree, its lists of tasks on their side', () => {
    const landscape = word.sections.map(
      (section) => child(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape',
    );
    const turned = pdf.pages.map(({ width, height }) => width > height);
    expect(turned.filter((one, index) => one !== turned[index - 1])).toEqual(
      landscape.filter((one, index) => one !== landscape[index - 1]),
    );
    for (const { width, height, words } of pdf.pages) {
      expect(Math.min(width, height)).toBeCloseTo(mm(210), 0);
      expect(Math.max(width, height)).toBeCloseTo(mm(297), 0);
      for (const { text, x, y, width: length, size } of words) {
        // A point beyond: letters lean out of the line.
        expect([text, x >= mm(30) - 1]).toEqual([text, true]);
        expect([text, x + length <= width - mm(15) + 1]).toEqual([text, true]);
        expect([text, y >= mm(20) - 1 && y + 0.6 * size <= height - mm(20)]).toEqual([text, true]);
      }
    }
  });

  test('numbers pages in the middle of the top margin from page 2; annexes anew; cover and contents not at all', () => {
    const numbered = pdf.pages.filter(({ label }) => label !== '');
    const unnumbered = word.sections.filter((one) => !child(one, 'w:headerReference'));
    expect(numbered.length < pdf.pages.length).toBe(unnumbered.length > 0);
    const starts = numbered.filter(({ label }) => label === '1');
    expect(starts).toHaveLength(word.sections.length - unnumbered.length);
    for (const { label, artifacts, width, height } of pdf.pages) {
      const inMargin = artifacts.filter(({ y }) => y > height - mm(20));
      expect(inMargin.map(({ text }) => text)).toEqual(Number(label) > 1 ? [label] : []);
      for (const { x, width: length, size } of inMargin) {
        expect(x + length / 2).toBeCloseTo((mm(30) + width - mm(15)) / 2, 0);
        expect(size).toBe(14);
      }
    }
  });

  test('is the same bytes each time', async () => {
    expect(await issuedPdf(plan, issue, about)).toEqual(await issuedPdf(plan, issue, about));
  });

  judgedBy('poppler', 'is read with every word of the text', async () => {
    const bytes = await issuedPdf(plan, issue, about);
    const read = inFolder((folder) => {
      writeFileSync(join(folder, 'plan.pdf'), bytes);
      return spawnSync('pdftotext', ['-raw', join(folder, 'plan.pdf'), '-'], {
        encoding: 'utf8',
      });
    });
    expect(read.status).toBe(0);
    const words = new Set(read.stdout.toLocaleLowerCase('vi').normalize('NFC').split(/\s+/));
    for (const line of word.headings)
      for (const one of line.text.toLocaleLowerCase('vi').split(/\s+/))
        expect(words).toContain(one);
  });
});

const section = (text: string, title = 'Mục') => node('section', 's', { heading: title, text });
const heardIn = async (plan: PlanDocument): Promise<readonly string[]> =>
  (await pdfOf(plan)).tagged.map(({ text }) => text.trim().replaceAll('\n', ' '));

describe('what people write in a plan', () => {
  test('is words in its PDF file and never a command to the typesetter', async () => {
    const told = [
      '#import "x.typ": *',
      '#panic("no")',
      '$ sum_(i=1)^n $ *đậm* _nghiêng_ `mã` @muc <muc> = Mục',
      '\\ \\u{41} // không phải chú thích /* cũng không */ ~ -- --- "x" \'y\' [ ] { }',
      'json("paper.json") read("/etc/passwd")',
    ];
    const plan = planOf(
      told.map((heading, index) => node('section', `s${index}`, { heading })),
      { kind: 'nghi-quyet', title: told.join(' ') },
    );
    const heard = bare((await heardIn(plan)).join(''));
    for (const [index, heading] of told.entries())
      expect(heard).toContain(bare(`${['I', 'II', 'III', 'IV', 'V'][index]}. ${heading}`));
    expect(heard).toContain(bare(told.join(' ')));
  });

  test('comes through in letters of other scripts, too, as far as the machine has them', async () => {
    const heard = await heardIn(planOf([section('Tiếng Việt – ☐ ✓ → ≥ 😀 中文')]));
    expect(heard.some((line) => line.startsWith('Tiếng Việt – ☐ ✓ → ≥'))).toBe(true);
  });

  test('stays on the page when a cell, a head of a table or a title is longer than one', async () => {
    const long = Array.from({ length: 1500 }, (_, index) => `từ${index}`).join(' ');
    const figures = [
      node('figure', 'f1', { name: long, value: 1, unit: '%' }),
      node('figure', 'f2', { name: 'sau', value: 2, unit: '%' }),
    ];
    const head = `| ${long} | B |\n| --- | --- |\n| c | d |\n`;
    const plan = planOf([node('section', 's', { heading: 'Mục', text: head }, figures)], {
      kind: 'de-an',
      title: long.slice(0, 999),
    });
    const { pages } = await pdfOf(plan);
    const words = pages.flatMap((page) => page.words);
    for (const { y, text } of words) expect([text, y > mm(19)]).toEqual([text, true]);
    const said = bare(words.map(({ text }) => text).join(''));
    expect(said.split(bare('từ1499')).length).toBe(3);
  });

  test('may hold an empty plan, deep headings without those above them, and long words', async () => {
    expect((await pdfOf(planOf([]))).pages.length).toBeGreaterThan(0);
    const deep = node('section', 'a', {}, [
      node('section', 'b', {}, [node('section', 'c', { heading: 'Sâu', text: 'x'.repeat(300) })]),
    ]);
    const roles = (await pdfOf(planOf([deep]))).tagged.map(({ role }) => role);
    expect(roles.filter((role) => /^H\d/.test(role))).toEqual(['H1', 'H2', 'H3']);
  });
});

test.each([
  ['non-breaking spaces', '\u00a0'],
  ['letters', 'ế'],
])('a text that is nothing but %s is set, each of them on the page', async (_what, letter) => {
  const text = `đầu${letter.repeat(70_000)}cuối`;
  const pdf = await pdfOf(
    planOf([node('section', 's', { heading: 'Mục', text })], { kind: 'ke-hoach' }),
  );
  const heard = pdf.tagged.map((one) => one.text).join('');
  // What ends a line is read as a space.
  expect(bare(heard).replaceAll('\u200b', '')).toContain(bare(text));
});

test('the name of a group of rows is never the last of a page', async () => {
  const group = (name: string) =>
    node(
      'section',
      name,
      { heading: `Nhóm ${name}` },
      Array.from({ length: 4 }, (_, index) =>
        node('task', `${name}${index}`, {
          title: `Nhiệm vụ ${index}`,
          leadAgency: 'Sở Nội vụ',
          deliverable: 'Báo cáo kết quả hằng năm gửi Ủy ban nhân dân tỉnh trước ngày 15 tháng 12',
        }),
      ),
    );
  const groups = Array.from({ length: 9 }, (_, index) => group(`g${index}`));
  const plan = planOf([node('section', 's', { heading: 'Nhiệm vụ' }, groups)], {
    kind: 'ke-hoach',
  });
  const { pages, tagged } = await pdfOf(plan);
  const lists = pages.filter(({ width, height }) => width > height);
  expect(lists.length).toBeGreaterThan(2);
  for (const { tagged: own } of lists) expect(own.at(-1)?.text).not.toMatch(/Nhóm/);
  const names = tagged.filter(({ within, text }) => within.includes('TH') && /Nhóm/.test(text));
  expect(names).toHaveLength(groups.length);
});

test('any plan comes with the words of its Word file, tagged', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async ([plan]) => {
      const { tagged, xmp } = await pdfOf(plan);
      const { lines } = await wordOf(plan);
      expect(bare(tagged.map(({ text }) => text).join(''))).toBe(bare(lines.join('')));
      expect(xmp).toContain('pdfuaid');
    }),
    { numRuns: 6 },
  );
});

test('a table that goes on over the page repeats its head, which is heard once', async () => {
  const rows = Array.from({ length: 90 }, (_, index) =>
    node('figure', `f${index}`, { name: `Số liệu thứ ${index}`, value: index, unit: '%' }),
  );
  const pdf = await pdfOf(
    planOf([node('section', 's', { heading: 'Mục' }, rows)], { kind: 'ke-hoach' }),
  );
  const seen = pdf.pages.flatMap(({ words, artifacts }) => [...words, ...artifacts]);
  expect(seen.filter(({ text }) => text === 'Số liệu').length).toBe(pdf.pages.length);
  expect(pdf.tagged.filter(({ text }) => text.trim() === 'Số liệu')).toHaveLength(1);
  expect(pdf.pages.length).toBeGreaterThan(1);
});
