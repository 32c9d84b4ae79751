import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's root folder, with no slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * How npm is called: the npm that started this process, if one did, else the one on the path.
 * @param {readonly string[]} args
 */
function callOf(args) {
  const own = process.env.npm_execpath;
  const viaNode = own?.endsWith('npm-cli.js') === true;
  return {
    command: viaNode ? process.execPath : 'npm',
    args: viaNode ? [own, ...args] : [...args],
    shell: !viaNode && process.platform === 'win32',
  };
}

/**
 * Runs npm in the project's folder, its output shown as it comes.
 *
 * @param {readonly string[]} args
 * @param {{ timeoutMs?: number }} [options]
 * @returns {number} the exit code; 1 when npm couldn't be started or ran past the time limit
 */
export function npm(args, { timeoutMs } = {}) {
  const call = callOf(args);
  const result = spawnSync(call.command, call.args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: call.shell,
    timeout: timeoutMs,
  });
  if (result.error) console.error(`npm ${args.join(' ')}: ${result.error.message}`);
  return result.status ?? 1;
}

/**
 * Runs npm in a folder, and keeps what it writes; its complaints are shown as they come, too.
 *
 * @param {string} folder
 * @param {readonly string[]} args
 * @param {Record<string, string>} [settings] variables beside those of this process
 * @returns {Promise<{ ok: boolean, output: string, complaints: string }>}
 */
export function npmIn(folder, args, settings = {}) {
  const call = callOf(args);
  return new Promise((resolve) => {
    const child = spawn(call.command, call.args, {
      cwd: folder,
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: call.shell,
    });
    let output = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaints += text;
      process.stderr.write(text);
    });
    child.once('error', (fault) => {
      process.stderr.write(`npm ${args.join(' ')}: ${fault.message}\n`);
      resolve({ ok: false, output, complaints: fault.message });
    });
    child.once('close', (code) => resolve({ ok: code === 0, output, complaints }));
  });
}
