import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeed } from '../../../seeds/load.ts';
import { createFrom } from '../../../server/demo.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import type { Store } from '../../../server/store/store.ts';
import { createFailingDisk, type FailingDisk } from '../../support/failing-disk.ts';
import { type Client, PASSWORD, testApp } from '../../support/test-app.ts';

const seed = readSeed('thanh-hoa');
const planId = seed.document.id;
const NOW = '2021-06-14T08:00:00+07:00';

let folder: string;
let failing: FailingDisk;
let store: Store;
let at: Awaited<ReturnType<typeof testApp>>;
let drafter: Client;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duthao-trouble-'));
  failing = createFailingDisk();
  store = await openLowdbStore(folder, {
    disk: failing.disk,
    now: () => new Date(NOW).getTime(),
    report: () => undefined,
  });
  at = await testApp({ now: NOW, store });
  await createFrom(at.deps, seed, await store.accounts(), new Date(NOW));
  drafter = await at.client('soanthao');
});
afterEach(async () => {
  failing.free();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const setTitle = async (client: Client, heading: string) => {
  const { versions } = (await client.get(`/plans/${planId}/draft`)).body;
  return client.put(
    `/plans/${planId}/draft/nodes/phan-lo-trinh`,
    { fields: { heading } },
    { ifMatch: `"${versions['phan-lo-trinh']}"` },
  );
};

/** The next second: a look at the disk holds for one. */
const later = (seconds: number) =>
  at.setClock(new Date(new Date(NOW).getTime() + seconds * 1_000).toISOString());

test.each([
  ['ENOSPC', 507, 'storage-full', /Ổ đĩa của máy chủ đã đầy/],
  ['EDQUOT', 507, 'storage-full', /đã đầy/],
  ['EMFILE', 503, 'overloaded', /thử lại sau ít giây/],
  ['EROFS', 503, 'storage-fails', /quyền ghi/],
  ['EACCES', 503, 'storage-fails', /quyền ghi/],
  ['EIO', 503, 'storage-fails', /kiểm tra ổ đĩa/],
])(
  '%s is told as %d %s, in words, and has passed when it has passed',
  async (code, status, name, words) => {
    failing.fail(code, 'appendAt', 'cut', 'replace');
    const writes = [
      await setTitle(drafter, 'Chưa lưu'),
      await (await at.client()).post('/session', { login: 'chutri', password: PASSWORD }),
      await drafter.put('/notices/marks', { before: '2021-06-14T00:00:00.000Z' }),
    ];
    for (const { body, ...answer } of writes.filter(
      ({ status: got }) => got !== 200 && got !== 422,
    )) {
      expect([answer.status, body.code]).toEqual([status, name]);
      expect(body.messages.vi).toMatch(words);
      expect(body.messages.en).toMatch(/try again/);
      if (status === 503) expect(answer.headers['retry-after']).toBe('5');
    }
    expect(writes.filter(({ status: got }) => got === status).length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify((await drafter.get(`/plans/${planId}/draft`)).body)).not.toContain(
      'Chưa lưu',
    );
    failing.free();
    expect((await setTitle(drafter, 'Đã lưu')).status).toBe(200);
    expect((await at.client('chutri')).agent).toBeDefined();
  },
);

test('reading goes on while the disk is full, also for one whose session is to be prolonged', async () => {
  failing.fail('ENOSPC', 'appendAt', 'replace');
  later(2 * 3_600);
  const answer = await drafter.get(`/plans/${planId}/draft`);
  expect(answer.status).toBe(200);
  expect(answer.body.document.id).toBe(planId);
});

test.each([
  ['EMFILE', 'handles'],
  ['ENOSPC', 'full'],
  ['EROFS', 'unwritable'],
])('with %s the server is not ready, and says why to whoever asks', async (code, reason) => {
  const stranger = await at.client();
  expect((await stranger.get('/health/ready')).body).toEqual({ status: 'ready' });
  failing.fail(code, 'replace');
  later(1);
  const answer = await stranger.get('/health/ready');
  expect([answer.status, answer.type]).toEqual([503, 'application/problem+json']);
  expect(answer.body.reasons).toMatchObject([{ code: reason }]);
  expect(answer.headers['retry-after']).toBe('5');
  expect((await stranger.get('/health')).status).toBe(200);
  failing.free();
  later(2);
  expect((await stranger.get('/health/ready')).status).toBe(200);
});

test('however often it is asked, the disk is looked at once a second', async () => {
  const stranger = await at.client();
  const before = failing.count('replace');
  await Promise.all(Array.from({ length: 50 }, () => stranger.get('/health/ready')));
  expect(failing.count('replace') - before).toBe(1);
});

test('a plan that is damaged, or half written, shows without its name', async () => {
  const stranger = await at.client();
  failing.fail('EMFILE', 'appendAt', 'cut');
  expect((await setTitle(drafter, 'Chưa lưu')).status).toBe(503);
  const half = await stranger.get('/health/ready');
  expect(half.body.reasons).toMatchObject([{ code: 'half-written' }]);
  failing.free();
  expect((await setTitle(drafter, 'Đã lưu')).status).toBe(200);
  await appendFile(join(folder, 'plans', planId, 'events.jsonl'), 'a note\n');
  await setTitle(drafter, 'Không lưu được');
  later(1);
  const damaged = await stranger.get('/health/ready');
  expect(damaged.body.reasons).toMatchObject([{ code: 'damaged' }]);
  for (const { body } of [half, damaged]) expect(JSON.stringify(body)).not.toContain(planId);
});
