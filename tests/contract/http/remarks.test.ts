import { type Client, MEMBERS, testApp } from '../../support/test-app.ts';

let at: Awaited<ReturnType<typeof testApp>>;
let clients: Record<
  'soanthao' | 'lanhdao' | 'thanhvien1' | 'thanhvien2' | 'chutri' | 'thuky',
  Client
>;
let plan: string;
let section: string;
const TEXT = 'Đổi mới phương thức lãnh đạo. Phát triển hạ tầng số.';

beforeEach(async () => {
  at = await testApp({ now: '2021-06-14T08:00:00+07:00' });
  const logins = ['soanthao', 'lanhdao', 'thanhvien1', 'thanhvien2', 'chutri', 'thuky'] as const;
  clients = Object.fromEntries(
    await Promise.all(
      logins.map(async (login) => [login, await at.client(login, { stay: true })] as const),
    ),
  ) as typeof clients;
  const made = await clients.soanthao.post('/plans', {
    kind: 'de-an',
    title: 'Đề án thử',
    draftingAgency: 'Sở Thông tin và Truyền thông',
    members: MEMBERS,
  });
  plan = `/plans/${made.body.id}`;
  const draft = (await clients.soanthao.get(`${plan}/draft`)).body;
  section = draft.document.children[0].id;
  await clients.soanthao.put(
    `${plan}/draft/nodes/${section}`,
    { fields: { ...draft.document.children[0].fields, text: TEXT } },
    { ifMatch: `"${draft.versions[section]}"` },
  );
  await clients.lanhdao.post(`${plan}/revisions`, { coverNote: 'Kính trình' });
});

const quote = { exact: 'hạ tầng số', prefix: 'Phát triển ', suffix: '.' };
const remark = (more: object = {}) => ({
  kind: 'suggestion',
  text: 'Nêu rõ hơn',
  anchor: { nodeId: section, field: 'text', quote },
  ...more,
});
const send = (client: Client, body: object) => client.post(`${plan}/comments`, body);

test('a member remarks upon words of the revision under review, and finds the remark at them', async () => {
  const made = await send(clients.thanhvien1, remark());
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    number: 1,
    status: 'open',
    author: { agency: 'Sở Khoa học và Công nghệ' },
    place: { status: 'kept', nodeId: section, field: 'text' },
  });
  expect(TEXT.slice(made.body.place.start, made.body.place.end)).toBe('hạ tầng số');
});

test('of words that stand twice the ones at the start sent are meant; a start where they don’t stand is left out', async () => {
  const words = { exact: 'ng', prefix: '', suffix: '' };
  const sent = async (quote: object) =>
    (await send(clients.thanhvien1, remark({ anchor: { nodeId: section, field: 'text', quote } })))
      .body;
  const first = TEXT.indexOf('ng');
  const second = TEXT.lastIndexOf('ng');
  expect(await sent({ ...words, start: second })).toMatchObject({
    anchor: { quote: { exact: 'ng', start: second } },
    place: { status: 'kept', start: second, end: second + 2 },
  });
  const astray = await sent({ ...words, start: second + 1 });
  expect(astray.anchor.quote).toEqual(words);
  expect(astray.place).toMatchObject({ status: 'kept', start: first });
  expect((await sent({ ...words, start: 1_000_000 })).anchor.quote).toEqual(words);
  expect((await sent(words)).place.start).toBe(first);
});

test('the same remark sent twice with one id is one remark', async () => {
  const first = await send(clients.thanhvien1, remark({ id: 'yk-cua-toi' }));
  const again = await send(clients.thanhvien1, remark({ id: 'yk-cua-toi' }));
  expect(again.body).toEqual(first.body);
  expect((await clients.chutri.get(`${plan}/comments`)).body.comments).toHaveLength(1);
});

test('words that aren’t there, a node or a field that doesn’t exist, and an empty text are refused by name', async () => {
  const pointers = async (body: object) =>
    (await send(clients.thanhvien1, body)).body.errors?.map(
      (error: { pointer: string }) => error.pointer,
    );
  expect(
    await pointers(
      remark({
        anchor: { nodeId: section, field: 'text', quote: { ...quote, exact: 'không có' } },
      }),
    ),
  ).toEqual(['/anchor/quote/exact']);
  expect(await pointers(remark({ anchor: { nodeId: 'khong-co' } }))).toEqual(['/anchor/nodeId']);
  expect(await pointers(remark({ anchor: { nodeId: section, field: 'leadAgency' } }))).toEqual([
    '/anchor/field',
  ]);
  expect(await pointers(remark({ text: '  ' }))).toEqual(['/text']);
});

