// `npm run dev`: the server restarts when a source, a schema or a seed changes; Vite serves the browser app, updates
// it in place, and passes /api on. Ctrl-C, or the end of either, ends both.

import { spawn } from 'node:child_process';
import { prepare } from './prepare.mjs';

/** Both ends, each in a process of its own; resolves to the exit code when both have ended. */
async function watch() {
  const { root } = await import('./npm.mjs');
  const run = (/** @type {readonly string[]} */ args) =>
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const watched = ['schemas/**/*.json', 'seeds/**/*.json'].flatMap((glob) => ['--include', glob]);
  const ends = [
    run([
      'node_modules/tsx/dist/cli.mjs',
      'watch',
      '--clear-screen=false',
      ...watched,
      'server/main.ts',
    ]),
    run(['node_modules/vite/bin/vite.js', '--clearScreen', 'false']),
  ];
  let stopping = false;
  const stop = () => {
    stopping = true;
    for (const end of ends) end.kill('SIGTERM');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const codes = await Promise.all(
    ends.map(
      (end) =>
        new Promise((resolve) => {
          end.on('exit', (code) => {
            resolve(stopping ? 0 : (code ?? 1));
            stop();
          });
        }),
    ),
  );
  return Math.max(...codes);
}

prepare({ build: false }).then(async (ready) => {
  process.exitCode = ready ? await watch() : 1;
});
