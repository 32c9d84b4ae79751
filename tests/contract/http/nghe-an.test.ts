import type { HistoryEntry } from '../../../schemas/types.ts';
import { membersOf, readSeed } from '../../../seeds/load.ts';
import { storyApp } from '../../support/story-app.ts';
import { testApp } from '../../support/test-app.ts';

const seed = readSeed('nghe-an');
const story = await storyApp(seed, await testApp({ now: '2022-05-01T08:00:00+07:00' }));
const { plan, client, remarks, playUntil, playTo } = story;
const { commentsOf, remarkOf, viewOf, roundsOf, may, workOf } = story;
const checksOf = async (query: string) =>
  (await commentsOf('na-chutri2', query)).flatMap(({ checked, number }) =>
    checked ? [{ number, ...checked }] : [],
  );

// One story in order: each test stands on the one before it.
describe('the Nghệ An resolution through three instances, through HTTP', () => {
  test('submitted, it is before the first instance: its chair decides, those of the next read', async () => {
    await playTo('submitted-1');
    expect(await roundsOf('na-chutri2')).toMatchObject({
      instance: 0,
      rounds: [{ instance: 'Ban Cán sự đảng Ủy ban nhân dân tỉnh', outcome: 'open' }],
    });
    expect(await may('na-chutri1', 'approve')).toBe(true);
    for (const login of ['na-chutri2', 'na-chutri3']) {
      expect((await viewOf(login)).myRoles).toEqual(['observer']);
      const early = await client(login).post(`${plan}/decision`, {
        verdict: 'approved',
        conclusion: 'Thống nhất.',
      });
      expect(early.status).toBe(403);
    }
    expect(await may('na-uyvien1', 'comment')).toBe(false);
  });

  test('what an official of an agency writes is the agency’s alone until its head releases it', async () => {
    await playUntil((step) => step.do === 'comment' && step.key === 'S2');
    expect(await remarkOf('na-so-nv', 'S2')).toMatchObject({ held: true, number: 0 });
    for (const login of ['na-lanhdao', 'na-chutri1', 'na-thuky', 'na-so-tc'])
      expect(await commentsOf(login)).toEqual([]);
    const own = await client('na-so-nv-cv').post(`${plan}/consultations/1/release`);
    expect(own.status).toBe(403);
    expect(await workOf('na-so-nv')).toContain('release-remarks');
  });

  test('released remarks of the sealed consultation are unseen until its due date is over', async () => {
    await playUntil((step) => step.do === 'close-consultation', { before: true });
    story.setClock('2022-05-11T17:00:00+07:00');
    for (const login of ['na-lanhdao', 'na-soanthao', 'na-chutri1', 'na-thuky', 'na-so-dl']) {
      expect(await commentsOf(login)).toEqual([]);
      for (const path of ['history', 'response-table'])
        expect(JSON.stringify((await client(login).get(`${plan}/${path}`)).body)).not.toContain(
          'lừa đảo qua mạng',
        );
    }
    expect(await commentsOf('na-congan')).toHaveLength(1);
    const statuses = async () =>
      Object.fromEntries(
        ((await roundsOf('na-lanhdao')).consultations[0]?.roster ?? []).map(
          ({ agency, status }) => [agency, status],
        ),
      );
    const heard = {
      'Sở Tài chính': 'answered',
      'Sở Nội vụ': 'answered',
      'Công an tỉnh': 'answered',
      'Sở Du lịch': 'agreed',
      'Sở Ngoại vụ': 'declined',
    };
    // Under the seal nobody learns whether an agency had anything to say.
    expect(await statuses()).toMatchObject({
      ...heard,
      'Sở Du lịch': 'answered',
      'Sở Giao thông vận tải': 'invited',
    });
    await playTo('consulted');
    expect(await statuses()).toMatchObject({ ...heard, 'Sở Giao thông vận tải': 'silent-agreed' });
    for (const login of ['na-lanhdao', 'na-chutri2']) {
      const seen = await commentsOf(login);
      expect(seen.map(({ author }) => author.agency).sort()).toEqual([
        'Công an tỉnh',
        'Sở Nội vụ',
        'Sở Tài chính',
      ]);
    }
  });

  test('approved by the first instance, it is passed on as it is, with what was said of it', async () => {
    await playTo('passed-on');
    expect(await viewOf('na-chutri2')).toMatchObject({
      stage: 'in-review',
      revisions: 1,
      round: 2,
    });
    expect(await workOf('na-chutri2')).toContain('decide');
    expect(await may('na-chutri1', 'approve')).toBe(false);
    // In another office, for that instance, he is one of its members.
    expect(await may('na-chutri1', 'vote')).toBe(true);
    expect(await commentsOf('na-uyvien1')).toHaveLength(4);
    // Prepared answers are the drafting side's until they go out.
    expect((await remarkOf('na-so-tc', 'S1')).response).toBeUndefined();
    expect((await remarkOf('na-lanhdao', 'S1')).response?.disposition).toBe('explained');
  });

  test('another draft joins the agenda of the same meeting', async () => {
    await playUntil((step) => step.do === 'meet');
    const title = 'Đề án xây dựng Trường Chính trị tỉnh Nghệ An đạt chuẩn';
    const { document } = (
      await client('na-soanthao').post('/plans', {
        kind: 'de-an',
        title,
        draftingAgency: 'Trường Chính trị tỉnh',
        members: membersOf(seed).filter(({ accountId }) =>
          ['na-soanthao', 'na-lanhdao', 'na-thuky', 'na-chutri2'].includes(accountId),
        ),
      })
    ).body;
    expect(document).toBeUndefined();
    const { plans } = (await client('na-thuky').get('/plans')).body;
    const other = plans.find((one: { title: string }) => one.title === title).id;
    await client('na-lanhdao').post(`/plans/${other}/revisions`, { coverNote: 'Trình lần 1' });
    const { meeting } = (await client('na-thuky').get('/meetings')).body.meetings[0];
    await client('na-thuky').put(`/plans/${other}/meeting`, { ...meeting, order: 2 });
    const { meetings } = (await client('na-chutri2').get('/meetings')).body;
    expect(meetings).toHaveLength(1);
    expect(meetings[0].plans).toMatchObject([
      { id: seed.document.id, order: 1 },
      { id: other, order: 2 },
    ]);
  });

  test('at the meeting, remarks that say the same are merged with all their authors; votes are counted for chair and secretary', async () => {
    await playTo('discussed');
    const first = await remarkOf('na-uyvien4', 'C5');
    expect(first.merged).toHaveLength(3);
    const said = await commentsOf('na-uyvien4');
    const group = said.filter(({ id }) => id === first.id || first.merged?.includes(id));
    expect(group.map(({ author }) => author.accountId).sort()).toEqual([
      'na-uyvien1',
      'na-uyvien2',
      'na-uyvien3',
      'na-uyvien4',
    ]);
    expect(group.filter(({ recordedBy }) => recordedBy)).toHaveLength(2);
    expect((await roundsOf('na-thuky')).tally).toEqual({
      agree: 2,
      'agree-with-remarks': 3,
      disagree: 0,
      missing: 0,
    });
    expect((await roundsOf('na-uyvien1')).rounds.at(-1)?.votes).toHaveLength(1);
  });

  test('returned with directives: their checks are red on revision 1, and they say what they come from', async () => {
    await playTo('returned');
    const view = await viewOf('na-soanthao');
    expect(view.remarks).toMatchObject({ directives: 15, directivesUnanswered: 15 });
    expect(view.turn).toMatchObject({
      side: 'drafting',
      due: { said: '10 ngày làm việc', date: '2022-06-10' },
    });
    const checks = await checksOf('?at=1');
    expect(checks).toHaveLength(12);
    for (const { met, findings } of checks) {
      expect(met).toBe(false);
      expect(findings.length).toBeGreaterThan(0);
    }
    expect((await remarkOf('na-chutri2', 'D8.1')).drawnFrom).toEqual([remarks.get('C3')]);
    expect((await remarkOf('na-chutri2', 'D3')).drawnFrom).toHaveLength(4);
  });

  test('half way, a claim that the draft does not show is named, and goes out neither by release nor by submission', async () => {
    await playTo('half-answered');
    const { body } = await client('na-soanthao').put(
      `${plan}/comments/${remarks.get('D6.1')}/response`,
      { disposition: 'accepted', reason: 'Đã thêm ba chỉ tiêu.' },
    );
    expect(body.checked).toMatchObject({ met: false });
    const { unproven } = (await client('na-soanthao').get(`${plan}/gate`)).body;
    expect(unproven).toMatchObject([{ commentId: remarks.get('D6.1'), why: 'check-not-met' }]);
    const release = await client('na-lanhdao').post(`${plan}/responses/release`);
    expect(release.status).toBe(409);
    expect(release.body.reasons).toMatchObject([
      { code: 'claims-unproven', commentIds: [remarks.get('D6.1')] },
    ]);
    const submit = await client('na-lanhdao').post(`${plan}/revisions`, { coverNote: 'Trình' });
    const codes = submit.body.reasons.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['directives-unanswered', 'claims-unproven', 'remarks-unanswered']),
    );
    expect(await remarkOf('na-soanthao', 'D7', '?at=draft')).toMatchObject({
      checked: { met: true },
    });
    // Until it goes out, the chair sees the revision, not the draft.
    expect(await remarkOf('na-chutri2', 'D7')).toMatchObject({ checked: { met: false } });
  });

  test('the chair alone puts off the due date of a directive, with the reason', async () => {
    const step = seed.story.find((one) => one.do === 'extend-due');
    if (step?.do !== 'extend-due') throw new Error('no due date is put off');
    story.setClock(step.at);
    const body = { ...step.body, commentId: remarks.get('D6.1') };
    expect((await client('na-lanhdao').post(`${plan}/due`, body)).status).toBe(403);
    await playUntil((one) => one === step);
    expect(await remarkOf('na-soanthao', 'D6.1')).toMatchObject({
      due: { date: '2022-06-10' },
      pastDues: [{ due: { date: '2022-06-06' }, reason: step.body.reason }],
    });
  });

  test('what nobody asked for has to be explained before it is submitted', async () => {
    await playUntil((step) => step.do === 'explain', { before: true });
    const gate = (await client('na-lanhdao').get(`${plan}/gate`)).body;
    expect(gate.unproven).toEqual([]);
    expect(gate.unrequested.map(({ sectionId }: { sectionId: string }) => sectionId)).toEqual([
      'phan-to-chuc',
      'pl-ke-hoach',
    ]);
    const refused = await client('na-lanhdao').post(`${plan}/revisions`, { coverNote: 'Trình' });
    expect(refused.body.reasons).toMatchObject([{ code: 'changes-unexplained' }]);
  });

  test('submitted again, every check is green with its evidence', async () => {
    await playTo('submitted-2');
    const checks = await checksOf('?at=2');
    expect(checks).toHaveLength(12);
    const ids = JSON.stringify((await client('na-chutri2').get(`${plan}/revisions/2`)).body);
    for (const { met, findings, proofs } of checks) {
      expect(met).toBe(true);
      expect(findings).toEqual([]);
      expect(proofs.length).toBeGreaterThan(0);
      for (const { nodeId } of proofs) expect(ids).toContain(`"id":"${nodeId}"`);
    }
    const raised = checks.find(({ rule }) => rule === 'target-raised');
    expect(raised?.proofs[0]?.message).toContain('khối, xóm, bản');
    const { unrequested } = (await client('na-chutri2').get(`${plan}/revisions`)).body.revisions[1];
    expect(unrequested).toHaveLength(2);
    for (const { response } of await commentsOf('na-uyvien1'))
      if (response) expect(response.released).toBe(true);
  });

  test('who signed a section that changed is asked again, and nobody else', async () => {
    const mine = async (login: string) =>
      Object.fromEntries((await roundsOf(login)).sections.map((one) => [one.sectionId, one.mine]));
    expect(await mine('na-uyvien1')).toMatchObject({
      'phan-can-cu': 'signed',
      'phan-quan-diem': 'ask-again',
    });
    expect(await workOf('na-uyvien1')).toContain('sign-again');
    expect(await workOf('na-uyvien3')).not.toContain('sign-again');
    await playUntil((step) => step.do === 'sign');
    expect(await workOf('na-uyvien1')).not.toContain('sign-again');
  });

  test('the remark that was reopened is carried into the next round, and it alone', async () => {
    await playTo('returned-again');
    const open = (await commentsOf('na-soanthao')).filter(
      ({ status }) => status === 'open' || status === 'reopened',
    );
    expect(open).toMatchObject([
      {
        id: remarks.get('C4'),
        status: 'reopened',
        revision: 1,
        pastResponses: [{ response: { disposition: 'partly-accepted' } }],
      },
    ]);
    expect(await viewOf('na-lanhdao')).toMatchObject({
      stage: 'returned',
      remarks: { unanswered: 1, directivesUnanswered: 0 },
      turn: { due: { said: '3 ngày làm việc', date: '2022-06-17' } },
    });
    const refused = await client('na-lanhdao').post(`${plan}/revisions`, { coverNote: 'Trình' });
    expect(refused.body.reasons).toMatchObject([
      { code: 'remarks-unanswered', commentIds: [remarks.get('C4')] },
    ]);
  });

  test('answered and confirmed, the plan goes on to the last instance', async () => {
    await playTo('submitted-3');
    expect(await workOf('na-uyvien3')).toContain('sign-again');
    expect(await workOf('na-uyvien4')).toContain('confirm-answers');
    await playTo('passed-on-again');
    expect(await remarkOf('na-tinhuy1', 'C4')).toMatchObject({
      status: 'confirmed',
      response: { disposition: 'accepted', revision: 3 },
    });
    expect(await may('na-chutri2', 'approve')).toBe(false);
    expect(await may('na-chutri3', 'approve')).toBe(true);
    expect(await may('na-uyvien1', 'vote')).toBe(false);
    expect(await may('na-tinhuy1', 'vote')).toBe(true);
  });

  test('approved by the last, it is locked; history says who decided for which instance', async () => {
    await playTo('approved');
    expect(story.isOver()).toBe(true);
    expect(await viewOf('na-soanthao')).toMatchObject({
      stage: 'approved',
      turn: { side: 'nobody' },
      remarks: { unanswered: 0, toConfirm: 0 },
    });
    const edit = await client('na-soanthao').put(
      `${plan}/draft/nodes/mt-tong-quat`,
      { fields: {} },
      { ifMatch: '"1"' },
    );
    expect(edit.status).toBe(409);
    const { entries } = (await client('na-lanhdao').get(`${plan}/history`)).body as {
      entries: readonly HistoryEntry[];
    };
    const decisions = entries.filter(({ type }) => /^plan-(approved|returned)$/.test(type));
    expect(decisions.map(({ type, actor }) => [type, actor.accountId]).sort()).toEqual([
      ['plan-approved', 'na-chutri1'],
      ['plan-approved', 'na-chutri2'],
      ['plan-approved', 'na-chutri3'],
      ['plan-returned', 'na-chutri2'],
      ['plan-returned', 'na-chutri2'],
    ]);
    expect((await roundsOf('na-soanthao')).rounds).toHaveLength(5);
  });

  test('the response table holds every remark of every instance, also those answered as one', async () => {
    const { body } = await client('na-chutri3').get(`${plan}/response-table`);
    const text = JSON.stringify(body);
    for (const { author, kind } of await commentsOf('na-chutri3'))
      if (kind !== 'observation') expect(text).toContain(author.agency);
    for (const id of remarks.values()) expect(text).toContain(id);
  });

  test('revision 1 is as it was submitted', async () => {
    const { body } = await client('na-tinhuy2').get(`${plan}/revisions/1`);
    expect(body.document).toEqual(seed.document);
  });
});
