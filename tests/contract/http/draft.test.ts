import { type Client, MEMBERS, testApp } from '../../support/test-app.ts';

let drafter: Client;
let head: Client;
let planId: string;
let section: string;
let client: (login?: string) => Promise<Client>;

beforeEach(async () => {
  ({ client } = await testApp());
  drafter = await client('soanthao');
  head = await client('lanhdao');
  const made = await drafter.post('/plans', {
    kind: 'de-an',
    title: 'Đề án thử',
    draftingAgency: 'Sở Thông tin và Truyền thông',
    periodFrom: 2021,
    periodTo: 2025,
    members: MEMBERS,
  });
  planId = made.body.id;
  section = (await draft()).document.children[0].id;
});

const draft = async () => (await drafter.get(`/plans/${planId}/draft`)).body;
const nodes = () => `/plans/${planId}/draft/nodes`;
const etag = async (nodeId: string) => `"${(await draft()).versions[nodeId]}"`;
const fields = { heading: 'Sự cần thiết', text: 'Hà Nội' };

test('a new plan has the sections of its kind, numbered, and says what is incomplete', async () => {
  const { document, labels, findings } = await draft();
  expect(document.children.length).toBeGreaterThan(5);
  expect(labels[document.children[0].id]).toBe('I.');
  expect(findings.length).toBeGreaterThan(0);
});

test('a write without If-Match is answered 428, with a stale one 412, and changes nothing', async () => {
  expect((await drafter.put(`${nodes()}/${section}`, { fields })).status).toBe(428);
  const old = await etag(section);
  expect((await drafter.put(`${nodes()}/${section}`, { fields }, { ifMatch: old })).status).toBe(
    200,
  );
  const stale = await head.put(
    `${nodes()}/${section}`,
    { fields: { heading: 'Khác' } },
    { ifMatch: old },
  );
  expect(stale.status).toBe(412);
  expect(stale.body.messages.vi).toContain('người khác sửa');
  expect((await draft()).document.children[0].fields).toEqual(fields);
});

test('the answer carries the new ETag, so that the next edit needs no reading', async () => {
  const first = await drafter.put(
    `${nodes()}/${section}`,
    { fields },
    { ifMatch: await etag(section) },
  );
  const second = await drafter.put(
    `${nodes()}/${section}`,
    { fields: { ...fields, text: 'Huế' } },
    { ifMatch: first.headers.etag ?? '' },
  );
  expect(second.status).toBe(200);
  expect(second.body.html[section].text).toContain('Huế');
});

