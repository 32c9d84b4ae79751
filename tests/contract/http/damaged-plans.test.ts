import {
  appendFile,
  cp,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlanState } from '../../../domain/review/state.ts';
import type { PlanEvent } from '../../../schemas/types.ts';
import { membersOf, readSeed } from '../../../seeds/load.ts';
import { readNotices } from '../../../server/actions/notices.ts';
import { remindAll } from '../../../server/actions/remind.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { createMemoryStore } from '../../../server/store/memory.ts';
import type { Store } from '../../../server/store/store.ts';
import { storyApp } from '../../support/story-app.ts';
import { testApp } from '../../support/test-app.ts';

const NOW = '2021-06-20T09:00:00+07:00';
const now = () => Date.parse('2021-06-01T00:00:00Z');
const PEOPLE = ['soanthao', 'chutri', 'thanhvien1'];
const report = () => undefined;
const seed = readSeed('thanh-hoa');
const id = seed.document.id;
const title = seed.document.fields.title;
let base: string;
let events: readonly PlanEvent[];

/** Plays the plan to its return, and makes another that stays whole. */
async function played(store: Store): Promise<void> {
  const at = await testApp({ now: '2021-06-01T08:00:00+07:00', store });
  const story = await storyApp(seed, at);
  await story.playTo('returned');
  const { status, body } = await story.client('soanthao').post('/plans', {
    kind: 'ke-hoach',
    title: 'Kế hoạch khác',
    draftingAgency: 'Sở Tài chính',
    members: membersOf(seed).filter(({ accountId }) => PEOPLE.includes(accountId)),
  });
  expect([status, body.detail]).toEqual([201, undefined]);
  await at.deps.plans.checkpointAll();
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'duthao-damaged-'));
  const store = await openLowdbStore(base, { now });
  await played(store);
  events = await store.events(id, 0);
  await store.close();
});
afterAll(() => rm(base, { recursive: true, force: true }));

const record = (...some: readonly unknown[]) => `${JSON.stringify({ events: some })}\n`;
const after = (type: string, data: unknown) => ({
  seq: events.length + 1,
  at: '2021-06-16T02:00:00.000Z',
  actor: events[0]?.actor,
  type,
  data,
});
const logOf = (folder: string) => join(folder, 'plans', id, 'events.jsonl');
const append = (type: string, data: unknown) => (folder: string) =>
  appendFile(logOf(folder), record(after(type, data)));

const damages: readonly (readonly [string, (folder: string) => Promise<unknown>, RegExp])[] = [
  [
    'an act of a type that a newer version knows',
    append('plan-archived', { reason: 'x' }),
    /việc số \d+ \(plan-archived\).* act \d+ \(plan-archived\)/u,
  ],
  [
    'a type that every object has',
    append('constructor', {}),
    /việc số \d+ \(constructor\).* act \d+ \(constructor\)/u,
  ],
  [
    'a known act with a part that only a newer version has',
    append('plan-reopened', { reason: 'x', private: true }),
    /\(plan-reopened\).*\/data\/private/u,
  ],
  [
    'a known act that lacks a part',
    append('comment-replied', { commentId: 'x' }),
    /\(comment-replied\).*\/data\/id/u,
  ],
  [
    'a day that is none',
    append('due-extended', { due: { date: '2021-02-30' }, reason: 'x' }),
    /\(due-extended\).*\/data\/due\/date/u,
  ],
  [
    'an act that can’t follow from those before',
    append('node-set', { nodeId: 'khong-co', fields: {} }),
    /việc số \d+ \(node-set\) không khớp/u,
  ],
  [
    'a log cut short, its last line too',
    async (folder) => {
      const { size } = await stat(logOf(folder));
      await truncate(logOf(folder), size - 700);
    },
    /nhật ký dừng ở việc số \d+, mà head\.json/u,
  ],
  ['an empty log', (folder) => truncate(logOf(folder)), /nhật ký dừng ở việc số 0/u],
  [
    'an empty log without a fold',
    async (folder) => {
      await truncate(logOf(folder));
      await rm(join(folder, 'plans', id, 'head.json'));
    },
    /không còn việc nào trong nhật ký/u,
  ],
  [
    'an unknown act written together with those before, and no fold',
    async (folder) => {
      await rm(join(folder, 'plans', id, 'head.json'));
      const [first, second] = events;
      const rest = events.slice(2).map((event) => record(event));
      const unknown = { ...second, type: 'plan-archived' };
      await writeFile(logOf(folder), [record(first, unknown), ...rest].join(''));
    },
    /việc số 2 \(plan-archived\)/u,
  ],
  [
    'a frozen revision that changed',
    async (folder) => {
      const revisions = join(folder, 'plans', id, 'revisions');
      const [name = ''] = await readdir(revisions);
      await appendFile(join(revisions, name), ' x');
    },
    /revisions\/0001/u,
  ],
];

async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(join(folder, 'plans', id), { recursive: true });
  const files = names.filter((name) => name.includes('.')).sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (name) => [name, await readFile(join(folder, 'plans', id, name), 'utf8')]),
    ),
  );
}

