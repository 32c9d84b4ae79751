import { appendFile, cp, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMailOut } from '../../../server/actions/mail-out.ts';
import { noticesFor, readNotices } from '../../../server/actions/notices.ts';
import { remindAll } from '../../../server/actions/remind.ts';
import type { Mail } from '../../../server/mail/mailer.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { MEMBERS, testApp } from '../../support/test-app.ts';

const NOW = '2021-06-14T08:00:00+07:00';
const now = () => Date.parse(NOW);
const COUNT = 30;
const HARMED = 'ke-hoach-7';
const titleOf = (at: number) => `Kế hoạch số ${at}`;
const others = Array.from({ length: COUNT }, (_, at) => titleOf(at)).filter(
  (title) => title !== titleOf(7),
);

let base: string;

/** Thirty plans, each submitted, in a data folder. */
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'duthao-thirty-'));
  const store = await openLowdbStore(base, { now });
  const at = await testApp({ now: NOW, store });
  const drafter = await at.client('soanthao');
  const head = await at.client('lanhdao');
  for (let one = 0; one < COUNT; one += 1) {
    const id = `ke-hoach-${one}`;
    const made = await drafter.post('/plans', {
      kind: 'ke-hoach',
      title: titleOf(one),
      draftingAgency: 'Sở Thông tin và Truyền thông',
      members: MEMBERS,
      document: {
        id,
        type: 'plan',
        fields: { kind: 'ke-hoach', title: titleOf(one) },
        children: [
          { id: 'm', type: 'section', fields: { role: 'other', heading: 'Mở đầu' }, children: [] },
        ],
      },
    });
    expect(made.status).toBe(201);
    const sent = await head.post(`/plans/${id}/revisions`, {
      coverNote: 'Kính trình',
      reviewDue: { date: '2021-06-20' },
    });
    expect(sent.status).toBe(201);
  }
  await at.deps.plans.checkpointAll();
  const person = (await store.accounts()).find(({ id }) => id === 'thanhvien1');
  if (person) await store.putAccount({ ...person, email: 'tv@vidu.gov.vn' });
  await store.close();
}, 120_000);
afterAll(() => rm(base, { recursive: true, force: true }));

const inPlan = (folder: string, name: string) => join(folder, 'plans', HARMED, name);
const damages: readonly (readonly [string, (folder: string) => Promise<unknown>])[] = [
  ['a garbage line', (folder) => appendFile(inPlan(folder, 'events.jsonl'), '%$# rác\n')],
  [
    'an act of an unknown type',
    (folder) =>
      appendFile(
        inPlan(folder, 'events.jsonl'),
        `${JSON.stringify({ events: [{ seq: 3, at: '2021-06-14T02:00:00.000Z', actor: { accountId: 'a', name: 'A', office: '', agency: '' }, type: 'plan-sung', data: {} }] })}\n`,
      ),
  ],
  [
    'no revision file',
    async (folder) => {
      for (const name of await readdir(inPlan(folder, 'revisions')))
        await rm(join(inPlan(folder, 'revisions'), name));
    },
  ],
  [
    'an emptied log and fold',
    async (folder) => {
      await truncate(inPlan(folder, 'events.jsonl'));
      await truncate(inPlan(folder, 'head.json'));
    },
  ],
  [
    'a file in place of its folder',
    async (folder) => {
      await rm(join(folder, 'plans', HARMED), { recursive: true });
      await writeFile(join(folder, 'plans', HARMED), 'x');
    },
  ],
];

/** What is left of these doesn't say who their people were. */
const NAMELESS = ['an emptied log and fold', 'a file in place of its folder'];

async function opened(harm?: (folder: string) => Promise<unknown>) {
  const folder = await mkdtemp(join(tmpdir(), 'duthao-thirty-'));
  await cp(base, folder, { recursive: true });
  await harm?.(folder);
  const store = await openLowdbStore(folder, { now, report: () => undefined });
  const at = await testApp({ now: NOW, store });
  const person = (await store.accounts()).find(({ id }) => id === 'thanhvien1');
  if (person) await store.putAccount({ ...person, email: 'tv@vidu.gov.vn' });
  return {
    at,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const titles = (plans: readonly { readonly title: string }[]) =>
  plans.map(({ title }) => title).sort();

describe.each(damages)('of thirty plans one with %s', (name, harm) => {
  test('leaves the other twenty-nine whole, everywhere', async () => {
    const { at, close } = await opened(harm);
    try {
      await readNotices(at.deps);
      await remindAll(at.deps);
      const member = await at.client('thanhvien1');
      const { plans, damaged } = (await member.get('/plans')).body;
      expect(titles(plans)).toEqual([...others].sort());
      if (!NAMELESS.includes(name))
        expect(damaged).toEqual([
          {
            id: HARMED,
            title: titleOf(7),
            detail: expect.stringMatching(/báo quản trị hệ thống/u),
          },
        ]);
      expect((await member.get('/notices')).status).toBe(200);
      const notices = await noticesFor(at.deps, 'thanhvien1', undefined);
      const told = new Set(notices.map(({ planId }) => planId));
      expect([told.has(HARMED), told.size]).toEqual([false, COUNT - 1]);
      const feed = new URL((await member.post('/calendar-feed')).body.address).pathname;
      const followed = await (await at.client()).get(feed.replace('/api', ''), {
        headers: { Accept: '*/*' },
      });
      expect(followed.status).toBe(200);
      for (let one = 0; one < COUNT; one += 1) {
        const path = `/plans/ke-hoach-${one}`;
        const { status } = await member.get(path);
        const isHarmed = one === 7;
        expect([path, status]).toEqual([path, isHarmed ? expect.any(Number) : 200]);
        if (isHarmed) expect([404, 503]).toContain(status);
      }
      const remarked = await member.post('/plans/ke-hoach-8/comments', {
        kind: 'suggestion',
        text: 'Vẫn góp ý được.',
        anchor: { nodeId: 'm' },
      });
      expect(remarked.status).toBe(201);
      const administrator = (await (await at.client('quantri')).get('/plans')).body;
      expect(administrator.damaged).toEqual([
        expect.objectContaining({ id: HARMED, detail: expect.stringMatching(/./u) }),
      ]);
      const health = (await member.get('/health')).body;
      expect(health).toMatchObject({ status: 'degraded', plans: COUNT - 1, damaged: 1 });
    } finally {
      await close();
    }
  }, 60_000);

  test('keeps no mail about the others back', async () => {
    const { at, close } = await opened(harm);
    try {
      const sent: Mail[] = [];
      const out = createMailOut(at.deps, {
        mailer: { send: async (mail) => void sent.push(mail) },
        publicAddress: 'https://duthao.vidu.gov.vn',
      });
      at.setClock('2021-06-14T08:10:00+07:00');
      await out.run();
      const head = await at.client('lanhdao');
      at.setClock('2021-06-14T08:20:00+07:00');
      const { status } = await head.post('/plans/ke-hoach-9/withdraw', { reason: 'Sửa' });
      expect(status).toBe(200);
      at.setClock('2021-06-14T09:00:00+07:00');
      await remindAll(at.deps);
      await out.run();
      expect(sent.map(({ text }) => text).join()).toContain(titleOf(9));
    } finally {
      await close();
    }
  }, 60_000);
});

test('an emptied fold alone damages nothing: it is made again from the log', async () => {
  const { at, close } = await opened((folder) => truncate(inPlan(folder, 'head.json')));
  try {
    const { plans, damaged } = (await (await at.client('thanhvien1')).get('/plans')).body;
    expect([plans.length, damaged]).toEqual([COUNT, []]);
  } finally {
    await close();
  }
});
