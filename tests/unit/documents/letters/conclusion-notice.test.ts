import { describe, expect, test } from '@jest/globals';
import { conclusionFile } from '../../../../server/actions/queries/letter-conclusion.ts';
import { partOf, readLetter } from '../../../support/letter-reader.ts';
import { playedPlan } from '../../../support/played-plan.ts';

const thanhHoa = await playedPlan('thanh-hoa');
const ngheAn = await playedPlan('nghe-an');

async function noticeTo(story: typeof thanhHoa, login: string, round: number) {
  const [person, state] = [await story.person(login), await story.stateFor(login)];
  const { name, bytes } = await conclusionFile(story.deps, person, state, round);
  return { name, bytes, state, ...readLetter(bytes) };
}

const isHeading = (line: string) => /^\d+\. Về /.test(line);
/** A directive without its letter. */
const wordsOf = (line: string) => line.replace(/^[a-zđ]\) /, '');

describe('the notice of a conclusion', () => {
  test('is issued by the office that serves the agency which decides', async () => {
    const { lines } = await noticeTo(thanhHoa, 'thanhvien1', 1);
    expect(lines.slice(0, 2)).toEqual(['Ủy ban nhân dân\ntỉnh Thanh Hóa', 'Văn phòng']);
    expect(lines).toContain('Số: ……/TB-VP');
    expect(lines).toContain('CHÁNH VĂN PHÒNG');
    const party = await noticeTo(ngheAn, 'na-uyvien1', 2);
    expect(party.lines.slice(0, 3)).toEqual(['Tỉnh ủy Nghệ An', 'Văn phòng', '*']);
    expect(party.lines).toContain('Số ……-TB/VPTU');
    expect(party.lines).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  });

  test('is issued by that agency itself where no office of it is known, on whose order somebody signs', async () => {
    const { lines } = await noticeTo(ngheAn, 'na-chutri1', 1);
    expect(lines.slice(0, 2)).toEqual([
      'Tỉnh ủy Nghệ An',
      'Ban Cán sự đảng\nỦy ban nhân dân tỉnh Nghệ An',
    ]);
    expect(lines).toContain('T/L BAN CÁN SỰ ĐẢNG');
  });

  test('says who decided on what, when and at which meeting', async () => {
    const { looks, lines } = await noticeTo(ngheAn, 'na-uyvien1', 2);
    const subject = looks.find(({ style }) => style === 'Subject')?.text.replaceAll('\n', ' ');
    expect(subject).toBe(
      'Kết luận của Bí thư Tỉnh ủy tại Phiên họp thường kỳ của Ban Thường vụ Tỉnh ủy về dự thảo lần 1 Nghị quyết về chuyển đổi số tỉnh Nghệ An đến năm 2025, định hướng đến năm 2030',
    );
    expect(lines.find((line) => line.startsWith('Ngày '))).toMatch(
      /^Ngày 28 tháng 5 năm 2022, tại Trụ sở Tỉnh ủy .*, Bí thư Tỉnh ủy chủ trì Phiên họp thường kỳ/,
    );
    const alone = await noticeTo(thanhHoa, 'thanhvien1', 1);
    expect(alone.lines.find((line) => line.startsWith('Ngày '))).toMatch(
      /^Ngày 14 tháng 6 năm 2021, Phó Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa xem xét dự thảo lần 1 Đề án/,
    );
    expect(alone.lines).toContain(
      'Tham gia ý kiến có: Giám đốc Sở Khoa học và Công nghệ; Phó Giám đốc Sở Kế hoạch và Đầu tư; Phó Giám đốc Sở Tư pháp; Phó Chủ tịch Ủy ban nhân dân huyện Mường Lát; Phó Giám đốc Công an tỉnh.',
    );
  });

  test('holds the conclusion and each of its directives once, by section, with what it is about and its due date', async () => {
    for (const [story, login, number] of [
      [thanhHoa, 'lanhdao', 1],
      [ngheAn, 'na-lanhdao', 2],
    ] as const) {
      const letter = await noticeTo(story, login, number);
      const decision = letter.state.rounds[number - 1]?.decision;
      expect(partOf(letter, /^I\. KẾT LUẬN/i)).toEqual([
        decision?.conclusion,
        'Dự thảo lần 1 được trả lại để hoàn thiện.',
      ]);
      const said = partOf(letter, /Ý KIẾN CHỈ ĐẠO/i).filter((line) => !isHeading(line));
      const given = letter.state.comments.filter(({ id }) => decision?.directiveIds?.includes(id));
      expect(given.length).toBeGreaterThan(8);
      expect(said).toHaveLength(given.length);
      for (const { text } of given)
        expect(said.filter((line) => wordsOf(line).startsWith(text))).toHaveLength(1);
    }
    const letter = await noticeTo(thanhHoa, 'lanhdao', 1);
    const groups = partOf(letter, /Ý KIẾN CHỈ ĐẠO/i).filter((line) => /^\d+\. Về/.test(line));
    expect(groups.slice(0, 2)).toEqual([
      '1. Về toàn bộ dự thảo',
      '2. Về mục I. Sự cần thiết và căn cứ xây dựng Đề án',
    ]);
    expect(partOf(letter, /Về toàn bộ/)).toContain(
      'c) Trực tiếp báo cáo kết quả hoàn chỉnh với Phó Chủ tịch UBND tỉnh. (Thời hạn: trong tuần tới, từ ngày 21 tháng 6 năm 2021 đến ngày 25 tháng 6 năm 2021.)',
    );
    // One alone has no letter.
    expect(partOf(letter, /Về mục II\. /)).toEqual([expect.stringMatching(/^Số liệu kinh tế/)]);
    expect(partOf(letter, /Về mục IV\. /).map((line) => line.slice(0, 3))).toEqual(['a) ', 'b) ']);
    expect(partOf(letter, /Về mục I\. /)).toEqual([
      expect.stringMatching(/ \(Tại mục 1\. Sự cần thiết xây dựng Đề án; nên thực hiện\.\)$/),
    ]);
  });

  test('names an extended due date as it was said and as it is now', async () => {
    const letter = await noticeTo(ngheAn, 'na-lanhdao', 2);
    expect(letter.lines.join('\n')).toContain(
      'thời hạn: chậm nhất ngày 06 tháng 6 năm 2022, được gia hạn đến ngày 10 tháng 6 năm 2022.)',
    );
  });

  test('says who is to do what by when and report to whom', async () => {
    const letter = await noticeTo(thanhHoa, 'lanhdao', 1);
    const agency = 'Sở Thông tin và Truyền thông tỉnh Thanh Hóa';
    expect(partOf(letter, /^III\. Tổ chức thực hiện/).slice(0, 2)).toEqual([
      `1. ${agency} tiếp thu, giải trình các ý kiến, hoàn thiện và trình lại dự thảo; thời hạn: trong tuần tới, từ ngày 21 tháng 6 năm 2021 đến ngày 25 tháng 6 năm 2021.`,
      `2. ${agency} báo cáo kết quả với Phó Chủ tịch UBND tỉnh.`,
    ]);
    expect(letter.lines).toContain(`- ${agency} (để thực hiện);`);
    const alone = await noticeTo(ngheAn, 'na-lanhdao', 3);
    expect(partOf(alone, /^II\. Tổ chức thực hiện/)[0]).toMatch(
      /^Sở Thông tin và Truyền thông .*; thời hạn: 3 ngày làm việc, chậm nhất ngày 17 tháng 6 năm 2022\.$/,
    );
    expect(letter.lines).toContain('- Sở Khoa học và Công nghệ tỉnh Thanh Hóa;');
  });

  test('of an approval, says that the draft is approved, or who sees it next', async () => {
    const approved = await noticeTo(thanhHoa, 'thanhvien1', 2);
    expect(approved.lines).toContain('Dự thảo lần 2 được phê duyệt.');
    expect(approved.lines.join('\n')).not.toMatch(/Ý kiến chỉ đạo|Tổ chức thực hiện/i);
    const passedOn = await noticeTo(ngheAn, 'na-chutri1', 1);
    expect(passedOn.lines).toContain(
      'Dự thảo lần 1 được thống nhất, chuyển Ban Thường vụ Tỉnh ủy Nghệ An xem xét.',
    );
    const last = await noticeTo(ngheAn, 'na-chutri3', 5);
    expect(last.lines).toContain('Dự thảo lần 3 được thông qua.');
  });

  test('there is none before the chair has decided, nor of a round that there was not', async () => {
    const open = await playedPlan('thanh-hoa', '2021-06-14T11:00:00+07:00');
    await expect(noticeTo(open, 'chutri', 1)).rejects.toMatchObject({ code: 'not-possible-now' });
    await expect(noticeTo(open, 'chutri', 2)).rejects.toMatchObject({ code: 'not-found' });
  });
});