test('a directive is the chair’s only; the drafter makes no remarks', async () => {
  expect((await send(clients.thanhvien1, remark({ kind: 'directive' }))).status).toBe(403);
  expect(
    (await send(clients.thuky, remark({ kind: 'directive', onBehalfOf: { accountId: 'chutri' } })))
      .status,
  ).toBe(403);
  expect((await send(clients.soanthao, remark())).status).toBe(403);
  const made = await send(
    clients.chutri,
    remark({ kind: 'directive', due: { said: '10 ngày làm việc' } }),
  );
  expect(made.body).toMatchObject({
    kind: 'directive',
    priority: 'must',
    due: { said: '10 ngày làm việc' },
  });
});

test('the secretary records what a member or a guest said, and it is marked so', async () => {
  const member = await send(clients.thuky, remark({ onBehalfOf: { accountId: 'thanhvien2' } }));
  expect(member.body).toMatchObject({
    author: { accountId: 'thanhvien2' },
    recordedBy: { accountId: 'thuky' },
  });
  const guest = await send(
    clients.thuky,
    remark({ onBehalfOf: { office: 'Giám đốc', agency: 'Sở Xây dựng' } }),
  );
  expect(guest.body).toMatchObject({ author: { accountId: 'guest', agency: 'Sở Xây dựng' } });
  expect(
    (await send(clients.thuky, remark({ onBehalfOf: { accountId: 'soanthao' } }))).status,
  ).toBe(422);
  expect((await send(clients.thuky, remark())).status).toBe(403);
  expect(
    (await send(clients.thanhvien1, remark({ onBehalfOf: { accountId: 'thanhvien2' } }))).status,
  ).toBe(403);
});

test('an observation needs no answer and blocks nothing; other remarks block resubmission unless the head gives a reason', async () => {
  await send(clients.thanhvien1, remark({ kind: 'observation' }));
  await send(clients.thanhvien1, remark());
  await clients.chutri.post(`${plan}/decision`, {
    verdict: 'returned',
    conclusion: 'Hoàn thiện lại',
    due: { date: '2021-06-25' },
  });
  const refused = await clients.lanhdao.post(`${plan}/revisions`, { coverNote: 'Lần 2' });
  expect(refused.status).toBe(409);
  expect(refused.body.reasons.map((reason: { code: string }) => reason.code)).toEqual([
    'remarks-unanswered',
  ]);
  expect(refused.body.reasons[0].commentIds).toHaveLength(1);
  expect((await clients.soanthao.post(`${plan}/revisions`, { coverNote: 'Lần 2' })).status).toBe(
    403,
  );
  const granted = await clients.lanhdao.post(`${plan}/revisions`, {
    coverNote: 'Lần 2',
    unansweredReason: 'Chờ Sở Tài chính',
  });
  expect(granted.body).toMatchObject({ number: 2, unansweredReason: 'Chờ Sở Tài chính' });
});

test('an answer needs a reason unless it accepts in full; a duplicate names the other remark and makes no circle', async () => {
  const [one, two] = [
    (await send(clients.thanhvien1, remark())).body.id,
    (await send(clients.thanhvien2, remark())).body.id,
  ];
  const answer = (id: string, body: object) =>
    clients.soanthao.put(`${plan}/comments/${id}/response`, body);
  expect(
    (await answer(one, { disposition: 'explained', reason: ' ' })).body.errors[0].pointer,
  ).toBe('/reason');
  expect((await answer(one, { disposition: 'accepted', reason: '' })).status).toBe(200);
  expect(
    (await answer(two, { disposition: 'same-as', reason: 'Trùng', sameAs: two })).body.errors[0]
      .pointer,
  ).toBe('/sameAs');
  expect((await answer(two, { disposition: 'same-as', reason: 'Trùng', sameAs: one })).status).toBe(
    200,
  );
  expect((await answer(one, { disposition: 'same-as', reason: 'Trùng', sameAs: two })).status).toBe(
    422,
  );
});

