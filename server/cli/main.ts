import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runRedline } from './redline.ts';

/** All of it, also into a pipe that takes it in parts; a reader who has gone away is no trouble. */
function writeAll(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw fault;
    }
  }
}

const args = process.argv.slice(2);

/** The project's folder, from server/cli/ and from dist/server/cli/ alike. */
const isBuilt = /\/dist\/server\/cli\/[^/]*$/.test(import.meta.url);
const root = fileURLToPath(new URL(isBuilt ? '../../../' : '../../', import.meta.url));

const terminal = {
  write: (content: string | Uint8Array) => writeAll(1, content),
  complain: (message: string) => writeAll(2, message),
  isTerminal: process.stdout.isTTY === true,
  isPlain: Boolean(process.env.NO_COLOR),
};

const isHelp = args.some((arg) => arg === '--help' || arg === '-h');
if (args[0] === 'password' && !isHelp) {
  // Only now: comparing two files needs no store.
  const { password } = await import('./password.ts');
  const { env, stdin: input } = process;
  process.exitCode = await password(args, { ...terminal, input, env, root });
} else process.exitCode = runRedline(args, terminal);
