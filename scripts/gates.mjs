import { npm } from './npm.mjs';

/**
 * What must hold before a test is worth running, each an npm script. `npm run check` is all of
 * them.
 */
const gates = [
  { title: 'lint and format', script: ['lint'] },
  { title: 'types', script: ['typecheck'] },
  { title: 'import directions', script: ['imports'] },
  { title: 'one place and one scale for styles', script: ['styles'] },
  { title: 'what a page is to fetch', script: ['budget'] },
];

/**
 * Runs every gate, also after one has failed: the report is of all.
 *
 * @returns {{ passed: string[], failed: string[] }} titles
 */
export function runGates() {
  /** @type {string[]} */
  const passed = [];
  /** @type {string[]} */
  const failed = [];
  for (const { title, script } of gates) {
    console.log(`\n── ${title} (npm run ${script.join(' ')})`);
    const ok = npm(['run', '--silent', ...script]) === 0;
    console.log(ok ? 'ok' : `FAILED: ${title}`);
    (ok ? passed : failed).push(title);
  }
  return { passed, failed };
}
