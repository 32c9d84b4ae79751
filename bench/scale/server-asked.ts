import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '../live/server-child.ts';

export const PASSWORD = 'mat-khau-do';

export const served = (folder: string): Promise<Served> =>
  serve('server/main.ts', { DATA_DIR: folder, PORT: '0', DEMO: '0' });

export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-bench-scale-'));
  mkdirSync(join(folder, 'plans'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function signIn({ address }: Served, login = 'thanhvien1'): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (response.status !== 201) throw new Error(`no session: ${response.status}`);
  return (response.headers.get('set-cookie') ?? '').replace(/;.*/, '');
}

/** Waits as long as it takes: fetch gives up after five minutes. Answers with the body. */
export const ask = (
  { address }: Served,
  method: string,
  path: string,
  cookie: string,
  body?: unknown,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { Cookie: cookie, Origin: address, 'Content-Type': 'application/json' };
    const asked = request(`${address}/api${path}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(text)
          : reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`)),
      );
    });
    asked.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });

export const get = (server: Served, path: string, cookie: string): Promise<string> =>
  ask(server, 'GET', path, cookie);

/** ms of CPU that a process used until now; undefined where there is no /proc. */
export function cpuOf({ pid }: Served): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    // utime and stime, in ticks of 10 ms.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
