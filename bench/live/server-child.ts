import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A server in its own process. */
export interface Served {
  readonly address: string;
  readonly pid: number;
  /** What the process takes of memory, in kB; undefined where the system doesn't show it. */
  readonly memory: () => number | undefined;
  /**
   * Seconds of processor time that the process took so far; undefined where the system doesn't
   * tell.
   */
  readonly processor: () => number | undefined;
  readonly stop: () => Promise<void>;
}

/** Starts a file of the project that prints where it listens. */
export async function serve(
  file: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const child = spawn(process.execPath, ['--import', './bench/as-built.mjs', file], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return {
    address: await addressOf(child),
    pid: child.pid ?? 0,
    memory: () => residentOf(child.pid ?? 0),
    processor: () => processorOf(child.pid ?? 0),
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = '';
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
  });

function residentOf(pid: number): number | undefined {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return undefined;
  }
}

/** Linux counts in hundredths of a second. */
function processorOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}
