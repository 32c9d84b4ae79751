#!/usr/bin/env node
// `npx duthao …`: makes ready when something is missing, then runs the command from dist/. What
// making ready says goes to the standard error, so that a redirected answer is the answer alone.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireNode } from './node-version.mjs';

requireNode();
const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

async function isReady() {
  if (!existsSync(path('../node_modules'))) return false;
  // A server may be running on dist/ as it is: for a password nothing is built anew, nor where the
  // sources are left out.
  const [command] = process.argv.slice(2);
  if (command === 'password' && existsSync(path('../dist/server/cli/password.js'))) return true;
  const { isBuilt } = await import('./build.mjs');
  return isBuilt();
}

async function main() {
  if (!(await isReady())) {
    const { status } = spawnSync(process.execPath, [path('./prepare.mjs')], {
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) {
      process.exitCode = 2;
      return;
    }
  }
  await import(new URL('../dist/server/cli/main.js', import.meta.url).href);
}

main();
