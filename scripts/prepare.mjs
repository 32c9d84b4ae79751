// Makes a fresh clone ready to run: a Node that can, the packages of the lock file, what is
// generated, an up-to-date dist/. Needs nothing but Node itself. `npm start` and `npm test` begin
// with it; run twice, it finds nothing to do.

import { pathToFileURL } from 'node:url';
import { requireNode } from './node-version.mjs';

/**
 * @param {{ build: boolean }} options whether dist/ is needed too
 * @returns {Promise<boolean>} false when something failed; what to do has been printed
 */
export async function prepare({ build }) {
  requireNode();
  // Imported only now: an old Node would stop at their syntax before the message above.
  const { root } = await import('./npm.mjs');
  const { installIfNeeded } = await import('./install.mjs');
  if (!(await installIfNeeded(root))) return false;
  // npm did so after installing, unless it is set to run no scripts; and the schemas may have
  // changed since.
  const { generate } = await import('./generate/generate.mjs');
  await generate();
  if (!build) return true;
  const builder = await import('./build.mjs');
  return builder.isBuilt() || builder.build();
}

if (import.meta.url === pathToFileURL(process.argv[1] || '').href)
  prepare({ build: true }).then((ready) => {
    if (!ready) process.exitCode = 1;
  });
