// `npm test`: everything, on a fresh clone with nothing but Node. Goes on after a failure, so that one run shows all
// there is to mend; ends with the line `N passed, N failed`, in which each gate, the build and each test counts as one.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';

/** A suite that hangs must not keep the last line from being printed. */
const suiteTimeoutMs = 20 * 60_000;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Runs one folder of tests and reads its counts from jest's own report.
 *
 * @param {typeof import('./npm.mjs').npm} npm
 * @param {string} name
 * @param {string} reports the folder for the report
 * @returns {Counts}
 */
function runSuite(npm, name, reports) {
  console.log(`\n── ${name} tests (npm run test:${name})`);
  const report = join(reports, `${name}.json`);
  const args = ['run', '--silent', `test:${name}`, '--', '--json', `--outputFile=${report}`];
  const code = npm(args, { timeoutMs: suiteTimeoutMs });
  const { passed, failed, skipped } = readReport(report);
  // jest can fail with no failed test: no tests found, a threshold missed, a crash before the report.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

/** @param {string} path @returns {Counts} */
function readReport(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch (cause) {
    console.error(`jest left no report: ${cause}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function runAll() {
  if (!(await prepare({ build: false })))
    return { passed: 0, failed: 1, skipped: 0, lost: ['install'] };
  const { npm } = await import('./npm.mjs');
  const { runGates } = await import('./gates.mjs');
  const { build, isBuilt } = await import('./build.mjs');
  const gates = runGates();
  console.log('\n── build');
  const built = isBuilt() || build();
  const lost = built ? gates.failed : [...gates.failed, 'build'];
  const total = {
    passed: gates.passed.length + Number(built),
    failed: lost.length,
    skipped: 0,
    lost,
  };
  const reports = mkdtempSync(join(tmpdir(), 'duthao-test-'));
  try {
    for (const name of ['unit', 'contract', 'browser']) {
      const suite = runSuite(npm, name, reports);
      total.passed += suite.passed;
      total.failed += suite.failed;
      total.skipped += suite.skipped;
      if (suite.failed > 0) lost.push(`${name} tests (${suite.failed})`);
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  return total;
}

runAll()
  .catch((fault) => {
    console.error(fault);
    return { passed: 0, failed: 1, skipped: 0, lost: ['the test run itself'] };
  })
  .then(({ passed, failed, skipped, lost }) => {
    console.log('');
    if (lost.length > 0) console.log(`Failed: ${lost.join('; ')}`);
    if (skipped > 0) console.log(`Skipped: ${skipped}`);
    process.exitCode = failed === 0 ? 0 : 1;
    console.log(`${passed} passed, ${failed} failed`);
  });
