// `npm test`: everything but the slow fault tests, on a fresh clone with nothing but Node. Goes on
// after a failure, so that one run shows all there is to mend; ends with the line `N passed, N
// failed`, in which each gate, the build and each test counts as one. `npm test -- judges faults`
// runs the parts it names.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';

/** A suite that hangs must not keep the last line from being printed. */
const suiteTimeoutMs = 20 * 60_000;

/** Folders of tests/, and `judges`: the unit tests that a program beside Node judges, alone. */
const suites = ['unit', 'contract', 'browser', 'judges', 'faults'];
const everyday = ['gates', 'build', 'unit', 'contract', 'browser'];

/**
 * @typedef {{ passed: number, failed: number, lost: readonly string[], skipped: readonly string[]
 * }} Result
 */

/** @type {(what: string) => Result} */
const lost = (what) => ({ passed: 0, failed: 1, lost: [what], skipped: [] });

/**
 * Runs one suite and reads its counts from jest's own report.
 *
 * @param {typeof import('./npm.mjs').npm} npm
 * @param {string} name
 * @param {string} reports the folder for the report
 * @returns {Result}
 */
function runSuite(npm, name, reports) {
  console.log(`\n── ${name} tests (npm run test:${name})`);
  const report = join(reports, `${name}.json`);
  const args = ['run', '--silent', `test:${name}`, '--', '--json', `--outputFile=${report}`];
  const code = npm(args, { timeoutMs: suiteTimeoutMs });
  const { passed, failed, skipped } = readReport(report);
  // jest can fail with no failed test: no tests found, a threshold missed, a crash before the
  // report.
  const failures = code !== 0 && failed === 0 ? 1 : failed;
  return {
    passed,
    failed: failures,
    lost: failures > 0 ? [`${name} tests (${failures})`] : [],
    // Picked by their names, the tests that were not picked count as skipped too.
    skipped: name === 'judges' ? skipped.filter((test) => test.includes('[judge: ')) : skipped,
  };
}

/** @param {string} path @returns {Omit<Result, 'lost'>} */
function readReport(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    /** @type {{ status: string, fullName: string }[]} */
    const tests = report.testResults.flatMap(
      (/** @type {{ assertionResults: unknown[] }} */ file) => file.assertionResults,
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: tests
        .filter(({ status }) => status === 'pending' || status === 'todo')
        .map(({ fullName }) => fullName),
    };
  } catch (cause) {
    console.error(`jest left no report: ${cause}`);
    return { passed: 0, failed: 1, skipped: [] };
  }
}

/** @param {readonly string[]} parts @returns {Promise<readonly Result[]>} */
async function runParts(parts) {
  const unknown = parts.filter((part) => ![...everyday, ...suites].includes(part));
  if (unknown.length > 0) return [lost(`no such part: ${unknown.join(', ')}`)];
  if (!(await prepare({ build: false }))) return [lost('install')];
  const { npm } = await import('./npm.mjs');
  const { runGates } = await import('./gates.mjs');
  const { build, isBuilt } = await import('./build.mjs');
  const results = [];
  if (parts.includes('gates')) {
    const { passed, failed } = runGates();
    results.push({ passed: passed.length, failed: failed.length, lost: failed, skipped: [] });
  }
  if (parts.includes('build')) {
    console.log('\n── build');
    const built = isBuilt() || (await build());
    results.push(built ? { passed: 1, failed: 0, lost: [], skipped: [] } : lost('build'));
  }
  const reports = mkdtempSync(join(tmpdir(), 'duthao-test-'));
  try {
    for (const name of suites.filter((suite) => parts.includes(suite)))
      results.push(runSuite(npm, name, reports));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  return results;
}

/** @param {readonly Result[]} results */
function conclude(results) {
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  const skipped = results.flatMap((result) => result.skipped);
  const failures = results.flatMap((result) => result.lost);
  console.log('');
  if (skipped.length > 0) console.log(`Skipped: ${skipped.length}`);
  for (const name of skipped) console.log(`  ${name}`);
  if (failures.length > 0) console.log(`Failed: ${failures.join('; ')}`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

const named = process.argv.slice(2);
runParts(named.length > 0 ? named : everyday)
  .catch((fault) => {
    console.error(fault);
    return [lost('the test run itself')];
  })
  .then(conclude);
