// `npm run dev`: the server restarts when a source or a seed changes; Vite serves the browser app,
// updates it in place, and passes /api on. What is generated follows its sources. Ctrl-C, or the
// end of either, ends both.

import { spawn } from 'node:child_process';
import { readdirSync, watch as watchFolder } from 'node:fs';
import { join, relative } from 'node:path';
import { endWithNpm } from './end-with-npm.mjs';
import { prepare } from './prepare.mjs';

/** Both ends, each in its own process; resolves to the exit code when both have ended. */
async function watch() {
  endWithNpm();
  const { root } = await import('./npm.mjs');
  const run = (/** @type {readonly string[]} */ args) =>
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const watched = ['--include', 'seeds/**/*.json'];
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
  await followSources(root);
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

/** @param {string} root @param {string} folder */
const foldersBelow = (root, folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

/** Generates again after a change of a source of the generated files. @param {string} root */
async function followSources(root) {
  const { generate } = await import('./generate/generate.mjs');
  let running = Promise.resolve();
  const again = () => {
    running = running.then(generate).then(() => undefined, console.error);
  };
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  const change = () => {
    clearTimeout(soon);
    soon = setTimeout(again, 100);
  };
  // A folder at a time: on Linux a recursive watch of Node 20 loses a file whose editor puts a new
  // one in its place.
  for (const folder of ['schemas', 'domain', ...foldersBelow(root, 'domain')])
    watchFolder(join(root, folder), change).unref();
}

prepare({ build: false }).then(async (ready) => {
  process.exitCode = ready ? await watch() : 1;
});
