// `node scripts/complete-lock.mjs`, after `npm install` has changed package-lock.json.
//
// Packages with native code list one optional package for each platform. When the registry in use
// lacks some of them (a mirror that keeps one platform), npm leaves them out of the lock file, and
// from then on `npm ci` refuses it everywhere. This puts them back: their versions are exact in the
// package that lists them, and their names tell the platform. They have no checksum until somebody
// installs from a full registry.

import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * @typedef {Record<string, { optionalDependencies?: Record<string, string>, dev?: boolean }>}
 * Packages
 */
/** @typedef {{ name: string, version: string, dev: boolean }} Platform */

/**
 * The optional packages that a lock file's packages name and that it has no entry for.
 *
 * @param {Packages} packages
 * @returns {Platform[]}
 */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/**
 * Looks a package up as Node does: in the folder's own node_modules, then in those around it.
 *
 * @param {Packages} packages
 * @param {string} from the path of the package that needs it
 * @param {string} name
 */
function isLocked(packages, from, name) {
  for (
    let path = from;
    ;
    path = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))
  ) {
    if (packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`] !== undefined) return true;
    if (path === '') return false;
  }
}

/**
 * The entry of a platform's package, as npm would write it but for the checksum.
 *
 * @param {Platform} missing
 * @throws Error when the name tells no platform or the version is a range
 */
export function lockEntry({ name, version, dev }) {
  const words = name.split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+/.test(version))
    throw new Error(
      `${name}@${version}: not a platform's package at an exact version; lock it by hand`,
    );
  const libc = /-musl/.test(name) ? ['musl'] : /-gnu/.test(name) ? ['glibc'] : undefined;
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc && os === 'linux' ? { libc } : {}),
    optional: true,
    os: [os],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptional(lock.packages);
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = lockEntry(one);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(
    file,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
  );
  console.log(`package-lock.json: ${missing.length} packages for other platforms added.`);
}
