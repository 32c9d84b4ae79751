import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { listenTo } from '../support/event-source.ts';
import { askAs, returnedPlan, type ServerProcess, startServer } from '../support/server-process.ts';

const IN_FLIGHT = 40;

let folder: string;
let server: ServerProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duthao-stop-'));
});
beforeEach(async () => {
  server = await startServer({ folder });
}, 60_000);
afterEach(() => {
  server.child.kill('SIGKILL');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What became of a write: the status of its answer, or why there was none. */
const fateOf = async (sent: Promise<Response>): Promise<number | string> => {
  try {
    return (await sent).status;
  } catch (error) {
    return String((error as { cause?: { code?: string } }).cause?.code);
  }
};

test.each(['SIGTERM', 'SIGINT'] as const)(
  `%s with ${IN_FLIGHT} writes in flight: each is answered and stored, or refused and not stored`,
  async (signal) => {
    const plan = await returnedPlan(await askAs(server.address, 'soanthao'));
    const texts = Array.from({ length: IN_FLIGHT * 3 }, (_, index) => `${signal} ${index}`);
    const fates: Promise<number | string>[] = [];
    for (const [index, text] of texts.entries()) {
      fates.push(fateOf(plan.reply(text)));
      if (index % IN_FLIGHT === IN_FLIGHT - 1) await Promise.race(fates.slice(-IN_FLIGHT));
      // The last forty meet a server that is closing already.
      if (index === IN_FLIGHT * 2 - 1) server.child.kill(signal);
    }
    const told = await Promise.all(fates);
    expect(told.filter((fate) => ![201, 503, 'ECONNREFUSED'].includes(fate))).toEqual([]);
    expect(told.slice(0, IN_FLIGHT * 2)).toContain(201);
    expect(await server.ended()).toBe(0);
    server = await startServer({ folder });
    const kept = new Set((await returnedPlan(await askAs(server.address, 'soanthao'))).replies);
    const answered = texts.filter((_, index) => told[index] === 201);
    expect(texts.filter((text) => kept.has(text))).toEqual(answered);
  },
  60_000,
);

test('a second signal ends it at once, though a request is still under way', async () => {
  const half = connect(Number(new URL(server.address).port), '127.0.0.1');
  half.on('error', () => undefined);
  half.write('POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{');
  await pause(200);
  server.child.kill('SIGTERM');
  // So soon it is the same signal twice, from a terminal and from npm.
  server.child.kill('SIGTERM');
  await pause(1_500);
  expect(server.child.exitCode).toBeNull();
  server.child.kill('SIGTERM');
  expect(await server.ended()).toBe(1);
  half.destroy();
}, 30_000);

test('a request that never ends does not keep it for more than ten seconds', async () => {
  const half = connect(Number(new URL(server.address).port), '127.0.0.1');
  half.on('error', () => undefined);
  half.write('POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{');
  await pause(200);
  server.child.kill('SIGTERM');
  expect(await server.ended()).toBe(0);
  half.destroy();
}, 30_000);

test('a server that is being stopped says so, and tells its listeners to come again', async () => {
  const ask = await askAs(server.address, 'soanthao');
  const { planId } = await returnedPlan(ask);
  expect((await ask('/health/ready')).status).toBe(200);
  const session = await fetch(`${server.address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login: 'soanthao', password: 'duthao-demo' }),
  });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const live = await listenTo(`${server.address}/api/plans/${planId}/live`, cookie);
  await live.next(({ event }) => event === 'hello');
  server.child.kill('SIGTERM');
  await live.ended;
  const [ready, alive, write] = await Promise.all([
    ask('/health/ready'),
    ask('/health'),
    ask(`/plans/${planId}/presence`, { method: 'PUT', body: '{}' }),
  ]);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ reasons: [{ code: 'closing' }] });
  expect(alive.status).toBe(200);
  expect([write.status, write.headers.get('retry-after'), write.headers.get('connection')]).toEqual(
    [503, '5', 'close'],
  );
  expect(await write.json()).toMatchObject({
    code: 'closing',
    messages: { vi: expect.stringContaining('chưa có gì được lưu') },
  });
  expect(await server.ended()).toBe(0);
}, 30_000);
