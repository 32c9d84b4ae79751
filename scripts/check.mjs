import { runGates } from './gates.mjs';

const { failed } = runGates();
console.log(failed.length === 0 ? '\nEvery gate holds.' : `\nFailed: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
