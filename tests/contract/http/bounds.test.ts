import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, MEMBERS, testApp } from '../../support/test-app.ts';

let at: Awaited<ReturnType<typeof testApp>>;
let drafter: Client;
let member: Client;
let plan: string;
let section: string;

beforeEach(async () => {
  at = await testApp({ now: '2021-06-14T08:00:00+07:00' });
  drafter = await at.client('soanthao');
  member = await at.client('thanhvien1');
  const made = await drafter.post('/plans', {
    kind: 'de-an',
    title: 'Đề án thử',
    draftingAgency: 'Sở Thông tin và Truyền thông',
    members: MEMBERS,
  });
  plan = `/plans/${made.body.id}`;
  section = (await drafter.get(`${plan}/draft`)).body.document.children[0].id;
  await (await at.client('lanhdao')).post(`${plan}/revisions`, { coverNote: 'Kính trình' });
});

const remark = (text: string) => ({ kind: 'suggestion', text, anchor: { nodeId: section } });

describe('what somebody says', () => {
  test('has at most 20,000 characters; what is longer is refused by its field with the mend', async () => {
    const most = 'ý'.repeat(20_000);
    expect((await member.post(`${plan}/comments`, remark(most))).status).toBe(201);
    const refused = await member.post(`${plan}/comments`, remark(`${most}!`));
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      expect.objectContaining({
        pointer: '/text',
        messages: {
          vi: expect.stringMatching(/dài quá 20000 ký tự; hãy rút ngắn/),
          en: expect.stringMatching(/longer than 20000 characters; shorten it/),
        },
      }),
    ]);
  });

  test('that an older version took at greater length is served still', async () => {
    const long = 'Ý kiến. '.repeat(5_000);
    const state = await at.deps.plans.load(plan.replace('/plans/', ''));
    await at.deps.plans.act(state.id, () => ({
      actor: { accountId: 'thanhvien1', name: 'Thành viên', office: 'Giám đốc', agency: 'Sở' },
      events: [
        { type: 'comment-added', data: { id: 'dai', revision: 1, ...remark(long) } as never },
      ],
    }));
    const { status, body } = await member.get(`${plan}/comments`);
    expect(status).toBe(200);
    expect(body.comments[0].text).toBe(long);
  });
});

test('a soft break that somebody pasted is a line break, stored and shown', async () => {
  const { status, body } = await member.post(
    `${plan}/comments`,
    remark('Dòng một\u000bdòng hai\u2028dòng ba'),
  );
  expect(status).toBe(201);
  expect(body.text).toBe('Dòng một\ndòng hai\ndòng ba');
  expect(body.html).toBe('<p>Dòng một<br />\ndòng hai<br />\ndòng ba</p>\n');
});

test('a soft break that somebody pasted into a section is a line break in Markdown', async () => {
  const made = await drafter.post('/plans', {
    kind: 'de-an',
    title: 'Đang soạn',
    draftingAgency: 'Sở Tài chính',
  });
  const path = `/plans/${made.body.id}/draft`;
  const { body } = await drafter.get(path);
  const [{ id, fields }] = body.document.children;
  const saved = await drafter.put(
    `${path}/nodes/${id}`,
    { fields: { ...fields, text: 'Dòng một\u000bdòng hai' } },
    { ifMatch: `"${body.versions[id]}"` },
  );
  expect(saved.status).toBe(200);
  const { html } = (await drafter.get(path)).body;
  expect(html[id].text).toBe('<p>Dòng một<br />\ndòng hai</p>\n');
});

test('sixty thousand sections are refused for their number, without a look at each', async () => {
  const section = (at: number) => ({
    id: `s${at}`,
    type: 'section',
    fields: { wrong: at },
    children: [],
  });
  const { status, body } = await drafter.post('/plans', {
    kind: 'de-an',
    title: 'Quá nhiều mục',
    document: {
      id: 'qua-nhieu',
      type: 'plan',
      fields: { kind: 'de-an', title: 'Quá nhiều mục' },
      children: Array.from({ length: 60_000 }, (_, at) => section(at)),
    },
  });
  expect(status).toBe(422);
  expect(body.errors).toHaveLength(1);
});

describe('the name of an account', () => {
  const account = (name: string) => ({
    login: 'moi.moi',
    name,
    offices: [{ title: 'Chuyên viên', agency: 'Sở Tài chính' }],
    password: 'mat-khau-thu-moi',
  });

  test.each([
    ['nothing', ''],
    ['spaces', '   \u00a0'],
    ['what can’t be seen', '\u200b\u2060\u00ad'],
    ['a joiner among letters', 'Chủ\u200d trì'],
    ['a filler that looks like a space', 'Chủ\u3164trì'],
    ['signs alone', '...'],
  ])('is not %s', async (_what, name) => {
    const administrator = await at.client('quantri');
    const made = await administrator.post('/accounts', account(name));
    expect(made.status).toBe(422);
    expect(made.body.errors[0].pointer).toBe('/name');
    const changed = await administrator.put('/accounts/thuky', { name });
    expect(changed.status).toBe(422);
  });

  test.each([
    ['Nguyễn Thị  Ánh ', 'Nguyễn Thị Ánh'],
    ['Chủ trì\u202e hội nghị\u0000', 'Chủ trì hội nghị'],
  ])('%j is kept as %j', async (name, kept) => {
    const made = await (await at.client('quantri')).post('/accounts', account(name));
    expect(made.status).toBe(201);
    expect(made.body.name).toBe(kept);
  });
});
