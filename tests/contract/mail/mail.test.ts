import { createMailOut, GATHER_MS, GATHER_URGENT_MS } from '../../../server/actions/mail-out.ts';
import { setMail } from '../../../server/actions/mail-settings.ts';
import { createSmtpMailer } from '../../../server/mail/smtp.ts';
import { createMemoryStore } from '../../../server/store/memory.ts';
import { mailPlan, remark, submit } from '../../support/mail-plan.ts';
import { mailServer } from '../../support/mail-server.ts';

let server: Awaited<ReturnType<typeof mailServer>>;
let at: Awaited<ReturnType<typeof mailPlan>>;

/** A moment on the morning of 7 June, by minutes after eight. */
const minute = (after: number) =>
  new Date(Date.parse('2021-06-07T08:00:00+07:00') + after * 60_000).toISOString();
const said = () =>
  server.take().map(({ to, text }) => ({
    to: to[0]?.split('@')[0],
    lines: [...text.matchAll(/^- (.*) \(/gm)].map(([, line]) => line),
  }));

beforeAll(async () => {
  server = await mailServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.be('take');
  at = await mailPlan(server.url, minute(0));
  await at.people();
  await at.plan('Đề án “Chuyển đổi số” <giai đoạn 2>');
  await at.beat(minute(2));
  server.take();
});

test('mail waits some minutes and brings all that came in one, the urgent sooner', async () => {
  expect([GATHER_URGENT_MS, GATHER_MS]).toEqual([60_000, 300_000]);
  await at.act('head', minute(10), submit(1));
  await at.act('member', minute(12), remark('r1'));
  await at.act('member', minute(13), remark('r2'));
  await at.beat(minute(14));
  expect(said()).toEqual([]);
  await at.beat(minute(15));
  expect(said()).toEqual([
    {
      to: 'drafter',
      lines: ['member: Nêu ý kiến số 2', 'member: Nêu ý kiến số 1', 'head: Trình dự thảo lần 1'],
    },
    { to: 'member', lines: ['head: Trình dự thảo lần 1'] },
    { to: 'chair', lines: ['head: Trình dự thảo lần 1'] },
  ]);
  await at.beat(minute(17));
  expect(said()).toEqual([
    { to: 'head', lines: ['member: Nêu ý kiến số 2', 'member: Nêu ý kiến số 1'] },
  ]);
  await at.act('chair', minute(20), {
    type: 'plan-returned',
    data: { conclusion: 'KÍN', directives: [] },
  });
  await at.beat(minute(21));
  expect(said().map(({ to }) => to)).toEqual(['drafter', 'head', 'member']);
  await at.beat(minute(60));
  expect(said()).toEqual([]);
});

test('a mail is plain and HTML with a Vietnamese subject and links, and has no word of a remark', async () => {
  await at.act('head', minute(10), submit(1));
  await at.act('member', minute(11), remark('r1'));
  await at.act('member', minute(12), remark('r2'));
  await at.beat(minute(20));
  const mail = server.take().find(({ to }) => to[0] === 'head@vidu.gov.vn');
  expect(mail).toMatchObject({
    subject: '[Dự Thảo] 2 thông báo: Đề án “Chuyển đổi số” <giai đoạn 2>',
    headers: {
      'list-unsubscribe': '<https://duthao.vidu.gov.vn/inbox?act=mail>',
      'auto-submitted': 'auto-generated',
      to: 'head@vidu.gov.vn',
    },
  });
  expect(mail?.headers.subject).toMatch(/^=\?UTF-8\?/);
  expect(mail?.headers.from).toMatch(/<duthao@vidu\.gov\.vn>$/);
  expect(mail?.text).toContain('Kính gửi đồng chí Đ/c head,');
  expect(mail?.text).toContain('https://duthao.vidu.gov.vn/plans/de-an/respond#comment-r1');
  expect(mail?.html).toContain('Đề án “Chuyển đổi số” &lt;giai đoạn 2&gt;');
  expect(mail?.html).toContain(
    'href="https://duthao.vidu.gov.vn/plans/de-an/respond#comment-r2">Nêu ý kiến số 2</a>',
  );
  for (const part of [mail?.text, mail?.html, mail?.subject]) expect(part).not.toContain('KÍN');
});

test('what was read in the app, is not wanted by mail, or was done by oneself is not sent', async () => {
  const { deps } = at;
  const person = (id: string) => ({ id, name: id, offices: [], administrator: false });
  await setMail(deps, person('drafter'), { off: false, offKinds: ['remarks'] });
  await setMail(deps, person('chair'), { off: true, offKinds: [] });
  await at.act('head', minute(10), submit(1));
  await at.act('member', minute(11), remark('r1'));
  const upTo = minute(11);
  await deps.store.changeInbox('member', (kept) => ({
    ...kept,
    marks: { upTo, read: [], unread: [] },
  }));
  await at.beat(minute(20));
  expect(said()).toEqual([
    { to: 'drafter', lines: ['head: Trình dự thảo lần 1'] },
    { to: 'head', lines: ['member: Nêu ý kiến số 1'] },
  ]);
  // Wanted again, it is what comes from now on.
  at.setClock(minute(30));
  await setMail(deps, person('drafter'), { off: false, offKinds: [] });
  await setMail(deps, person('chair'), { off: false, offKinds: [] });
  await at.act('member', minute(31), remark('r2'));
  await at.act('member', minute(32), submit(2));
  await at.beat(minute(40));
  expect(said()).toEqual([
    { to: 'drafter', lines: ['member: Trình dự thảo lần 2', 'member: Nêu ý kiến số 2'] },
    { to: 'head', lines: ['member: Trình dự thảo lần 2', 'member: Nêu ý kiến số 2'] },
    { to: 'chair', lines: ['member: Trình dự thảo lần 2'] },
  ]);
});

test('while the mail server is busy nothing is lost, and nothing comes twice afterwards', async () => {
  server.be('busy');
  await at.act('head', minute(10), submit(1));
  for (const after of [15, 16, 17, 18, 19, 20]) await at.beat(minute(after));
  // Three people, each tried again after one minute, two, four.
  expect(at.failures.map(({ maybeSent }) => maybeSent)).toEqual(Array(9).fill(false));
  expect(said()).toEqual([]);
  expect((await at.deps.store.inbox('chair'))?.mail?.failed).toMatchObject({ tries: 3 });
  server.be('take');
  await at.beat(minute(23));
  expect(said().map(({ to }) => to)).toEqual(['drafter', 'member', 'chair']);
  expect((await at.deps.store.inbox('chair'))?.mail).not.toHaveProperty('failed');
  await at.beat(minute(40));
  expect(said()).toEqual([]);
});

test('an address that is refused keeps nobody else from their mail', async () => {
  server.be('refuse-reader');
  await at.act('head', minute(10), submit(1));
  await at.beat(minute(15));
  expect(at.failures).toHaveLength(3);
  expect((await at.deps.store.inbox('member'))?.mail?.failed?.reason).toContain('No such mailbox');
});

test('with no mail server there it is tried for one person, then later', async () => {
  const nowhere = await mailPlan('smtp://127.0.0.1:1', minute(0), at.deps.store);
  await nowhere.act('head', minute(10), submit(1));
  await nowhere.beat(minute(15));
  await nowhere.beat(minute(15.5));
  expect(nowhere.failures.map(({ everybody }) => everybody)).toEqual([true]);
  await at.beat(minute(16));
  expect(said().map(({ to }) => to)).toEqual(['drafter', 'member', 'chair']);
});

test('a mail that the server took before the connection broke is not sent again', async () => {
  server.be('hang-up');
  await at.act('head', minute(10), submit(1));
  await at.beat(minute(15));
  expect(at.failures.map(({ maybeSent }) => maybeSent)).toEqual([true, true, true]);
  server.be('take');
  await at.beat(minute(30));
  await at.beat(minute(60));
  expect(said().map(({ to }) => to)).toEqual(['drafter', 'member', 'chair']);
});

test('a restart neither doubles nor loses mail; one that was under way counts as sent', async () => {
  const store = createMemoryStore(() => 0);
  const before = await mailPlan(server.url, minute(0), store);
  await before.people();
  await before.plan('Đề án');
  await before.beat(minute(2));
  server.take();
  await before.act('head', minute(10), submit(1));
  await before.beat(minute(15));
  expect(said().map(({ to }) => to)).toEqual(['drafter', 'member', 'chair']);
  await before.act('member', minute(16), remark('r1'));
  // As if the process had died while it talked to the mail server about the drafter's mail.
  await store.changeInbox('drafter', (kept) => ({
    ...kept,
    ...(kept.mail && {
      mail: { ...kept.mail, sending: { ids: ['de-an.3.remark-made'], at: minute(21) } },
    }),
  }));
  const after = await mailPlan(server.url, minute(30), store);
  await after.beat(minute(30));
  await after.beat(minute(40));
  expect(said()).toEqual([{ to: 'head', lines: ['member: Nêu ý kiến số 1'] }]);
});

test('nobody of the demo gets mail once the demo is closed', async () => {
  for (const account of await at.deps.store.accounts())
    await at.deps.store.putAccount({ ...account, demo: true });
  const out = createMailOut(
    { ...at.deps, demoAccounts: false },
    {
      mailer: createSmtpMailer({ url: server.url, from: 'Dự Thảo <duthao@vidu.gov.vn>' }),
      publicAddress: 'https://duthao.vidu.gov.vn',
    },
  );
  await at.act('head', minute(10), submit(1));
  at.setClock(minute(30));
  await out.run();
  expect(said()).toEqual([]);
  await at.beat(minute(31));
  expect(said().length).toBeGreaterThan(0);
});

test('those who take part in no plan cost the plans no reading, however many have an address', async () => {
  const memory = createMemoryStore();
  let reads = 0;
  const store = {
    ...memory,
    events: (planId: string, after: number) => {
      reads += 1;
      return memory.events(planId, after);
    },
  };
  const other = await mailPlan(server.url, minute(0), store);
  await other.people();
  await other.plan('Đề án');
  const readsOfBeat = async (after: number) => {
    await other.beat(minute(after));
    reads = 0;
    await other.beat(minute(after + 1));
    return reads;
  };
  const before = await readsOfBeat(2);
  const [someone] = await store.accounts();
  if (!someone) throw new Error('nobody has an account');
  for (let number = 0; number < 50; number++) {
    const id = `nguoi-${number}`;
    await store.putAccount({ ...someone, id, login: id, email: `${id}@vidu.gov.vn` });
  }
  expect(before).toBeGreaterThan(0);
  expect(await readsOfBeat(4)).toBe(before);
});
