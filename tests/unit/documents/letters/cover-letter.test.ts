import { describe, expect, test } from '@jest/globals';
import { walk } from '../../../../domain/plan/tree.ts';
import type { Comment } from '../../../../schemas/types.ts';
import { coverLetterFile } from '../../../../server/actions/queries/letters.ts';
import { partOf, readLetter } from '../../../support/letter-reader.ts';
import { playedPlan } from '../../../support/played-plan.ts';

const thanhHoa = await playedPlan('thanh-hoa');
const ngheAn = await playedPlan('nghe-an');

async function letterTo(story: typeof thanhHoa, login: string, number: number) {
  const [person, state] = [await story.person(login), await story.stateFor(login)];
  const { name, bytes } = await coverLetterFile(story.deps, person, state, number);
  return { name, bytes, state, ...readLetter(bytes) };
}

const padded = (count: number) => `${count}`.padStart(2, '0');

describe('the letter with which a revision is submitted', () => {
  test('says who submits what to whom, and asks for it to be approved', async () => {
    const { name, lines } = await letterTo(thanhHoa, 'thanhvien1', 1);
    const title = 'Đề án Chuyển đổi số tỉnh Thanh Hóa giai đoạn 2021-2025, định hướng đến năm 2030';
    expect(name).toBe(`Tờ trình - ${title.slice(0, 80).trim()} - Dự thảo lần 1.docx`);
    expect(lines).toContain('Số: ……/TTr-STTTT');
    expect(lines).toContain('Kính gửi: Ủy ban nhân dân tỉnh Thanh Hóa');
    const agency = 'Sở Thông tin và Truyền thông tỉnh Thanh Hóa';
    expect(lines).toContain(
      `${agency} kính trình Ủy ban nhân dân tỉnh Thanh Hóa dự thảo lần 1 ${title}.`,
    );
    expect(lines).toContain(
      `${agency} kính đề nghị Ủy ban nhân dân tỉnh Thanh Hóa xem xét, phê duyệt ${title}./.`,
    );
    expect(lines).toContain('GIÁM ĐỐC');
  });

  test('holds the submitter’s own words', async () => {
    const { lines, state } = await letterTo(thanhHoa, 'thanhvien1', 2);
    expect(lines).toContain(state.revisions[1]?.coverNote);
  });

  test('counts what the revision holds, parts of tasks and phases after its period apart', async () => {
    const letter = await letterTo(thanhHoa, 'thanhvien1', 1);
    expect(partOf(letter, /NỘI DUNG CHÍNH/i).slice(1)).toEqual([
      '- 01 mục tiêu tổng quát;',
      '- 07 mục tiêu cụ thể;',
      '- 23 chỉ tiêu;',
      '- 04 nhiệm vụ với 10 nhiệm vụ thành phần;',
      '- 07 giải pháp;',
      '- 02 giai đoạn và 01 giai đoạn định hướng sau năm 2025;',
      // The plan's own, the list of tasks and the grounds of indicators, as in the paper that is
      // enclosed.
      '- 03 phụ lục.',
    ]);
    const later = await letterTo(thanhHoa, 'thanhvien1', 2);
    const { draft } = later.state;
    const indicators = [...walk(draft)].filter(({ node }) => node.type === 'indicator').length;
    expect(partOf(later, /NỘI DUNG CHÍNH/i)).toContain(`- ${padded(indicators)} chỉ tiêu;`);
  });

  test('of a first submission, says nothing of answers and encloses the draft alone', async () => {
    const letter = await letterTo(thanhHoa, 'thanhvien1', 1);
    expect(letter.lines.join('\n')).not.toMatch(/tiếp thu|giải trình|Căn cứ/i);
    expect(letter.tables).toHaveLength(2);
    expect(partOf(letter, /HỒ SƠ/i)).toEqual([expect.stringMatching(/^1\. Dự thảo lần 1 .*\.$/)]);
  });

  test('of a later one, rests on the conclusion before it and reports to whom that said', async () => {
    const { lines } = await letterTo(thanhHoa, 'thanhvien1', 2);
    expect(lines).toContain(
      'Căn cứ kết luận ngày 14 tháng 6 năm 2021 của Phó Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa về dự thảo lần 1.',
    );
    expect(lines).toContain('- Phó Chủ tịch UBND tỉnh (để báo cáo);');
  });

  test('of a later one, encloses what the pack of its papers holds', async () => {
    expect(partOf(await letterTo(thanhHoa, 'thanhvien1', 2), /HỒ SƠ/i)).toEqual([
      expect.stringMatching(/^1\. Dự thảo lần 2 Đề án .*;$/),
      '2. Bản so sánh dự thảo lần 2 với dự thảo lần 1;',
      '3. Bảng tổng hợp, tiếp thu, giải trình ý kiến;',
      '4. Bản tóm tắt thay đổi.',
    ]);
  });

  test('of a later one, counts the answers submitted with it by what they do', async () => {
    const letter = await letterTo(thanhHoa, 'thanhvien1', 2);
    const { comments } = letter.state;
    const answered = comments.filter((one) => answersIn(one, 2).length > 0);
    const part = partOf(letter, /TIẾP THU, GIẢI TRÌNH/i);
    const agencies = new Set(answered.map(({ author }) => author.agency)).size;
    expect(part[0]).toBe(
      `Đã trả lời ${answered.length} ý kiến của ${padded(agencies)} cơ quan, trong đó có 09 ý kiến chỉ đạo:`,
    );
    const counts = part.flatMap((line) => /^- .*: (\d+) ý kiến/.exec(line)?.[1] ?? []).map(Number);
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(answered.length);
  });

  test('lists every directive with what was done about it and where', async () => {
    for (const [story, login, revision] of [
      [thanhHoa, 'chutri', 2],
      [ngheAn, 'na-chutri2', 2],
    ] as const) {
      const { tables, state } = await letterTo(story, login, revision);
      const [head, ...rows] = tables[1] ?? [];
      expect(head).toEqual([
        ['STT'],
        ['Nội dung chỉ đạo'],
        ['Kết quả thực hiện'],
        ['Nơi thể hiện'],
      ]);
      const directives = state.comments.filter(({ kind }) => kind === 'directive');
      expect(directives.length).toBeGreaterThan(8);
      expect(rows.map(([, text]) => text?.join('\n'))).toEqual(directives.map(({ text }) => text));
      for (const [index, [number, , result, places]] of rows.entries()) {
        expect(number).toEqual([`${index + 1}`]);
        const answer = directives[index] && answersIn(directives[index], revision)[0];
        expect(result?.join(' ')).toContain(answer?.reason);
        expect(places?.join('')).not.toBe('');
      }
      expect(
        rows.some(([, , , places]) => places?.some((one) => /^IV\. .*: chỉ tiêu \d/.test(one))),
      ).toBe(true);
    }
  });

  test('gives the reason for what changed though nobody asked', async () => {
    const letter = await letterTo(ngheAn, 'na-uyvien1', 2);
    expect(partOf(letter, /NGOÀI CÁC Ý KIẾN/i)).toEqual([
      'VI. Tổ chức thực hiện: Bổ sung mốc sơ kết năm 2023 cho thống nhất với thời hạn của các nhiệm vụ mới.',
      'Phụ lục: Kế hoạch thực hiện Nghị quyết: Cập nhật kế hoạch kèm theo cho khớp với các nhiệm vụ được bổ sung.',
    ]);
    expect(partOf(await letterTo(thanhHoa, 'chutri', 2), /NGOÀI CÁC Ý KIẾN/i)).toEqual([]);
  });

  test('goes to the instance that the plan was before, which gives an opinion where others follow', async () => {
    const lines = async (number: number) => (await letterTo(ngheAn, 'na-uyvien1', number)).lines;
    expect(await lines(1)).toContain('Kính gửi: Ban Cán sự đảng Ủy ban nhân dân tỉnh Nghệ An');
    const second = await lines(2);
    expect(second).toContain('Kính gửi: Ban Thường vụ Tỉnh ủy Nghệ An');
    expect(second).toContain(
      'Căn cứ kết luận ngày 28 tháng 5 năm 2022 của Bí thư Tỉnh ủy tại Phiên họp thường kỳ của Ban Thường vụ Tỉnh ủy về dự thảo lần 1.',
    );
    expect(second.at(-1)).not.toContain('phê duyệt');
    expect(second.some((line) => line.includes('xem xét, cho ý kiến đối với Nghị quyết'))).toBe(
      true,
    );
  });

  test('stays what it was when answers are reopened and given anew', async () => {
    const before = await playedPlan('nghe-an', '2022-06-13T08:00:00+07:00');
    const [then, now] = [
      await letterTo(before, 'na-uyvien4', 2),
      await letterTo(ngheAn, 'na-uyvien4', 2),
    ];
    expect(now.bytes).toEqual(then.bytes);
    const reopened = now.state.comments.filter(({ pastResponses }) => pastResponses.length > 0);
    expect(reopened.length).toBeGreaterThan(0);
    expect(partOf(await letterTo(ngheAn, 'na-uyvien4', 3), /TIẾP THU, GIẢI TRÌNH/i)[0]).toBe(
      'Đã trả lời 01 ý kiến của 01 cơ quan:',
    );
  });

  test('there is none of a revision that there is not', async () => {
    await expect(letterTo(thanhHoa, 'chutri', 7)).rejects.toMatchObject({ code: 'not-found' });
  });
});

const answersIn = ({ response, pastResponses }: Comment, number: number) =>
  [...pastResponses.map((past) => past.response), ...(response ? [response] : [])].filter(
    ({ revision }) => revision === number,
  );
