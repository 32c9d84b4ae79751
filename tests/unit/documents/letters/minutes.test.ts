import { describe, expect, test } from '@jest/globals';
import { readSeed } from '../../../../seeds/load.ts';
import { setMeeting } from '../../../../server/actions/opinions.ts';
import { plansFor } from '../../../../server/actions/person-plans.ts';
import { minutesFile } from '../../../../server/actions/queries/letter-minutes.ts';
import { partOf, readLetter } from '../../../support/letter-reader.ts';
import { type PlayedPlan, playedPlan } from '../../../support/played-plan.ts';

const ngheAn = await playedPlan('nghe-an');
const MAY = 'hop-btv-2022-05';

/** The minutes as a person gets them, who sees the plans as the API shows them. */
async function minutesTo({ deps, person }: PlayedPlan, login: string, meeting = MAY) {
  const reader = await person(login);
  const file = await minutesFile({ ...deps, plans: plansFor(deps, reader) }, reader, meeting);
  return { ...file, ...readLetter(file.bytes) };
}

describe('the minutes of a meeting', () => {
  test('say when, where and before whom it was held; what nobody said is left blank', async () => {
    const { lines, name } = await minutesTo(ngheAn, 'na-uyvien1');
    expect(name).toBe('Biên bản - Phiên họp thường kỳ của Ban Thường vụ Tỉnh ủy.docx');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Số ……-BB/VPTU',
        'Thời gian bắt đầu: 08 giờ 00 phút, ngày 28 tháng 5 năm 2022.',
        'Địa điểm: Trụ sở Tỉnh ủy (minh họa).',
        'Chủ trì: Bí thư Tỉnh ủy.',
        'Thư ký: Chuyên viên tổng hợp Văn phòng Tỉnh ủy.',
        'Cơ quan trình: Giám đốc Sở Thông tin và Truyền thông.',
        'Vắng mặt: ….',
        'Cuộc họp kết thúc vào … giờ … phút, ngày … tháng … năm …./.',
      ]),
    );
    // Minutes are dated by their text.
    expect(lines.some((line) => /^Nghệ An, ngày/.test(line))).toBe(false);
    expect((await minutesTo(ngheAn, 'na-thuky', 'hop-bch-2022-07')).lines).toContain(
      'Địa điểm: ….',
    );
  });

  test('name those who spoke, once each, and apart from them those who didn’t', async () => {
    const { lines } = await minutesTo(ngheAn, 'na-uyvien1');
    const named = (what: string) =>
      lines
        .find((line) => line.startsWith(`${what}: `))
        ?.slice(what.length + 2)
        .replace(/\.$/, '')
        .split('; ') ?? [];
    const spoke = named('Đại biểu có ý kiến');
    expect(spoke).toHaveLength(5);
    expect(new Set(spoke).size).toBe(5);
    // Answered the others there.
    expect(spoke).toContain('Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh');
    expect(named('Thành viên khác').filter((one) => spoke.includes(one))).toEqual([]);
  });

  test('hold each remark with who made it and what was replied, by section', async () => {
    const letter = await minutesTo(ngheAn, 'na-uyvien1');
    const state = await ngheAn.stateFor('na-uyvien1');
    const made = state.comments.filter(({ round, kind }) => round === 2 && kind !== 'directive');
    const part = partOf(letter, /Ý kiến của các đại biểu/);
    expect(part.filter((line) => /^[a-zđ]\) Về mục/.test(line))).toEqual([
      'a) Về mục IV. Mục tiêu',
      'b) Về mục V. Nhiệm vụ, giải pháp',
    ]);
    expect(made.length).toBeGreaterThan(7);
    for (const { text, author } of made) {
      const lines = part.filter((line) => line.endsWith(`: ${text}`));
      // What several said in the same words is there once, with all who said it.
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(author.office);
    }
    expect(part.some((line) => line.split('; ').length === 4)).toBe(true);
    const replies = made.flatMap((one) => one.replies);
    expect(part.filter((line) => line.startsWith('- '))).toHaveLength(replies.length);
  });

  test('hold the directives, the conclusion, its due date and how the votes fell', async () => {
    const letter = await minutesTo(ngheAn, 'na-uyvien1');
    const state = await ngheAn.stateFor('na-uyvien1');
    const decision = state.rounds[1]?.decision;
    const given = state.comments.filter(({ id }) => decision?.directiveIds?.includes(id));
    const said = partOf(letter, /Ý kiến chỉ đạo/).filter((line) => line.startsWith('- '));
    expect(said).toHaveLength(given.length);
    // A directive's due date was put off after the meeting.
    expect(given.some(({ pastDues = [] }) => pastDues.length > 0)).toBe(true);
    expect(said.join('\n')).toContain('thời hạn: chậm nhất ngày 06 tháng 6 năm 2022.)');
    expect(letter.lines.join('\n')).not.toContain('gia hạn');
    expect(partOf(letter, /^3\. Kết luận/)).toEqual([
      decision?.conclusion,
      expect.stringMatching(/^Thời hạn hoàn thiện: .*ngày 10 tháng 6 năm 2022/),
      'Báo cáo kết quả với Ban Thường vụ Tỉnh ủy.',
    ]);
    expect(partOf(letter, /Kết quả lấy phiếu/)[0]).toBe(
      'Có 02 phiếu đồng ý; 03 phiếu đồng ý, có ý kiến.',
    );
  });

  test('are signed by the secretary at the left and the chair at the right', async () => {
    const { tables } = await minutesTo(ngheAn, 'na-uyvien1');
    const [[left, right] = []] = tables.at(-2) ?? [];
    expect(left?.[0]).toBe('THƯ KÝ');
    expect(right?.[0]).toBe('CHỦ TRÌ');
  });

  test('before the decision, hold what was said so far and no votes', async () => {
    const discussed = await playedPlan('nghe-an', '2022-05-28T11:10:00+07:00');
    const letter = await minutesTo(discussed, 'na-thuky');
    expect(partOf(letter, /Ý kiến của các đại biểu/).length).toBeGreaterThan(7);
    expect(letter.lines.join('\n')).not.toMatch(/phiếu|Ý kiến chỉ đạo|Kết luận/i);
    expect(letter.lines).toContain('Chủ trì: Bí thư Tỉnh ủy.');
  });

  test('go through the plans on the agenda in its order, those alone that the reader takes part in', async () => {
    const both = await playedPlan('nghe-an', '2022-05-28T11:10:00+07:00');
    await joinThanhHoa(both);
    const agenda = async (login: string) =>
      partOf(await minutesTo(both, login), /CHƯƠNG TRÌNH/i).map((line) =>
        line.replace(/ (Chuyển|về chuyển).*/, ''),
      );
    expect(await agenda('na-uyvien1')).toEqual(['1. Dự thảo lần 1 Nghị quyết']);
    expect(await agenda('chutri')).toEqual(['1. Dự thảo lần 1 Đề án']);
    const thuky = await both.person('na-thuky');
    const { members } = await both.deps.plans.load(readSeed('thanh-hoa').document.id);
    await both.deps.plans.act(readSeed('thanh-hoa').document.id, () => ({
      actor: { accountId: thuky.id, name: '', office: '', agency: '' },
      events: [
        {
          type: 'members-set',
          data: {
            members: [
              ...members,
              { accountId: thuky.id, role: 'observer', office: 'Chuyên viên', agency: 'Văn phòng' },
            ],
          },
        },
      ],
    }));
    expect(await agenda('na-thuky')).toEqual([
      '1. Dự thảo lần 1 Đề án',
      '2. Dự thảo lần 1 Nghị quyết',
    ]);
  });

  test('hold no remark that is not the reader’s to see', async () => {
    const sealed = await playedPlan('nghe-an', '2022-05-11T08:00:00+07:00');
    const chair = await sealed.person('na-chutri1');
    await setMeeting(sealed.deps, chair, readSeed('nghe-an').document.id, {
      id: 'hop-kin',
      title: 'Phiên họp của Ban Cán sự đảng',
      at: '2022-05-11T01:00:00.000Z',
    });
    const words = 'lừa đảo qua mạng';
    const held = async (login: string) =>
      (await minutesTo(sealed, login, 'hop-kin')).lines.join('\n');
    expect(await held('na-congan')).toContain(words);
    expect(await held('na-congan')).toContain('Phó Giám đốc Công an tỉnh (bằng văn bản): ');
    for (const login of ['na-chutri1', 'na-thuky', 'na-lanhdao', 'na-so-dl'])
      expect(await held(login)).not.toContain(words);
  });

  test('there are none of a meeting that nobody called, nor for those who take no part', async () => {
    await expect(minutesTo(ngheAn, 'na-uyvien1', 'khong-co')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

/**
 * Puts the Thanh Hóa plan, under review, on the agenda of the same meeting before the resolution.
 */
async function joinThanhHoa(both: PlayedPlan): Promise<void> {
  const other = await playedPlan('thanh-hoa', '2021-06-14T10:30:00+07:00');
  const { id } = readSeed('thanh-hoa').document;
  await setMeeting(other.deps, await other.person('chutri'), id, {
    id: MAY,
    title: 'Phiên họp thường kỳ của Ban Thường vụ Tỉnh ủy',
    at: '2022-05-28T01:00:00.000Z',
    order: 1,
  });
  await setMeeting(both.deps, await both.person('na-thuky'), readSeed('nghe-an').document.id, {
    id: MAY,
    title: 'Phiên họp thường kỳ của Ban Thường vụ Tỉnh ủy',
    at: '2022-05-28T01:00:00.000Z',
    order: 2,
  });
  for (const account of await other.deps.store.accounts())
    await both.deps.store.putAccount(account);
  const revision = await other.deps.store.revision(
    id,
    1,
    (await other.deps.plans.load(id)).revisions[0]?.sha256 ?? '',
  );
  let written = 0;
  for (const event of await other.deps.store.events(id, 0)) {
    await both.deps.store.append(
      id,
      written,
      [event],
      event.type === 'revision-submitted' ? revision : undefined,
    );
    written += 1;
  }
}
