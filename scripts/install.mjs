import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';

/**
 * Why what is installed doesn't match package-lock.json; undefined when it does.
 *
 * npm records what it installed in node_modules/.package-lock.json: comparing the two needs no stamp of our own, and
 * accepts whatever way the packages came, as long as they are the right ones.
 *
 * @param {string} folder the project's root
 * @returns {string | undefined} one plain line
 */
export function installProblem(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'no packages are installed yet';
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    // npm leaves out optional packages that are for other platforms.
    if (found === undefined && optional) continue;
    if (found === undefined || !existsSync(join(folder, path, 'package.json')))
      return `${path} is missing`;
    if (found.version !== version || found.integrity !== integrity)
      return `${path} is ${found.version}, the lock file says ${version}`;
    if (!fitsPlatform(found)) return `${path} was installed for another platform`;
  }
  return undefined;
}

/**
 * An os or cpu list as npm writes it: names, or names to leave out with '!' before them.
 *
 * @param {{ os?: string[], cpu?: string[] }} entry
 */
function fitsPlatform({ os, cpu }) {
  const fits = (/** @type {string[] | undefined} */ list, /** @type {string} */ name) =>
    list === undefined ||
    (list.some((entry) => entry.startsWith('!'))
      ? !list.includes(`!${name}`)
      : list.includes(name));
  return fits(os, process.platform) && fits(cpu, process.arch);
}

/**
 * Runs `npm ci` when what is installed doesn't match the lock file, the development packages included: building and
 * testing need them.
 *
 * @param {string} folder the project's root
 * @returns {boolean} false when npm failed; what to do then has been printed
 */
export function installIfNeeded(folder) {
  const problem = installProblem(folder);
  if (problem === undefined) return true;
  console.log(`Cài đặt thư viện / Installing packages: ${problem}. npm ci …`);
  if (npm(['ci', '--include=dev']) === 0) return true;
  console.error(
    'npm ci không thành công (xem thông báo ở trên). Hãy kiểm tra mạng và kho npm đang dùng ' +
      '(npm config get registry), rồi chạy lại; nếu vẫn lỗi, xóa thư mục node_modules và chạy lại.\n' +
      'npm ci failed (see its message above). Check the network and the npm registry in use ' +
      '(npm config get registry), then run this again; if it still fails, delete node_modules and run it again.',
  );
  return false;
}
