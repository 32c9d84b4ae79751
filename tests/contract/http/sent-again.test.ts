import type { CommentView, Membership } from '../../../schemas/types.ts';
import { type Client, MEMBERS, testApp } from '../../support/test-app.ts';

const LOGINS = [
  'soanthao',
  'lanhdao',
  'thanhvien1',
  'thanhvien2',
  'chutri',
  'thuky',
  'nguoingoai',
] as const;
const AGENCIES = ['Sở Khoa học và Công nghệ', 'Sở Công Thương', 'Sở Tài chính'];
const FINANCE: Membership = {
  accountId: 'nguoingoai',
  role: 'agency-head',
  office: 'Chuyên viên',
  agency: 'Sở Tài chính',
};

let at: Awaited<ReturnType<typeof testApp>>;
let clients: Record<(typeof LOGINS)[number], Client>;
let plan: string;
let section: string;

beforeEach(async () => {
  at = await testApp({ now: '2021-06-14T08:00:00+07:00' });
  const signedIn = await Promise.all(
    LOGINS.map(async (login) => [login, await at.client(login, { stay: true })] as const),
  );
  clients = Object.fromEntries(signedIn) as typeof clients;
  const made = await clients.soanthao.post('/plans', {
    kind: 'de-an',
    title: 'Đề án thử',
    draftingAgency: 'Sở Thông tin và Truyền thông',
    members: [...MEMBERS, FINANCE],
  });
  plan = `/plans/${made.body.id}`;
  section = (await clients.soanthao.get(`${plan}/draft`)).body.document.children[0].id;
  await clients.lanhdao.post(`${plan}/revisions`, { coverNote: 'Kính trình' });
});

const ASKED = { title: 'Lấy ý kiến', agencies: AGENCIES, due: { date: '2021-06-25' } };
const ask = (sealed: boolean) => clients.thuky.post(`${plan}/consultations`, { ...ASKED, sealed });
const remark = (id: string, text: string, more: object = {}) => ({
  id,
  kind: 'suggestion',
  text,
  anchor: { nodeId: section },
  ...more,
});
const send = (login: keyof typeof clients, body: object) =>
  clients[login].post(`${plan}/comments`, body);
const comments = async (login: keyof typeof clients): Promise<readonly CommentView[]> =>
  (await clients[login].get(`${plan}/comments`)).body.comments;
const texts = async (login: keyof typeof clients) =>
  (await comments(login)).map(({ text }) => text).sort();

