import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSeed, storySteps } from '../../../seeds/load.ts';
import { createFrom } from '../../../server/demo.ts';
import { playStory } from '../../../server/play-story.ts';
import { type Listening, listenTo, type Message } from '../../support/event-source.ts';
import { MEMBERS, PASSWORD, testApp } from '../../support/test-app.ts';

const seed = readSeed('thanh-hoa');
const planId = seed.document.id;
let at: Awaited<ReturnType<typeof testApp>>;
let server: Server;
let address: string;
const open: Listening[] = [];

const cookies = new Map<string, string>();
async function cookieOf(login: string): Promise<string> {
  const known = cookies.get(login);
  if (known) return known;
  const answer = await fetch(`${address}/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address.replace('/api', '') },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  cookies.set(login, cookie);
  return cookie;
}

async function listen(login: string, after?: string | number): Promise<Listening> {
  const stream = await listenTo(`${address}/plans/${planId}/live`, await cookieOf(login), after);
  open.push(stream);
  return stream;
}

const ask = async (login: string, method: string, path: string, body: object) =>
  fetch(`${address}/plans/${planId}/${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      Origin: address.replace('/api', ''),
      Cookie: await cookieOf(login),
    },
    body: JSON.stringify(body),
  });

const setTitle = async (id: string, title: string) => {
  const client = await at.client('soanthao');
  const { versions } = (await client.get(`/plans/${id}/draft`)).body;
  const answer = await client.put(
    `/plans/${id}/draft/nodes/${id}`,
    { fields: { title } },
    { ifMatch: `"${versions[id]}"` },
  );
  expect(answer.status).toBe(200);
};

const remark = (text: string, more: object = {}) => ({
  kind: 'suggestion',
  text,
  anchor: { nodeId: 'phan-lo-trinh' },
  ...more,
});

