import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npmIn } from './npm.mjs';

/**
 * Why what is installed doesn't match package-lock.json; undefined when it does.
 *
 * npm records what it installed in node_modules/.package-lock.json: comparing the two needs no
 * stamp of our own, and accepts whatever way the packages came, as long as they are the right ones.
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
 * What npm's error codes mean for the person who installs, and what they can do. The first that
 * fits is printed.
 */
const failures = [
  {
    codes: /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/,
    vi: 'Không ghi được vào một thư mục mà npm cần (tên thư mục có trong thông báo ở trên). Hãy cho phép ghi, hoặc chép dự án vào thư mục ghi được, rồi chạy lại.',
    en: 'A folder that npm needs cannot be written (its message above names it). Allow writing there, or copy the project to a folder that can be written, and run this again.',
  },
  {
    codes: /^(ENOSPC|EDQUOT)$/,
    vi: 'Đĩa không còn chỗ. Hãy dành ra khoảng 1 GB rồi chạy lại.',
    en: 'The disk is full. Free about 1 GB and run this again.',
  },
  {
    codes:
      /^(ENOTFOUND|EAI_\w+|ECONN\w+|\w*TIMEDOUT|\w*TIMEOUT|E\w+UNREACH|E[45]\d\d|E?\w*(CERT|TLS|SSL)\w*|ETARGET)$/,
    vi: 'Hãy kiểm tra mạng và kho npm đang dùng (npm config get registry), rồi chạy lại.',
    en: 'Check the network and the npm registry in use (npm config get registry), and run this again.',
  },
  {
    codes: /^/,
    vi: 'Lý do ở trong thông báo của npm phía trên. Nếu chạy lại vẫn lỗi, hãy xóa thư mục node_modules rồi chạy lại.',
    en: "npm's message above says why. If it fails again, delete the folder node_modules and run this again.",
  },
];

/**
 * What to print after npm has failed. @param {string} complaints what npm wrote to its standard
 * error
 */
export function failureWords(complaints) {
  const code = /^npm (?:error|ERR!) code (\w+)/m.exec(complaints)?.[1] ?? '';
  const { vi, en } = failures.find(({ codes }) => codes.test(code)) ?? { vi: '', en: '' };
  return `npm ci không thành công. ${vi}\nnpm ci failed. ${en}`;
}

/**
 * Makes sure that files can be made in a folder, by making one: permissions don't tell of a
 * read-only disk. @param {string} folder
 */
function writeInto(folder) {
  mkdirSync(folder, { recursive: true });
  rmSync(mkdtempSync(join(folder, '.probe-')), { recursive: true });
}

/**
 * Whether npm can write its cache and the folders in it, some of which root may have made. @param
 * {string} cache
 */
function isWritable(cache) {
  const content = join(cache, '_cacache');
  try {
    for (const folder of [cache, content]) writeInto(folder);
    for (const entry of readdirSync(content, { withFileTypes: true }))
      if (entry.isDirectory()) writeInto(join(content, entry.name));
    return true;
  } catch {
    return false;
  }
}

/**
 * The settings with which npm can keep its cache: none where its own can be written, else the
 * project's .cache. A service often has no home, or one that it can't write.
 *
 * @param {string} folder the project's root
 * @returns {Promise<Record<string, string>>}
 */
async function cacheSettings(folder) {
  const { output } = await npmIn(folder, ['config', 'get', 'cache']);
  const cache = output.trim();
  if (isWritable(cache)) return {};
  console.log(
    `Không ghi được vào ${cache}, dùng .cache/npm của dự án. / ${cache} cannot be written, using the project's .cache/npm.`,
  );
  return { npm_config_cache: join(folder, '.cache', 'npm') };
}

/**
 * Runs `npm ci` when what is installed doesn't match the lock file, the development packages
 * included: building and testing need them.
 *
 * @param {string} folder the project's root
 * @returns {Promise<boolean>} false when npm failed; what to do then has been printed
 */
export async function installIfNeeded(folder) {
  const problem = installProblem(folder);
  if (problem === undefined) return true;
  console.log(`Cài đặt thư viện / Installing packages: ${problem}. npm ci …`);
  const settings = await cacheSettings(folder);
  // `npm --silent start` would keep npm from saying why it failed.
  if (process.env.npm_config_loglevel === 'silent') settings.npm_config_loglevel = 'error';
  const { ok, output, complaints } = await npmIn(folder, ['ci', '--include=dev'], settings);
  if (output.trim() !== '') console.log(output.trim());
  if (!ok) console.error(failureWords(complaints));
  return ok;
}
