import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmIn } from '../../scripts/npm.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAJORS = [20, 22, 24] as const;

let folder: string;
let server: ChildProcess | undefined;

/**
 * Each Node comes from the registry that npm uses, as the package of this platform, which is what
 * `node` on npm installs.
 */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duthao mọi bản Node '));
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const packages = MAJORS.map(
    (major) => `node${major}@npm:node-${platform}-${process.arch}@${major}`,
  );
  const { ok } = await npmIn(folder, ['install', '--no-save', '--prefix', folder, ...packages]);
  if (!ok) throw new Error('npm did not bring the other versions of Node');
}, 300_000);

afterEach(() => server?.kill('SIGKILL'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = (major: number): string =>
  join(
    folder,
    'node_modules',
    `node${major}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );

/**
 * The built server, run by the given Node on an empty data folder; answers with its address once it
 * listens.
 */
function start(major: number): Promise<string> {
  const child = spawn(program(major), ['dist/server/main.js'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: join(folder, `dữ liệu ${major}`),
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server = child;
  let printed = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        printed += text;
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
        if (address) resolve(address);
      });
    child.once('exit', (...end) => reject(new Error(`ended with ${end}: ${printed}`)));
  });
}

describe.each(MAJORS)('Node %i', (major) => {
  test('starts the server, which serves the sign-in page, lets in, sets a PDF file and ends', async () => {
    const address = await start(major);
    const page = await (await fetch(`${address}/`)).text();
    const script = /<script[^>]* src="([^"]+)"/.exec(page)?.[1];
    expect((await fetch(new URL(script ?? '/no-script', address))).status).toBe(200);
    const health = await (await fetch(`${address}/api/health`)).json();
    expect(health).toMatchObject({ status: 'ok', damaged: 0 });

    // Passwords and PDF files are what native code is needed for.
    const session = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login: 'soanthao', password: 'duthao-demo' }),
    });
    expect(session.status).toBe(201);
    const headers = { Cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' };
    const { plans } = await (await fetch(`${address}/api/plans`, { headers })).json();
    const pdf = await fetch(`${address}/api/plans/${plans[0].id}/draft?format=pdf`, { headers });
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);

    const ended = once(server as ChildProcess, 'exit');
    server?.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  }, 120_000);
});
