import { expect, test } from '@jest/globals';
import type { CommentView, ConsultationView, Membership } from '../../schemas/types.ts';
import { type Client, MEMBERS } from './test-app.ts';

/**
 * Agencies are asked about a plan that has revisions: sealed, each agency's remarks drafts until
 * its head releases them; then members vote, sign sections off, and the plan goes from one instance
 * to the next. Leaves it with the second one.
 */
export function opinionsAsked(
  client: (login: string) => Client,
  plan: string,
  setClock: (now: string) => void,
): void {
  const FINANCE = 'Sở Tài chính';
  const SCIENCE = 'Sở Khoa học và Công nghệ';
  const TRADE = 'Sở Công Thương';
  const head: Membership = {
    accountId: 'nguoingoai',
    role: 'agency-head',
    office: 'Chuyên viên',
    agency: FINANCE,
  };
  const remarksOf = async (login: string): Promise<readonly CommentView[]> =>
    (await client(login).get(`${plan}/comments`)).body.comments;
  const consultation = async (login: string): Promise<ConsultationView> =>
    (await client(login).get(`${plan}/rounds`)).body.consultations[0];
  const remark = (text: string) => ({
    kind: 'suggestion',
    text,
    anchor: { nodeId: 'phan-lo-trinh' },
    consultation: 1,
  });
  const held = { id: '' };

  test('an administrator sets the days off that follow the moon or a yearly decision', async () => {
    const days = [{ day: '2021-07-05', off: true, name: 'Nghỉ bù (minh họa)' }];
    expect((await client('thuky').put('/calendar', { days })).status).toBe(403);
    expect((await client('quantri').put('/calendar', { days: [...days, ...days] })).status).toBe(
      422,
    );
    expect((await client('quantri').put('/calendar', { days })).body).toMatchObject({ days });
    expect((await client('thuky').get('/calendar')).body).toMatchObject({ days, editable: false });
  });

  test('agencies are asked by name, with a due date in working days', async () => {
    setClock('2021-07-01T08:00:00+07:00');
    await client('quantri').put(`${plan}/members`, { members: [...MEMBERS, head] });
    const asked = {
      title: 'Lấy ý kiến các sở, ngành',
      agencies: [FINANCE, SCIENCE, TRADE],
      due: { said: '5 ngày làm việc' },
      sealed: true,
      silenceAgrees: true,
    };
    expect((await client('thuky').get('/due?said=5%20ngày%20làm%20việc')).body).toMatchObject({
      date: '2021-07-09',
    });
    expect((await client('thuky').get('/due?said=một%20hôm%20nào%20đó')).status).toBe(422);
    expect((await client('soanthao').post(`${plan}/consultations`, asked)).status).toBe(403);
    expect(
      (await client('thuky').post(`${plan}/consultations`, { ...asked, agencies: [] })).status,
    ).toBe(422);
    const opened = await client('thuky').post(`${plan}/consultations`, asked);
    expect(opened.status).toBe(201);
    expect(opened.body.consultations).toMatchObject([
      {
        number: 1,
        revision: 3,
        due: { date: '2021-07-09', said: '5 ngày làm việc' },
        open: true,
        daysLeft: 8,
        workingDaysLeft: 5,
        roster: [FINANCE, SCIENCE, TRADE].map((agency) => ({ agency, status: 'invited' })),
      },
    ]);
    const { body } = await client('nguoingoai').get(plan);
    expect(body.work).toContainEqual(
      expect.objectContaining({ code: 'consult', overdue: false, due: { ...body.work[0].due } }),
    );
  });

  test('an agency’s remarks are drafts that it alone sees, and may rewrite or drop', async () => {
    await client('nguoingoai').post(`${plan}/consultations/1/seen`);
    expect((await consultation('thuky')).roster[0]).toMatchObject({ status: 'opened' });
    const before = (await remarksOf('chutri')).length;
    const made = await client('nguoingoai').post(
      `${plan}/comments`,
      remark('Ghi thêm vốn doanh nghiệp'),
    );
    expect(made.body).toMatchObject({ held: true, number: 0, acts: ['revise', 'discard'] });
    held.id = made.body.id;
    const { remarks } = (await client('nguoingoai').get(plan)).body;
    expect(remarks.total).toBe(before);
    for (const login of ['chutri', 'thuky', 'soanthao', 'thanhvien1']) {
      expect(await remarksOf(login)).toHaveLength(before);
      expect(JSON.stringify((await client(login).get(`${plan}/history`)).body)).not.toContain(
        'Ghi thêm vốn doanh nghiệp',
      );
      const touched = await client(login).put(`${plan}/comments/${held.id}`, {
        kind: 'suggestion',
        text: 'x',
      });
      expect(touched.status).toBe(404);
    }
    const rewritten = await client('nguoingoai').put(`${plan}/comments/${held.id}`, {
      kind: 'suggestion',
      text: 'Bổ sung nguồn vốn doanh nghiệp theo từng năm.',
    });
    expect(rewritten.body.text).toBe('Bổ sung nguồn vốn doanh nghiệp theo từng năm.');
    const other = await client('nguoingoai').post(`${plan}/comments`, remark('Nhầm'));
    expect((await client('nguoingoai').delete(`${plan}/comments/${other.body.id}`)).status).toBe(
      204,
    );
    expect((await remarksOf('nguoingoai')).filter(({ held: draft }) => draft)).toHaveLength(1);
  });

  test('released remarks of a sealed consultation stay sealed until the due date is over', async () => {
    const before = (await remarksOf('chutri')).length;
    const released = await client('nguoingoai').post(`${plan}/consultations/1/release`);
    expect(released.body.consultations[0].roster[0]).toMatchObject({
      status: 'answered',
      remarks: 1,
    });
    for (const login of ['chutri', 'thuky', 'lanhdao', 'thanhvien1']) {
      expect(await remarksOf(login)).toHaveLength(before);
      const row = (await consultation(login)).roster[0];
      expect(row).toMatchObject({ status: 'answered', remarks: 0 });
      const entries = (await client(login).get(`${plan}/history`)).body.entries;
      expect(entries.map(({ type }: { type: string }) => type)).not.toContain('remarks-released');
      for (const path of ['history', 'response-table'])
        expect(JSON.stringify((await client(login).get(`${plan}/${path}`)).body)).not.toContain(
          'Bổ sung nguồn vốn doanh nghiệp',
        );
      const answer = await client(login).put(`${plan}/comments/${held.id}/response`, {
        disposition: 'explained',
        reason: 'x',
      });
      expect(answer.status).toBe(404);
    }
    const late = await client('nguoingoai').put(`${plan}/comments/${held.id}`, {
      kind: 'suggestion',
      text: 'Đổi ý',
    });
    expect(late.status).toBe(409);
    setClock('2021-07-12T08:00:00+07:00');
    const seen = await remarksOf('soanthao');
    expect(seen.find(({ id }) => id === held.id)).toMatchObject({
      number: before + 1,
      author: { agency: FINANCE },
    });
  });

  test('a wrong agency declines, the others are reminded, silence agrees', async () => {
    const declined = await client('thanhvien2').post(`${plan}/consultations/1/decline`, {
      reason: 'Không thuộc lĩnh vực quản lý',
    });
    expect(declined.body.consultations[0].roster[2]).toMatchObject({ status: 'declined' });
    const reminded = await client('thuky').post(`${plan}/consultations/1/remind`, {});
    const { roster } = reminded.body.consultations[0];
    expect(roster.map((row: { reminded: unknown[] }) => row.reminded.length)).toEqual([0, 1, 0]);
    expect(roster[1].status).toBe('silent-agreed');
    const closed = await client('thuky').post(`${plan}/consultations/1/close`);
    expect(closed.body.consultations[0]).toMatchObject({ open: false, acts: [] });
    expect((await client('thanhvien1').post(`${plan}/comments`, remark('Muộn'))).status).toBe(409);
  });

  test('what the secretary writes down for an agency is its answer', async () => {
    const opened = await client('thuky').post(`${plan}/consultations`, {
      title: 'Lấy ý kiến qua điện thoại',
      agencies: ['Sở Y tế'],
      due: { said: '3 ngày làm việc' },
    });
    expect(opened.status).toBe(201);
    await client('lanhdao').post(`${plan}/revisions`, {
      coverNote: 'Trình để ghi ý kiến',
      unansweredReason: 'Chờ hội nghị',
    });
    const { status } = await client('thuky').post(`${plan}/comments`, {
      ...remark('Bổ sung chỉ tiêu y tế'),
      consultation: 2,
      onBehalfOf: { office: 'Giám đốc', agency: 'Sở Y tế' },
    });
    expect(status).toBe(201);
    const { consultations } = (await client('thuky').get(`${plan}/rounds`)).body;
    const asked = consultations.find(({ number }: ConsultationView) => number === 2);
    expect(asked.roster).toMatchObject([{ agency: 'Sở Y tế', status: 'answered', remarks: 1 }]);
    await client('thuky').post(`${plan}/consultations/2/close`);
    await client('lanhdao').post(`${plan}/withdraw`, { reason: 'Trả lời ý kiến' });
    const { comments } = (await client('soanthao').get(`${plan}/comments`)).body;
    const recorded = comments.at(-1);
    await client('soanthao').put(`${plan}/comments/${recorded.id}/response`, {
      disposition: 'explained',
      reason: 'Thuộc đề án của ngành y tế',
    });
  });

  test('people say that they are there', async () => {
    const here = await client('thanhvien1').put(`${plan}/presence`, {});
    expect(here.body).toEqual({ people: [] });
    const seen = await client('chutri').put(`${plan}/presence`, {});
    expect(seen.body.people).toMatchObject([{ accountId: 'thanhvien1' }]);
  });

  test('members vote by slip; chair and secretary see the count, the others their own alone', async () => {
    // Accepted, though nothing in the roadmap changed.
    await client('soanthao').put(`${plan}/comments/${held.id}/response`, {
      disposition: 'accepted',
      reason: '',
    });
    const { unproven } = (await client('soanthao').get(`${plan}/gate`)).body;
    expect(unproven).toMatchObject([{ commentId: held.id, why: 'nothing-changed' }]);
    const claimed = await client('lanhdao').post(`${plan}/revisions`, { coverNote: 'Trình lần 4' });
    expect(claimed.status).toBe(409);
    expect(claimed.body.reasons).toMatchObject([
      { code: 'claims-unproven', commentIds: [held.id] },
    ]);
    await client('soanthao').put(`${plan}/comments/${held.id}/response`, {
      disposition: 'explained',
      reason: 'Nguồn vốn theo kế hoạch hằng năm',
    });
    const again = await client('lanhdao').post(`${plan}/revisions`, { coverNote: 'Trình lần 5' });
    expect(again.body).toMatchObject({ number: 5 });
    expect((await client('thanhvien1').put(`${plan}/vote`, { choice: 'disagree' })).status).toBe(
      422,
    );
    const vote = { choice: 'agree-with-remarks', reason: 'Rà soát lộ trình' };
    const own = await client('thanhvien1').put(`${plan}/vote`, vote);
    expect(own.body.rounds.at(-1).votes).toMatchObject([vote]);
    expect(own.body.tally).toBeUndefined();
    expect((await client('lanhdao').get(`${plan}/rounds`)).body.rounds.at(-1).votes).toEqual([]);
    expect((await client('thuky').get(`${plan}/rounds`)).body.tally).toEqual({
      agree: 0,
      'agree-with-remarks': 1,
      disagree: 0,
      missing: 2,
    });
  });

  test('a sign-off holds until a later revision changes the section', async () => {
    const sign = async (sectionId: string) =>
      (await client('thanhvien1').put(`${plan}/sections/${sectionId}/sign-off`)).status;
    expect(await sign('phan-lo-trinh')).toBe(200);
    expect(await sign('phan-giai-phap')).toBe(200);
    expect(await sign('khong-co')).toBe(404);
    await client('lanhdao').post(`${plan}/withdraw`, { reason: 'Sửa lộ trình' });
    const { body: draft } = await client('soanthao').get(`${plan}/draft`);
    const section = draft.document.children.find(
      ({ id }: { id: string }) => id === 'phan-lo-trinh',
    );
    await client('soanthao').put(
      `${plan}/draft/nodes/phan-lo-trinh`,
      { fields: { ...section.fields, heading: 'Lộ trình' } },
      { ifMatch: `"${draft.versions['phan-lo-trinh']}"` },
    );
    const refused = await client('lanhdao').post(`${plan}/revisions`, { coverNote: 'Lần 5' });
    expect(refused.body.reasons).toMatchObject([{ code: 'changes-unexplained' }]);
    await client('soanthao').put(`${plan}/gate/sections/phan-lo-trinh`, {
      reason: 'Rút gọn tên phần',
    });
    const sent = await client('lanhdao').post(`${plan}/revisions`, { coverNote: 'Lần 5' });
    expect(sent.body).toMatchObject({
      changedSections: ['phan-lo-trinh'],
      unrequested: [{ sectionId: 'phan-lo-trinh', reason: 'Rút gọn tên phần' }],
    });
    const { sections } = (await client('thanhvien1').get(`${plan}/rounds`)).body;
    const mine = Object.fromEntries(
      sections.map((one: { sectionId: string; mine: string }) => [one.sectionId, one.mine]),
    );
    expect(mine).toMatchObject({ 'phan-lo-trinh': 'ask-again', 'phan-giai-phap': 'signed' });
    expect((await client('thanhvien1').get(plan)).body.work).toContainEqual({
      code: 'sign-again',
      count: 1,
      overdue: false,
    });
    const back = await client('thanhvien1').delete(`${plan}/sections/phan-giai-phap/sign-off`);
    expect(back.status).toBe(200);
  });

  test('what one instance approves goes on to the next, with its own chair', async () => {
    const instances = [{ name: 'Ban cán sự đảng' }, { name: 'Ban Thường vụ' }];
    expect((await client('thanhvien1').put(`${plan}/instances`, { instances })).status).toBe(403);
    await client('thuky').put(`${plan}/instances`, { instances });
    const members = MEMBERS.map((member) =>
      member.role === 'chair' ? { ...member, instance: 'Ban cán sự đảng' } : member,
    );
    await client('quantri').put(`${plan}/members`, {
      members: [...members, { ...head, role: 'chair', instance: 'Ban Thường vụ' }],
    });
    const both = { confirmations: [{ commentId: held.id, note: 'Đồng ý' }, { commentId: 'la' }] };
    expect((await client('chutri').post(`${plan}/responses/confirm`, both)).status).toBe(404);
    const one = await client('chutri').post(`${plan}/responses/confirm`, {
      confirmations: both.confirmations.slice(0, 1),
    });
    expect(one.body.comments.find(({ id }: CommentView) => id === held.id)).toMatchObject({
      status: 'confirmed',
      confirmation: { note: 'Đồng ý' },
    });
    const decide = (login: string) =>
      client(login).post(`${plan}/decision`, { verdict: 'approved', conclusion: 'Thống nhất.' });
    expect((await decide('nguoingoai')).status).toBe(403);
    const met = await client('chutri').put(`${plan}/meeting`, {
      title: 'Phiên họp tháng 7',
      at: '2021-07-15T01:30:00.000Z',
      place: 'Phòng họp số 1',
    });
    expect(met.body.rounds.at(-1).meeting).toMatchObject({ title: 'Phiên họp tháng 7' });
    const agenda = (await client('thuky').get('/meetings')).body.meetings;
    expect(agenda).toMatchObject([
      { meeting: { title: 'Phiên họp tháng 7' }, plans: [{ revision: 6 }] },
    ]);
    expect((await decide('chutri')).body).toMatchObject({
      stage: 'in-review',
      turn: { side: 'committee', who: 'Chuyên viên' },
    });
    expect((await decide('chutri')).status).toBe(403);
    const { rounds, instance } = (await client('chutri').get(`${plan}/rounds`)).body;
    expect(instance).toBe(1);
    expect(rounds.slice(-2)).toMatchObject([
      { outcome: 'approved', instance: 'Ban cán sự đảng' },
      { outcome: 'open', instance: 'Ban Thường vụ', revision: 6 },
    ]);
    expect((await decide('nguoingoai')).body.stage).toBe('approved');
    await client('nguoingoai').post(`${plan}/reopen`, { reason: 'Bổ sung phụ lục' });
  });
}
