// `npm start`: makes ready, then becomes the server. The server runs in this very process, so that
// a signal sent to it, or to npm, reaches the server and not a parent that would leave it behind.

import { endWithNpm } from './end-with-npm.mjs';
import { prepare } from './prepare.mjs';

const built = (/** @type {string} */ file) =>
  new URL(`../dist/server/${file}`, import.meta.url).href;

prepare({ build: true }).then(async (ready) => {
  if (!ready) {
    process.exitCode = 1;
    return;
  }
  // First: with too few handles the server's own files can't all be opened.
  const { handlesProblem } = await import(built('handles.js'));
  const problem = handlesProblem();
  if (problem !== undefined) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  endWithNpm();
  process.setSourceMapsEnabled(true);
  return import(built('main.js'));
});
