import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askAs, returnedPlan, type ServerProcess, startServer } from '../support/server-process.ts';

const HANDLES = 128;
const CONNECTIONS = 200;

let folder: string;
let server: ServerProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duthao-handles-'));
});
afterEach(async () => {
  server?.child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const hold = (port: number): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', () => resolve(socket));
  });

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux(
  'with more connections than handles, who is in goes on writing, and afterwards everybody can',
  async () => {
    server = await startServer({ folder, handles: HANDLES });
    const plan = await returnedPlan(await askAs(server.address, 'soanthao'));
    const port = Number(new URL(server.address).port);
    const held = await Promise.all(Array.from({ length: CONNECTIONS }, () => hold(port)));
    const told: (number | string)[] = [];
    for (let turn = 0; turn < 30; turn++)
      told.push(
        await plan.reply(`giữa đông người ${turn}`).then(
          ({ status }) => status,
          () => 'refused',
        ),
      );
    // A connection may be refused for now; what is let in never fails for want of a handle.
    expect(told.filter((fate) => fate !== 201 && fate !== 'refused')).toEqual([]);
    for (const socket of held) socket.destroy();
    await pause(500);
    const after = await Promise.all(
      Array.from({ length: 10 }, (_, turn) => plan.reply(`sau đó ${turn}`)),
    );
    expect(after.map(({ status }) => status)).toEqual(Array(10).fill(201));
    const ask = await askAs(server.address, 'soanthao');
    expect((await ask('/health/ready')).status).toBe(200);
    const { replies } = await returnedPlan(ask);
    const acknowledged = told.flatMap((fate, turn) =>
      fate === 201 ? [`giữa đông người ${turn}`] : [],
    );
    expect(replies.filter((text) => text.startsWith('giữa'))).toEqual(acknowledged);
  },
  60_000,
);

onLinux(
  'with too few handles to start, it says how many it needs',
  () => {
    const { status, stderr } = spawnSync(
      '/bin/sh',
      ['-c', `ulimit -n 64; exec "${process.execPath}" scripts/start.mjs`],
      {
        cwd: join(import.meta.dirname, '..', '..'),
        env: { ...process.env, PORT: '0', DATA_DIR: folder, NODE_OPTIONS: '' },
        encoding: 'utf8',
        timeout: 120_000,
      },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('Hệ thống chỉ cho phép mở 64 tệp');
    expect(stderr).toContain('ulimit -n 4096');
    expect(stderr).not.toContain('EMFILE');
  },
  150_000,
);