test('author and chair judge a released answer; the drafting side and other members don’t; reopening keeps the old answer', async () => {
  const { id } = (await send(clients.thanhvien1, remark())).body;
  await clients.chutri.post(`${plan}/decision`, {
    verdict: 'returned',
    conclusion: 'Hoàn thiện',
    due: { said: 'tuần tới' },
  });
  await clients.soanthao.put(`${plan}/comments/${id}/response`, {
    disposition: 'explained',
    reason: 'Đã nêu ở mục II',
  });
  const judge = (client: Client, act: string, body: object = {}) =>
    client.post(`${plan}/comments/${id}/${act}`, body);
  expect((await judge(clients.thanhvien1, 'confirm')).status).toBe(409);
  expect((await clients.soanthao.post(`${plan}/responses/release`)).status).toBe(403);
  expect((await clients.lanhdao.post(`${plan}/responses/release`)).status).toBe(200);
  expect((await clients.lanhdao.post(`${plan}/responses/release`)).status).toBe(409);
  for (const other of [clients.soanthao, clients.thanhvien2, clients.thuky])
    expect((await judge(other, 'confirm')).status).toBe(403);
  expect(
    (
      await clients.soanthao.put(`${plan}/comments/${id}/response`, {
        disposition: 'accepted',
        reason: '',
      })
    ).status,
  ).toBe(409);
  const reopened = await judge(clients.thanhvien1, 'reopen', { reason: 'Mục II không nêu' });
  expect(reopened.body).toMatchObject({
    status: 'reopened',
    pastResponses: [{ reason: 'Mục II không nêu', response: { reason: 'Đã nêu ở mục II' } }],
  });
  expect(reopened.body.response).toBeUndefined();
  await clients.soanthao.put(`${plan}/comments/${id}/response`, {
    disposition: 'explained',
    reason: 'Mục II đã nêu; chi tiết ở kế hoạch hằng năm',
  });
  expect((await clients.lanhdao.post(`${plan}/responses/release`)).status).toBe(200);
  expect((await judge(clients.chutri, 'confirm', { note: 'Được' })).body).toMatchObject({
    status: 'confirmed',
    confirmation: { author: { accountId: 'chutri' } },
  });
});

test('a directive given in review or reopened must be settled before the chair approves', async () => {
  const { id } = (await send(clients.chutri, remark({ kind: 'directive' }))).body;
  const refused = await clients.chutri.post(`${plan}/decision`, {
    verdict: 'approved',
    conclusion: 'Đồng ý',
  });
  expect(refused.status).toBe(409);
  expect(refused.body.reasons[0].commentIds).toEqual([id]);
});

test.each([
  ['directives', [{ text: 'Rà soát lại', anchor: { nodeId: 'de-an' } }]],
  ['due', { said: 'trong tuần tới' }],
  ['reportTo', 'Phó Chủ tịch'],
])(
  'an approval that comes with %s is refused, and nothing of it is dropped unsaid',
  async (field, value) => {
    const refused = await clients.chutri.post(`${plan}/decision`, {
      verdict: 'approved',
      conclusion: 'Đồng ý',
      [field]: value,
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ pointer: `/${field}` }]);
    expect((await clients.chutri.get(plan)).body.stage).toBe('in-review');
  },
);

test('whose turn, due when, late or not, is always known', async () => {
  await clients.chutri.post(`${plan}/decision`, {
    verdict: 'returned',
    conclusion: 'Hoàn thiện',
    due: { said: 'trong tuần tới' },
  });
  const turn = async () => (await clients.thanhvien1.get(plan)).body.turn;
  expect(await turn()).toMatchObject({
    side: 'drafting',
    overdue: false,
    due: { date: '2021-06-25' },
    daysLeft: 11,
  });
  at.setClock('2021-06-25T23:30:00+07:00');
  expect(await turn()).toMatchObject({ overdue: false, daysLeft: 0 });
  at.setClock('2021-06-28T08:00:00+07:00');
  expect(await turn()).toMatchObject({ overdue: true, daysLeft: -3 });
});

test('a due date that nobody can understand, or that has passed, is refused with what to write instead', async () => {
  const decide = (due: object) =>
    clients.chutri.post(`${plan}/decision`, { verdict: 'returned', conclusion: 'Hoàn thiện', due });
  expect((await decide({ said: 'khi nào rảnh' })).body.errors[0].pointer).toBe('/due/said');
  expect((await decide({ date: '2021-06-01' })).body.errors[0].pointer).toBe('/due/date');
  expect((await decide({ date: '2021-02-31' })).status).toBe(422);
});

test('when the words are gone the remark stays at its item with its quote; when the item is gone, at what is left above it', async () => {
  await send(clients.thanhvien1, remark());
  await clients.chutri.post(`${plan}/decision`, { verdict: 'returned', conclusion: 'Hoàn thiện' });
  const version = async (id: string) =>
    `"${(await clients.soanthao.get(`${plan}/draft`)).body.versions[id]}"`;
  await clients.soanthao.put(
    `${plan}/draft/nodes/${section}`,
    { fields: { heading: 'Sự cần thiết', text: 'Viết lại toàn bộ.' } },
    { ifMatch: await version(section) },
  );
  const seen = async (path: string) => (await clients.soanthao.get(path)).body.comments[0];
  expect((await seen(`${plan}/comments?at=draft`)).place).toMatchObject({
    status: 'edited',
    nodeId: section,
  });
  expect((await seen(`${plan}/comments?at=draft`)).anchor.quote.exact).toBe('hạ tầng số');
  await clients.soanthao.delete(`${plan}/draft/nodes/${section}`, {
    ifMatch: await version(section),
  });
  const root = (await clients.soanthao.get(`${plan}/draft`)).body.document.id;
  expect((await seen(`${plan}/comments?at=draft`)).place).toMatchObject({
    status: 'deleted',
    nodeId: root,
  });
  expect((await seen(`${plan}/comments?at=1`)).place.status).toBe('kept');
});

