import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's root folder, with no slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs npm in the project's folder, its output shown as it comes. Uses the npm that started this process, if one did.
 *
 * @param {readonly string[]} args
 * @param {{ timeoutMs?: number }} [options]
 * @returns {number} the exit code; 1 when npm couldn't be started or ran past the time limit
 */
export function npm(args, { timeoutMs } = {}) {
  const own = process.env.npm_execpath;
  const viaNode = own?.endsWith('npm-cli.js') === true;
  const command = viaNode ? process.execPath : 'npm';
  const result = spawnSync(command, viaNode ? [own, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !viaNode && process.platform === 'win32',
    timeout: timeoutMs,
  });
  if (result.error) console.error(`npm ${args.join(' ')}: ${result.error.message}`);
  return result.status ?? 1;
}