describe.each(damages)('a plan with %s', (name, harm, said) => {
  test('is named as damaged, hides nothing else, and is not written to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'duthao-damaged-'));
    try {
      await cp(base, folder, { recursive: true });
      await harm(folder);
      const files = await filesOf(folder);
      const store = await openLowdbStore(folder, { now, report });
      const at = await testApp({ now: NOW, store });
      await looked(at, said, name !== 'an empty log without a fold');
      await at.deps.plans.checkpointAll();
      await store.close();
      expect(await filesOf(folder)).toEqual(files);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

test('a store that does not look at events keeps no fold of what can’t be read', async () => {
  const store = createMemoryStore(now);
  await played(store);
  const log = await store.events(id, 0);
  await store.append(id, log.length, [
    after('plan-archived', { reason: 'x' }) as unknown as PlanEvent,
  ]);
  await looked(await testApp({ now: NOW, store }), /\(plan-archived\)/u, true);
  const seq = (await store.checkpoint(id))?.seq;
  expect(seq).toBe(log.length);
});

test('a kept fold that is none is passed over', async () => {
  const store = createMemoryStore(now);
  await played(store);
  const seq = (await store.events(id, 0)).length;
  await store.saveCheckpoint(id, {
    seq,
    fold: (await store.checkpoint(id))?.fold ?? '',
    state: {},
  });
  const at = await testApp({ now: NOW, store });
  const { body } = await (await at.client('chutri')).get('/plans');
  expect(body.damaged).toEqual([]);
  expect(body.plans).toHaveLength(2);
});

test.each<[string, (fold: string) => string, string]>([
  ['this code is used', (fold) => fold, 'Tên đã giữ'],
  ['other code is not, and the log is folded anew', (fold) => `${fold}0`, `${title}`],
])('a kept fold that was made by %s', async (_whose, by, read) => {
  const store = createMemoryStore(now);
  await played(store);
  const kept = await store.checkpoint(id);
  if (!kept) throw new Error('nothing was kept');
  const state = kept.state as PlanState;
  const fields = { ...state.draft.fields, title: 'Tên đã giữ' };
  const other = { ...state, draft: { ...state.draft, fields } };
  await store.saveCheckpoint(id, { seq: kept.seq, fold: by(kept.fold), state: other });
  const at = await testApp({ now: NOW, store });
  expect((await at.deps.plans.load(id)).draft.fields.title).toBe(read);
});

/** What everybody sees of a damaged plan, and of the other one. */
async function looked(
  at: Awaited<ReturnType<typeof testApp>>,
  said: RegExp,
  hasPeople: boolean,
): Promise<void> {
  await readNotices(at.deps);
  await remindAll(at.deps);
  for (const login of PEOPLE) {
    const person = await at.client(login);
    for (const path of ['/plans', '/notices', '/meetings', '/calendar', '/session'])
      expect([path, (await person.get(path)).status]).toEqual([path, 200]);
    const feed = new URL((await person.post('/calendar-feed')).body.address).pathname;
    const followed = await (await at.client()).get(feed.replace('/api', ''), {
      headers: { Accept: '*/*' },
    });
    expect(followed.status).toBe(200);
    const { plans, damaged } = (await person.get('/plans')).body;
    expect(plans.map((plan: { title: string }) => plan.title)).toEqual(['Kế hoạch khác']);
    expect(damaged).toEqual(
      hasPeople ? [{ id, title, detail: expect.stringMatching(/báo quản trị hệ thống/u) }] : [],
    );
    const english = await person.get('/plans', { headers: { 'Accept-Language': 'en' } });
    if (hasPeople) expect(english.body.damaged[0].detail).toMatch(/tell the administrator/u);
    const acts = [
      await person.get(`/plans/${id}`),
      await person.get(`/plans/${id}/comments`),
      await person.get(`/plans/${id}/live`),
      await person.post(`/plans/${id}/comments`, {
        kind: 'suggestion',
        text: 'Ý kiến',
        anchor: { nodeId: id },
      }),
    ];
    for (const { status, body } of acts) {
      expect(status).toBe(hasPeople ? 503 : 404);
      expect(body.detail).not.toMatch(/events\.jsonl|việc số|head\.json/u);
    }
  }
  const administrator = await at.client('quantri');
  const { plans, damaged } = (await administrator.get('/plans')).body;
  expect(plans).toHaveLength(1);
  expect(damaged).toHaveLength(1);
  expect(damaged[0]).toMatchObject({ id, detail: expect.stringMatching(said) });
  const opened = await administrator.get(`/plans/${id}`);
  expect([opened.status, opened.body.code]).toEqual([503, 'damaged']);
  const stranger = await at.client('nguoingoai');
  expect((await stranger.get('/plans')).body).toEqual({ plans: [], damaged: [] });
  expect((await stranger.get(`/plans/${id}`)).status).toBe(404);
  const health = (await stranger.get('/health')).body;
  expect(health).toMatchObject({ status: 'degraded', damaged: 1 });
}

test.each(['DE-AN', '%E1%BA%A1', 'a%2Fb', '%00', '..%5C..', 'a'.repeat(65)])(
  'who asks for a plan by the address /plans/%s, which none can have, damages no list of plans',
  async (name) => {
    const { client } = await testApp({ now: NOW });
    const chair = await client('chutri');
    const before = await chair.get('/plans');
    const { status } = await chair.get(`/plans/${name}`);
    expect([404, 422]).toContain(status);
    const after = await chair.get('/plans');
    expect([after.status, after.body]).toEqual([200, before.body]);
    const { body } = await (await client('quantri')).get('/plans');
    expect(body.damaged ?? []).toEqual([]);
  },
);