test('two people edit two sections at once without standing in each other’s way', async () => {
  const { document, versions } = await draft();
  const [one, two] = document.children;
  const answers = await Promise.all([
    drafter.put(
      `${nodes()}/${one.id}`,
      { fields: { heading: 'Một' } },
      { ifMatch: `"${versions[one.id]}"` },
    ),
    head.put(
      `${nodes()}/${two.id}`,
      { fields: { heading: 'Hai' } },
      { ifMatch: `"${versions[two.id]}"` },
    ),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const now = (await draft()).document.children;
  expect([now[0].fields.heading, now[1].fields.heading]).toEqual(['Một', 'Hai']);
});

test('a change below a node changes its version too: nobody removes what they haven’t seen', async () => {
  const added = await drafter.post(
    `${nodes()}/${section}`,
    { node: { type: 'viewpoint', fields: { text: 'Người dân là trung tâm' } } },
    { ifMatch: await etag(section) },
  );
  expect(added.status).toBe(201);
  const seen = await etag(section);
  const item = added.body.node.id;
  await head.put(
    `${nodes()}/${item}`,
    { fields: { text: 'Người dân, doanh nghiệp là trung tâm' } },
    { ifMatch: added.headers.etag ?? '' },
  );
  expect((await drafter.delete(`${nodes()}/${section}`, { ifMatch: seen })).status).toBe(412);
});

test('a node moves and is removed, and numbering follows', async () => {
  const { document } = await draft();
  const last = document.children.at(-1).id;
  const moved = await drafter.post(
    `${nodes()}/${last}/move`,
    { parentId: planId, index: 0 },
    { ifMatch: await etag(last) },
  );
  expect(moved.body.labels[last]).toBe('I.');
  const removed = await drafter.delete(`${nodes()}/${last}`, { ifMatch: await etag(last) });
  expect(removed.status).toBe(200);
  expect((await draft()).document.children.map(({ id }: { id: string }) => id)).not.toContain(last);
});

test('a removed node can be put back with its id and what was below it', async () => {
  const node = (await draft()).document.children[1];
  await drafter.delete(`${nodes()}/${node.id}`, { ifMatch: await etag(node.id) });
  const back = await drafter.post(
    `${nodes()}/${planId}`,
    { node, index: 1 },
    { ifMatch: await etag(planId) },
  );
  expect(back.status).toBe(201);
  expect((await draft()).document.children[1]).toEqual(node);
});

test('structure errors are refused with a pointer to the field, in both languages, and nothing is written', async () => {
  const before = await draft();
  const wrong = await drafter.put(
    `${nodes()}/${section}`,
    { fields: { heading: 12 } },
    { ifMatch: await etag(section) },
  );
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors[0].pointer).toContain('heading');
  expect(wrong.body.errors[0].messages.en).not.toBe(wrong.body.errors[0].messages.vi);
  const misplaced = await drafter.post(
    `${nodes()}/${section}`,
    { node: { type: 'plan', fields: {} } },
    { ifMatch: await etag(section) },
  );
  expect(misplaced.status).toBe(422);
  const twice = await drafter.post(
    `${nodes()}/${planId}`,
    { node: { id: section, type: 'section', fields: {} } },
    { ifMatch: await etag(planId) },
  );
  expect(twice.status).toBe(422);
  expect((await draft()).version).toBe(before.version);
});

test('text is kept as NFC, whatever form it came in', async () => {
  await drafter.put(
    `${nodes()}/${section}`,
    { fields: { text: 'chuyển đổi số'.normalize('NFD') } },
    { ifMatch: await etag(section) },
  );
  expect((await draft()).document.children[0].fields.text).toBe('chuyển đổi số'.normalize('NFC'));
});

test('English is answered to those who ask for it', async () => {
  const answer = await drafter.put(
    `${nodes()}/${section}`,
    { fields },
    { headers: { 'Accept-Language': 'en' } },
  );
  expect(answer.body.detail).toBe(answer.body.messages.en);
});

test.each([
  ['/response-table?format=txt', 'tải về dạng tệp', 'as a file'],
  ['/comments?at=x', 'số của một dự thảo', 'a revision number'],
])('a wrong query (%s) is told in each language by itself', async (path, vi, en) => {
  const { status, body } = await drafter.get(`/plans/${planId}${path}`);
  expect(status).toBe(422);
  expect(body.messages.vi).toContain(vi);
  expect(body.messages.vi).not.toContain(en);
  expect(body.messages.en).toContain(en);
  expect(body.messages.en).not.toContain(vi);
});

test('what isn’t JSON is refused with a clear word', async () => {
  const answer = await drafter.agent
    .put(`/api${nodes()}/${section}`)
    .set('Content-Type', 'application/json')
    .send('{"fields":');
  expect(answer.status).toBe(422);
  expect(answer.body.messages.vi).toContain('JSON');
});

test('a body of another type is refused with the type to send', async () => {
  const answer = await drafter.agent
    .post('/api/plans')
    .set('Content-Type', 'text/plain')
    .send('{"kind":"de-an"}');
  expect(answer.status).toBe(422);
  expect(answer.body.messages.vi).toContain('Content-Type: application/json');
  expect(answer.body.messages.en).toContain('Content-Type: application/json');
});

test('scripts in a text come out harmless', async () => {
  const text =
    'Xem <script>alert(1)</script> [đây](javascript:alert(1)) <img src=x onerror=alert(1)>';
  const { body } = await drafter.put(
    `${nodes()}/${section}`,
    { fields: { text } },
    { ifMatch: await etag(section) },
  );
  expect(body.html[section].text).not.toMatch(/<script|<img|href="javascript/i);
});

test('to those who take no part a plan does not exist; members see no draft', async () => {
  expect((await (await client('nguoingoai')).get(`/plans/${planId}`)).status).toBe(404);
  expect((await (await client('nguoingoai')).get(`/plans/${planId}/comments`)).status).toBe(404);
  expect((await (await client('thanhvien1')).get(`/plans/${planId}/draft`)).status).toBe(403);
  expect(
    (await (await client('chutri')).put(`${nodes()}/${section}`, { fields }, { ifMatch: '"1"' }))
      .status,
  ).toBe(403);
});
