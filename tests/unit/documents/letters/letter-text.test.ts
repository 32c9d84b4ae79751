import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlanDocument } from '../../../../schemas/types.ts';
import { issuerOf } from '../../../../server/documents/issued/issuers.ts';
import { conclusionNotice } from '../../../../server/documents/letters/conclusion-notice.ts';
import {
  type CoverLetterFacts,
  coverLetter,
} from '../../../../server/documents/letters/cover-letter.ts';
import { type Letter, letterFile } from '../../../../server/documents/letters/letter.ts';
import { minutes } from '../../../../server/documents/letters/minutes.ts';
import { partOf, readLetter } from '../../../support/letter-reader.ts';

const about = { title: 'Tờ trình', author: 'Sở Tài chính', at: '2021-06-25T03:00:00.000Z' };
const read = async (letter: Letter) => readLetter(await letterFile(letter, about, 'docx'));

const plan = (fields: PlanDocument['fields']): PlanDocument => ({
  id: 'p',
  type: 'plan',
  fields,
  children: [],
});

const facts: CoverLetterFacts = {
  plan: plan({ title: 'Kế hoạch chuyển đổi số', kind: 'ke-hoach' }),
  number: 1,
  to: 'Ủy ban nhân dân tỉnh Lào Cai',
  passesOn: false,
  signer: 'Phó Giám đốc',
  note: '',
  unrequested: [],
};

describe('what nobody has said', () => {
  test('is a blank in the letter of a plan of which nothing is known', async () => {
    const letter = await read(coverLetter({ ...facts, plan: plan({}), to: '', signer: '' }));
    expect(letter.lines).toEqual(
      expect.arrayContaining([
        'Số: ……/TTr-…',
        '…, ngày … tháng … năm …',
        'Kính gửi: …',
        '… kính trình … dự thảo lần 1 Đề án ….',
      ]),
    );
    expect(partOf(letter, /NỘI DUNG CHÍNH/i)).toEqual([]);
  });

  test('is a blank in the minutes of a meeting of which only the date is known', async () => {
    const meeting = { id: 'm', title: 'Phiên họp', at: '2021-06-14T18:30:00.000Z' };
    const { lines } = await read(
      minutes({
        meeting,
        issuer: issuerOf({}),
        chair: '',
        secretary: '',
        submitting: [],
        speakers: [],
        others: [],
        items: [{ plan: plan({}), number: 1, remarks: [], directives: [] }],
      }),
    );
    // The day is that of Vietnam, seven hours ahead.
    expect(lines).toContain('Thời gian bắt đầu: 01 giờ 30 phút, ngày 15 tháng 6 năm 2021.');
    for (const what of ['Địa điểm', 'Chủ trì', 'Thư ký', 'Cơ quan trình', 'Đại biểu có ý kiến'])
      expect(lines).toContain(`${what}: ….`);
    expect(lines).toContain('Nội dung trao đổi: …');
  });
});

test('a plan is called by its kind once, and a deputy signs for the head', async () => {
  const { lines } = await read(
    coverLetter({ ...facts, plan: plan({ ...facts.plan.fields, draftingAgency: 'Sở Tài chính' }) }),
  );
  expect(lines).toContain(
    'Sở Tài chính kính đề nghị Ủy ban nhân dân tỉnh Lào Cai xem xét, phê duyệt Kế hoạch chuyển đổi số./.',
  );
  const at = lines.indexOf('KT. GIÁM ĐỐC');
  expect(lines[at + 1]).toBe('PHÓ GIÁM ĐỐC');
  const unnamed = await read(
    coverLetter({ ...facts, plan: plan({ title: 'chuyển đổi số', kind: 'ke-hoach' }) }),
  );
  expect(unnamed.lines.some((line) => line.includes('Kế hoạch chuyển đổi số'))).toBe(true);
});

test('remarks left without an answer are owned up to, with the reason', async () => {
  const letter = await read(
    coverLetter({
      ...facts,
      number: 2,
      answers: {
        remarks: 1,
        agencies: 1,
        byDisposition: { explained: 1 },
        unanswered: 12,
        unansweredReason: 'Chờ số liệu của Cục Thống kê.',
        directives: [{ text: 'Cập nhật số liệu.', reason: '', places: [] }],
      },
    }),
  );
  expect(partOf(letter, /TIẾP THU, GIẢI TRÌNH/i)).toContain(
    'Còn 12 ý kiến chưa trả lời. Chờ số liệu của Cục Thống kê.',
  );
  expect(letter.tables[1]?.[1]).toEqual([['1'], ['Cập nhật số liệu.'], ['Chưa trả lời.'], ['']]);
});

test('what people typed as Markdown comes out as paragraphs, lists and tables', async () => {
  const note = 'Một **đoạn**.\n\n- Việc một\n- Việc hai\n\n| A | B |\n|---|---|\n| 1 | 2 |';
  const { lines, tables } = await read(coverLetter({ ...facts, note }));
  expect(lines).toEqual(expect.arrayContaining(['Một đoạn.', '- Việc một', '- Việc hai']));
  expect(tables).toContainEqual([
    [['A'], ['B']],
    [['1'], ['2']],
  ]);
});

test('whatever is typed, the file can be opened, ends with its mark and says the words', async () => {
  const words = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(words, words, words, async (title, text, place) => {
      const notice = conclusionNotice({
        plan: plan({ title, draftingAgency: text, locality: place }),
        number: 1,
        issuer: issuerOf({ approvingAgency: title }),
        chair: text,
        day: '2021-06-14',
        speakers: [place],
        conclusion: text,
        verdict: 'returned',
        directives: [{ about: place, directives: [{ text, place: title, priority: 'should' }] }],
        agencies: [title],
      });
      const { looks } = await read(notice);
      const end = looks.findIndex(({ text: said }) => said.endsWith('./.'));
      expect(looks[end]).toMatchObject({ style: 'BodyText', keepNext: true });
      expect(looks.some(({ text: said }) => /nên thực hiện/i.test(said))).toBe(true);
    }),
    { numRuns: 40 },
  );
});