beforeAll(async () => {
  at = await testApp({ now: '2021-06-01T08:00:00+07:00' });
  await createFrom(
    at.deps,
    { ...seed, accounts: seed.accounts },
    await at.store.accounts(),
    new Date('2021-06-01T08:00:00+07:00'),
  );
  await playStory(at.deps, seed, storySteps(seed, 'submitted-1'), ({ at: then }) => new Date(then));
  at.setClock('2021-06-14T08:00:00+07:00');
  server = createServer(at.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});

afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('the people of the story are those of the test', () => {
  expect(MEMBERS.map(({ accountId }) => accountId)).toContain('thanhvien1');
});

test('a remark is told to those who read the plan, without its words; strangers hear nothing', async () => {
  const chair = await listen('chutri');
  const hello = await chair.next(({ event }) => event === 'hello');
  expect((await ask('thanhvien1', 'POST', 'comments', remark('Rà soát lộ trình'))).status).toBe(
    201,
  );
  const told = await chair.next(({ event }) => event === 'act');
  expect(told.data).toMatchObject({ type: 'comment-added', accountId: 'thanhvien1' });
  expect(Number(told.id)).toBe(Number(hello.id) + 1);
  expect(JSON.stringify(told)).not.toContain('Rà soát');
  expect((await listen('nguoingoai')).status).toBe(404);
});

test('who comes again with the last id is told what happened meanwhile, once and in order', async () => {
  const first = await listen('chutri');
  const { id } = await first.next(({ event }) => event === 'hello');
  first.close();
  await ask('thanhvien1', 'POST', 'comments', remark('Một'));
  await ask('thanhvien2', 'POST', 'comments', remark('Hai'));
  const again = await listen('chutri', id ?? '');
  await again.next(({ data }) => data.seq === Number(id) + 2);
  await ask('thanhvien1', 'POST', 'comments', remark('Ba'));
  await again.next(({ data }) => data.seq === Number(id) + 3);
  const acts = again.messages.filter(({ event }) => event === 'act').map((one) => Number(one.id));
  expect(acts).toEqual([1, 2, 3].map((more) => Number(id) + more));
});

test('an id from a log that is longer than ours makes the page load again', async () => {
  const { next } = await listen('chutri', 1_000_000);
  expect(await next(({ event }) => event === 'reset')).toBeDefined();
});

test('work on answers is told to the drafting side alone; sealed and unreleased remarks to their agency', async () => {
  const inside = await listen('soanthao');
  const outside = await listen('thanhvien2');
  await Promise.all([inside, outside].map(({ next }) => next(({ event }) => event === 'hello')));
  const { comments } = (await (
    await fetch(`${address}/plans/${planId}/comments`, {
      headers: { Cookie: await cookieOf('soanthao') },
    })
  ).json()) as { comments: { id: string }[] };
  const response = { disposition: 'explained', reason: 'Đã nêu' };
  await ask('soanthao', 'PUT', `comments/${comments[0]?.id}/response`, response);
  await inside.next(({ data }) => data.type === 'response-set');

  await ask('thuky', 'POST', 'consultations', {
    title: 'Lấy ý kiến',
    agencies: ['Sở Khoa học và Công nghệ', 'Sở Công Thương'],
    due: { said: '5 ngày làm việc' },
    sealed: true,
  });
  await ask('thanhvien1', 'POST', 'comments', remark('Kín', { consultation: 1 }));
  await ask('thanhvien1', 'POST', 'consultations/1/release', {});
  await inside.next(({ data }) => data.type === 'remarks-released');
  await outside.next(({ data }) => data.type === 'remarks-released');
  const types = (stream: Listening) => stream.messages.map(({ data }) => data.type);
  expect(types(outside)).not.toContain('response-set');
  expect(types(outside)).not.toContain('comment-added');
  expect(types(inside)).not.toContain('comment-added');
});

test('people see who of their own side is there, and what they edit', async () => {
  const head = await listen('lanhdao');
  const member = await listen('thanhvien1');
  await Promise.all([head, member].map(({ next }) => next(({ event }) => event === 'presence')));
  await ask('soanthao', 'PUT', 'presence', { nodeId: 'phan-muc-tieu' });
  const seen = await head.next(
    ({ event, data }) => event === 'presence' && (data.people as unknown[]).length > 0,
  );
  expect(seen.data.people).toMatchObject([{ accountId: 'soanthao', nodeId: 'phan-muc-tieu' }]);
  await ask('thanhvien2', 'PUT', 'presence', {});
  const other = await member.next(
    ({ event, data }) => event === 'presence' && (data.people as unknown[]).length > 0,
  );
  expect(other.data.people).toMatchObject([{ accountId: 'thanhvien2' }]);
});

test('many who come at once are told together', async () => {
  const chair = await listen('chutri');
  const presence = ({ event }: Message) => event === 'presence';
  await chair.next(presence);
  const people = ['thanhvien1', 'thanhvien2', 'thuky'];
  await Promise.all(people.map((login) => ask(login, 'PUT', 'presence', {})));
  const all = (message: Message) =>
    presence(message) && people.every((login) => JSON.stringify(message.data).includes(login));
  await chair.next(all);
  expect(chair.messages.filter(presence).length).toBeLessThan(1 + people.length);
});

test('one line serves several plans: each act names its plan, and the last id resumes them all', async () => {
  const drafter = await at.client('soanthao');
  const { body } = await drafter.post('/plans', {
    kind: 'de-an',
    title: 'Kế hoạch khác',
    draftingAgency: 'Sở Thông tin và Truyền thông',
  });
  const other: string = body.id;
  const cookie = await cookieOf('soanthao');
  const line = async (query: string, after?: string) => {
    const stream = await listenTo(`${address}/live?${query}`, cookie, after);
    open.push(stream);
    return stream;
  };
  const act = (id: string) => (message: Message) =>
    message.event === 'act' && message.data.planId === id;
  const made = (await at.deps.plans.load(planId)).seq;
  const both = await line(`plans=${planId},${other}`);
  expect((await both.next(({ event }) => event === 'person')).data).toEqual({
    accountId: 'soanthao',
  });
  await both.next(({ event, data }) => event === 'hello' && data.planId === planId);
  await both.next(({ event, data }) => event === 'hello' && data.planId === other);
  await setTitle(other, 'Một');
  await ask('thanhvien1', 'POST', 'comments', remark('Hai'));
  const last = await both.next(act(planId));
  await both.next(act(other));
  expect(last.data).toMatchObject({ type: 'comment-added', seq: made + 1 });
  both.close();
  await setTitle(other, 'Ba');
  const { id = '' } = both.messages.filter((one) => one.id !== undefined).at(-1) ?? {};
  const resumed = [
    await line(`plans=${planId},${other}`, id),
    await line(`plans=${planId},${other}&after=${id}`),
  ];
  for (const again of resumed) {
    await again.next(act(other));
    const told = again.messages.filter(({ event }) => ['act', 'hello', 'reset'].includes(event));
    expect(told.map(({ data }) => data.planId)).toEqual([other]);
  }
});

test('a plan that one may not read, or no more, is gone from the line; the others go on', async () => {
  const cookie = await cookieOf('thanhvien2');
  const stream = await listenTo(`${address}/live?plans=khong-co,${planId}`, cookie);
  open.push(stream);
  const gone = await stream.next(({ event }) => event === 'gone');
  expect(gone.data).toEqual({ planId: 'khong-co' });
  await stream.next(({ event }) => event === 'hello');
  await ask('thanhvien1', 'POST', 'comments', remark('Vẫn nghe'));
  expect((await stream.next(({ event }) => event === 'act')).data).toMatchObject({ planId });
  const nobody = await fetch(`${address}/live?plans=${planId}`);
  expect(nobody.status).toBe(401);
  const many = Array.from({ length: 41 }, (_, index) => `p-${index}`).join(',');
  const refused = await fetch(`${address}/live?plans=${many}`, { headers: { Cookie: cookie } });
  expect(refused.status).toBe(422);
});

test('a person is there for as long as one of their lines stands, however long they do nothing', async () => {
  const head = await listen('lanhdao');
  const [first, second] = [await listen('soanthao'), await listen('soanthao')];
  await ask('soanthao', 'PUT', 'presence', {});
  const isThere = ({ event, data }: Message) =>
    event === 'presence' && JSON.stringify(data).includes('soanthao');
  await head.next(isThere);
  first.close();
  at.setClock('2021-06-14T09:00:00+07:00');
  await ask('thanhvien1', 'PUT', 'presence', {});
  const { body } = await (await at.client('lanhdao')).put(`/plans/${planId}/presence`, {});
  expect(JSON.stringify(body.people)).toContain('soanthao');
  const before = head.messages.length;
  second.close();
  while (!head.messages.slice(before).some((one) => one.event === 'presence' && !isThere(one)))
    await new Promise((resolve) => setTimeout(resolve, 20));
});

test('who takes nothing for long is cut off, and looks at everything again when they come back', async () => {
  const stream = await listen('soanthao');
  const { id } = await stream.next(({ event }) => event === 'hello');
  await ask('soanthao', 'PUT', 'presence', {});
  const head = await listen('lanhdao');
  const isThere = ({ event, data }: Message) =>
    event === 'presence' && JSON.stringify(data).includes('soanthao');
  await head.next(isThere);
  stream.pause();
  // More than the system itself keeps for a reader and the server is ready to keep; others keep up.
  const actor = { accountId: 'lanhdao', name: '', office: '', agency: '' };
  const events = Array.from({ length: 1_000 }, (_, index) => ({
    type: 'node-set' as const,
    data: { nodeId: 'phan-lo-trinh', fields: { heading: `Lộ trình ${index}` } },
  }));
  const isOver = () => head.messages.some((one) => one.event === 'presence' && !isThere(one));
  let sent = 0;
  for (; sent < 60_000 && !isOver(); sent += events.length) {
    const { seq } = await at.deps.plans.act(planId, () => ({ actor, events }));
    await head.next(({ data }) => data.seq === seq);
  }
  // Gone while nothing was taken: the server keeps no line, and nothing for it.
  await head.next((message) => message.event === 'presence' && !isThere(message));
  stream.resume();
  await stream.ended;
  const heard = stream.messages.filter(({ event }) => event === 'act');
  expect(heard.length).toBeLessThan(sent);
  const again = await listen('soanthao', heard.at(-1)?.id ?? id ?? '');
  expect(await again.next(({ event }) => event === 'reset')).toBeDefined();
});

test('who no longer takes part is cut off at the next act', async () => {
  const stream = await listen('thanhvien2');
  await stream.next(({ event }) => event === 'hello');
  const members = MEMBERS.filter(({ accountId }) => accountId !== 'thanhvien2');
  await ask('quantri', 'PUT', 'members', { members });
  await stream.ended;
});
