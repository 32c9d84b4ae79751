import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Listening, listenTo } from '../support/event-source.ts';
import { askAs, returnedPlan, type ServerProcess, startServer } from '../support/server-process.ts';

let folder: string;
let server: ServerProcess | undefined;
let line: Listening | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duthao-live-'));
});
afterAll(async () => {
  line?.close();
  server?.child.kill('SIGKILL');
  await server?.ended();
  await rm(folder, { recursive: true, force: true });
});

async function cookieOf(address: string): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login: 'soanthao', password: 'duthao-demo' }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const isReply = ({ event, data }: { event: string; data: Readonly<Record<string, unknown>> }) =>
  event === 'act' && data.type === 'comment-replied';

test('whoever listens hears of each reply once, though the server was killed and stopped in between', async () => {
  server = await startServer({ folder });
  const cookie = await cookieOf(server.address);
  let last: string | undefined;
  const heard: unknown[] = [];
  let made = 0;
  const listen = async (planId: string) => {
    line = await listenTo(`${server?.address}/api/live?plans=${planId}`, cookie, last);
    expect(line.status).toBe(200);
    if (last === undefined) last = (await line.next(({ event }) => event === 'hello')).id;
  };
  for (const signal of ['SIGKILL', 'SIGTERM', undefined] as const) {
    const { planId, reply } = await returnedPlan(await askAs(server.address, 'soanthao'));
    // What was said while nobody listened is heard by who comes again.
    if (last !== undefined) {
      expect((await reply(`Trả lời ${made}`)).status).toBe(201);
      made += 1;
    }
    await listen(planId);
    for (let one = 0; one < 3; one += 1, made += 1)
      expect((await reply(`Trả lời ${made}`)).status).toBe(201);
    // The line may break before all of it was heard.
    const wanted = signal === undefined ? made - heard.length : 1;
    let count = 0;
    await line?.next((message) => isReply(message) && ++count >= wanted);
    if (signal !== undefined) {
      server.child.kill(signal);
      await server.ended();
    }
    const replies = (line?.messages ?? []).filter(isReply);
    heard.push(...replies.map(({ data }) => data.seq));
    last = line?.messages.findLast(({ id }) => id !== undefined)?.id ?? last;
    line?.close();
    if (signal !== undefined) server = await startServer({ folder });
  }
  expect(made).toBe(11);
  expect(heard).toHaveLength(made);
  expect(new Set(heard).size).toBe(made);
}, 120_000);
