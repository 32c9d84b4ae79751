import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runRedline } from './redline.ts';

/**
 * Writes everything, even into a pipe that accepts only parts; ignores a reader that has closed it.
 */
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

/** The project's folder, as seen from server/cli/ or dist/server/cli/. */
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
  // Imported only here: comparing two files needs no store.
  const { password } = await import('./password.ts');
  const { env, stdin: input } = process;
  process.exitCode = await password(args, { ...terminal, input, env, root });
} else process.exitCode = runRedline(args, terminal);