test('a remark that lost its words is put at their new place; it is shown there from that revision on, and history keeps both', async () => {
  const { id } = (await send(clients.thanhvien1, remark())).body;
  await clients.chutri.post(`${plan}/decision`, { verdict: 'returned', conclusion: 'Hoàn thiện' });
  const draft = (await clients.soanthao.get(`${plan}/draft`)).body;
  await clients.soanthao.put(
    `${plan}/draft/nodes/${section}`,
    { fields: { ...draft.document.children[0].fields, text: 'Xây dựng nền tảng mạng.' } },
    { ifMatch: `"${draft.versions[section]}"` },
  );
  const anchorOf = (exact: string, revision: number) => ({
    anchor: { nodeId: section, field: 'text', quote: { exact, prefix: '', suffix: '' } },
    revision,
  });
  const put = (client: Client, body: object) => client.put(`${plan}/comments/${id}/anchor`, body);
  expect((await put(clients.thanhvien1, anchorOf('nền tảng', 2))).body.errors[0].pointer).toBe(
    '/revision',
  );
  await clients.lanhdao.post(`${plan}/revisions`, {
    coverNote: 'Kính trình lại',
    unansweredReason: 'Trả lời sau',
  });
  expect((await put(clients.thanhvien2, anchorOf('nền tảng', 2))).status).toBe(403);
  expect((await put(clients.thanhvien1, anchorOf('hạ tầng', 2))).body.errors[0].pointer).toBe(
    '/anchor/quote/exact',
  );
  const done = await put(clients.thanhvien1, anchorOf('nền tảng', 2));
  expect(done.status).toBe(200);
  expect(done.body).toMatchObject({
    anchor: { quote: { exact: 'hạ tầng số' } },
    replaced: { anchor: { quote: { exact: 'nền tảng' } }, revision: 2 },
    place: { status: 'kept', start: 9, end: 17 },
  });
  expect(done.body.acts).toContain('replace-anchor');
  const seen = async (at: string) =>
    (await clients.thanhvien1.get(`${plan}/comments?at=${at}`)).body.comments[0].place;
  expect(await seen('1')).toMatchObject({ status: 'kept', start: TEXT.indexOf('hạ tầng số') });
  expect(await seen('2')).toMatchObject({ status: 'kept', start: 9 });
  const { entries } = (await clients.thanhvien1.get(`${plan}/history`)).body;
  expect(
    entries.filter(({ type }: { type: string }) =>
      ['comment-added', 'anchor-replaced'].includes(type),
    ),
  ).toHaveLength(2);
});

test('what people write is rendered safely wherever it is shown: remark, thread, answer, reason for reopening', async () => {
  const text = '**Nêu rõ** <script>alert(1)</script>';
  const { id } = (await send(clients.thanhvien1, remark({ text }))).body;
  await clients.soanthao.post(`${plan}/comments/${id}/replies`, { text });
  await clients.chutri.post(`${plan}/decision`, { verdict: 'returned', conclusion: 'Hoàn thiện' });
  const answer = { disposition: 'explained', reason: text };
  await clients.soanthao.put(`${plan}/comments/${id}/response`, answer);
  await clients.lanhdao.post(`${plan}/responses/release`);
  const { body } = await clients.chutri.post(`${plan}/comments/${id}/reopen`, { reason: text });
  const [past] = body.pastResponses;
  for (const html of [body.html, body.replies[0].html, past.response.html, past.html]) {
    expect(html).toContain('<strong>Nêu rõ</strong>');
    expect(html).not.toContain('<script');
  }
});

test('once it was submitted, the head of the drafting agency replaces no reviewer, and the secretary no chair', async () => {
  const without = (role: string) => ({ members: MEMBERS.filter((one) => one.role !== role) });
  const refused = await clients.lanhdao.put(`${plan}/members`, without('chair'));
  expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
  expect((await clients.thuky.put(`${plan}/members`, without('chair'))).status).toBe(403);
  expect((await clients.lanhdao.put(`${plan}/members`, without('drafter'))).status).toBe(200);
  const fewer = { members: MEMBERS.filter(({ role }) => role !== 'drafter' && role !== 'member') };
  const changed = await clients.thuky.put(`${plan}/members`, fewer);
  expect(changed.status).toBe(200);
  expect(changed.body.settableRoles).toEqual(['member', 'agency-head', 'secretary', 'observer']);
});
