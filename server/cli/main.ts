import { writeSync } from 'node:fs';
import { run } from './redline.ts';

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

process.exitCode = run(process.argv.slice(2), {
  write: (content) => writeAll(1, content),
  complain: (message) => writeAll(2, message),
  isTerminal: process.stdout.isTTY === true,
  isPlain: Boolean(process.env.NO_COLOR),
});