describe('a remark acknowledged is there, whatever id others send', () => {
  test.each([
    ['held in a sealed consultation', true, { consultation: 1 }],
    ['held in an open one', false, { consultation: 1 }],
    ['seen by all', false, {}],
  ])('%s', async (_how, sealed, more) => {
    await ask(sealed);
    const first = await send('thanhvien1', remark('y-kien-1', 'Của Sở Khoa học', more));
    const second = await send('thanhvien2', remark('y-kien-1', 'Của Sở Công Thương', more));
    const third = await send('nguoingoai', remark('khac', 'Của Sở Tài chính', more));
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    expect(await texts('thanhvien1')).toContain('Của Sở Khoa học');
    expect(await texts('thanhvien2')).toContain('Của Sở Công Thương');
    if ('consultation' in more)
      for (const login of ['thanhvien1', 'thanhvien2', 'nguoingoai'] as const)
        expect((await clients[login].post(`${plan}/consultations/1/release`)).status).toBe(200);
    expect((await clients.thuky.post(`${plan}/consultations/1/close`)).status).toBe(200);
    for (const login of LOGINS)
      expect(await texts(login)).toEqual([
        'Của Sở Công Thương',
        'Của Sở Khoa học',
        'Của Sở Tài chính',
      ]);
    const all = await comments('chutri');
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('what others hold can’t be found out by trying ids', async () => {
    await ask(true);
    const held = await send('thanhvien1', remark('y-kien-1', 'Kín', { consultation: 1 }));
    const shape = async (id: string) => {
      const { status, body } = await send('thanhvien2', remark(id, 'Dò', { consultation: 1 }));
      return [status, Object.keys(body), body.id === id, body.text];
    };
    expect(await shape('y-kien-1')).toEqual(await shape('y-kien-2'));
    expect(await shape(held.body.id)).toEqual(await shape('y-kien-3'));
    const { body } = await send(
      'thuky',
      remark('y-kien-1', 'Ghi thay', {
        onBehalfOf: { accountId: 'thanhvien2' },
      }),
    );
    expect(body.text).toBe('Ghi thay');
  });

  test('a draft that was dropped gives its id to nobody', async () => {
    await ask(true);
    const body = remark('y-kien-1', 'Nhầm', { consultation: 1 });
    const { id } = (await send('thanhvien1', body)).body;
    expect((await clients.thanhvien1.delete(`${plan}/comments/${id}`)).status).toBe(204);
    const again = await send('thanhvien1', body);
    expect([again.status, again.body.code]).toEqual([409, 'exists-already']);
    expect((await send('thanhvien2', body)).status).toBe(201);
    const { entries } = (await clients.thanhvien2.get(`${plan}/history`)).body;
    expect(
      entries.filter(
        ({ actor }: { actor: { accountId: string } }) => actor.accountId === 'thanhvien1',
      ),
    ).toEqual([]);
  });
});

describe('a request sent again after its answer was lost doubles nothing', () => {
  test('a remark, also when the round is over by then', async () => {
    const first = await send('thanhvien1', remark('y-kien-1', 'Nêu rõ hơn'));
    expect((await send('thanhvien1', remark('y-kien-1', 'Nêu rõ hơn'))).body).toEqual(first.body);
    await clients.chutri.post(`${plan}/decision`, { verdict: 'returned', conclusion: 'Làm lại' });
    const late = await send('thanhvien1', remark('y-kien-1', 'Nêu rõ hơn'));
    expect([late.status, late.body.id]).toEqual([201, first.body.id]);
    expect(await comments('chutri')).toHaveLength(1);
  });

  test('but another remark under the same id of one’s own is not dropped unsaid', async () => {
    await send('thanhvien1', remark('y-kien-1', 'Nêu rõ hơn'));
    const whole = (await clients.thanhvien1.get(plan)).body.id;
    for (const other of [
      remark('y-kien-1', 'Ý khác'),
      remark('y-kien-1', 'Nêu rõ hơn', { anchor: { nodeId: whole } }),
      remark('y-kien-1', 'Nêu rõ hơn', { kind: 'question' }),
    ])
      expect((await send('thanhvien1', other)).body.code).toBe('exists-already');
  });

  test('a reply; without an id each is a reply of its own', async () => {
    const { id } = (await send('thanhvien1', remark('y-kien-1', 'Nêu rõ hơn'))).body;
    const reply = (login: keyof typeof clients, body: object) =>
      clients[login].post(`${plan}/comments/${id}/replies`, body);
    const first = await reply('soanthao', { id: 'tra-loi', text: 'Đã rõ' });
    expect(first.status).toBe(201);
    expect((await reply('soanthao', { id: 'tra-loi', text: 'Đã rõ' })).body).toEqual(first.body);
    expect((await reply('soanthao', { id: 'tra-loi', text: 'Khác' })).body.code).toBe(
      'exists-already',
    );
    expect((await reply('lanhdao', { id: 'tra-loi', text: 'Đã rõ' })).body.replies).toHaveLength(2);
    await reply('soanthao', { text: 'Đã rõ' });
    expect((await comments('chutri'))[0]?.replies).toHaveLength(3);
  });

  test('a consultation, a vote, a section signed off', async () => {
    await ask(false);
    expect((await ask(false)).body.consultations).toHaveLength(1);
    expect(
      (await clients.thuky.post(`${plan}/consultations`, { ...ASKED, title: 'Lấy ý kiến bổ sung' }))
        .body.consultations,
    ).toHaveLength(2);
    const { seq } = await at.deps.plans.load(plan.slice('/plans/'.length));
    for (const _time of [1, 2]) {
      await clients.thanhvien1.put(`${plan}/vote`, { choice: 'agree' });
      await clients.thanhvien1.put(`${plan}/sections/${section}/sign-off`);
    }
    expect((await at.deps.plans.load(plan.slice('/plans/'.length))).seq).toBe(seq + 2);
  });
});

describe('nothing that was stored goes with what ends', () => {
  const held = { consultation: 1 };

  test('a remark that its head has not released stays with the agency when the consultation and the plan are closed', async () => {
    await ask(true);
    await send('nguoingoai', remark('y-kien-1', 'Chưa gửi', held));
    await clients.thuky.post(`${plan}/consultations/1/close`);
    await clients.chutri.post(`${plan}/decision`, {
      verdict: 'approved',
      conclusion: 'Thống nhất',
    });
    expect(await texts('nguoingoai')).toEqual(['Chưa gửi']);
    for (const login of ['chutri', 'thuky', 'soanthao', 'thanhvien1'] as const)
      expect(await texts(login)).toEqual([]);
  });

  test('remarks of who takes part no more stay, also those of a revision that was withdrawn', async () => {
    await send('thanhvien1', remark('y-kien-1', 'Nêu rõ hơn'));
    await clients.lanhdao.post(`${plan}/withdraw`, { reason: 'Sửa lỗi' });
    const { members } = (await clients.thuky.get(plan)).body;
    const fewer = members
      .filter(({ accountId }: Membership) => accountId !== 'thanhvien1')
      .map(({ accountId, role, office, agency }: Membership) => ({
        accountId,
        role,
        office,
        agency,
      }));
    expect((await clients.thuky.put(`${plan}/members`, { members: fewer })).status).toBe(200);
    expect((await send('thanhvien1', remark('y-kien-1', 'Nêu rõ hơn'))).status).toBe(404);
    for (const login of ['chutri', 'soanthao', 'thanhvien2'] as const)
      expect(await texts(login)).toEqual(['Nêu rõ hơn']);
  });

  test('in an agency that lost the one who wrote, a colleague sees what is held, and lets it go out', async () => {
    const colleague = {
      ...FINANCE,
      accountId: 'thanhvien2',
      role: 'member' as const,
      agency: 'Sở Công Thương',
      office: 'Phó Giám đốc',
    };
    await ask(true);
    await send('thanhvien2', remark('y-kien-1', 'Đang soạn', held));
    const account = (await at.deps.store.accounts()).find(({ id }) => id === 'nguoingoai');
    if (!account) throw new Error('no account');
    const offices = [...account.offices, { title: 'Phó Giám đốc', agency: 'Sở Công Thương' }];
    await at.deps.store.putAccount({ ...account, offices });
    const members = [
      ...MEMBERS.filter(({ accountId }) => accountId !== 'thanhvien2'),
      { ...colleague, accountId: 'nguoingoai' },
    ];
    expect((await clients.thuky.put(`${plan}/members`, { members })).status).toBe(200);
    expect(await texts('nguoingoai')).toEqual(['Đang soạn']);
    expect((await clients.nguoingoai.post(`${plan}/consultations/1/release`)).status).toBe(200);
    await clients.thuky.post(`${plan}/consultations/1/close`);
    expect(await texts('chutri')).toEqual(['Đang soạn']);
  });
});
