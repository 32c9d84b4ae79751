import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = process.env.SERVER_ROOT ?? join(import.meta.dirname, '..', '..');

/** The real server in its own process. */
export interface ServerProcess {
  readonly address: string;
  readonly child: ChildProcess;
  /** What it has printed so far. */
  said(): string;
  /** Resolves with the code it ended with; null when a signal ended it. */
  ended(): Promise<number | null>;
}

export interface ServerSetting {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How many files and connections it may have open: `ulimit -n`. */
  readonly handles?: number;
}

/**
 * Starts server/main.ts on a data folder, on a port that it chooses; resolves once it listens.
 */
export async function startServer({ folder, env, handles }: ServerSetting): Promise<ServerProcess> {
  const command = [process.execPath, '--import', 'tsx', 'server/main.ts'];
  const limited = ['/bin/sh', '-c', `ulimit -n ${handles}; exec "$@"`, 'sh', ...command];
  const [program = '', ...rest] = handles === undefined ? command : limited;
  const child = spawn(program, rest, {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      NODE_OPTIONS: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += part));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended (${code}): ${printed}`)));
  });
  return {
    address,
    child,
    said: () => printed,
    ended: async () => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
}

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** Signs a demo account in; answers with how to ask as that person. */
export async function askAs(address: string, login: string): Promise<Ask> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login, password: 'duthao-demo' }),
  });
  if (response.status !== 201) throw new Error(`${login}: ${response.status}`);
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (path, init = {}) =>
    fetch(`${address}/api${path}`, {
      ...init,
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
    });
}

/** The demo plan that was returned to its drafters, with one of its remarks. */
export async function returnedPlan(ask: Ask) {
  const { plans } = (await (await ask('/plans')).json()) as {
    plans: readonly { readonly id: string; readonly stage: string }[];
  };
  const planId = plans.find(({ stage }) => stage === 'returned')?.id ?? '';
  const { comments } = (await (await ask(`/plans/${planId}/comments`)).json()) as {
    comments: readonly {
      readonly id: string;
      readonly replies: readonly { readonly text: string }[];
    }[];
  };
  const [comment] = comments;
  if (!comment) throw new Error('the demo has no remark');
  return {
    planId,
    replies: comment.replies.map(({ text }) => text),
    reply: (text: string) =>
      ask(`/plans/${planId}/comments/${comment.id}/replies`, {
        method: 'POST',
        body: JSON.stringify({ text }),
      }),
  };
}
