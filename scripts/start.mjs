// `npm start`: makes ready, then becomes the server. The server runs in this very process, so that a signal sent to
// it, or to npm, reaches the server and not a parent that would leave it behind.

import { endWithNpm } from './end-with-npm.mjs';
import { prepare } from './prepare.mjs';

prepare({ build: true }).then((ready) => {
  if (!ready) {
    process.exitCode = 1;
    return;
  }
  endWithNpm();
  process.setSourceMapsEnabled(true);
  return import(new URL('../dist/server/main.js', import.meta.url).href);
});
