// Builds dist/: the server by tsc, the browser app by Vite. `--if-changed` does nothing when dist/
// is up to date.
//
// dist/ mirrors the tree. What is not TypeScript under schemas/, domain/, server/ and seeds/ is
// copied to the same place, so that `new URL('./x.json', import.meta.url)` means the same file from
// the sources and from the built code; emitting JSON through import attributes instead would make
// Node 20 print a warning at every start.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GENERATED, generate } from './generate/generate.mjs';
import { root } from './npm.mjs';

const copied = ['schemas', 'domain', 'server', 'seeds'];
const sources = [
  ...copied,
  'client',
  'scripts/vite',
  'scripts/generate',
  'tsconfig.json',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'LICENSE',
  'scripts/build.mjs',
  'scripts/pack-files.mjs',
];

/**
 * Every file under a path (or the path itself, a file), relative to the root, in a stable order.
 *
 * @param {string} path
 */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/**
 * SHA-256 over the names and contents of all that goes into dist/. Contents, not times: a checkout
 * touches times. For generated files, their sources count.
 */
function sourceHash() {
  const hash = createHash('sha256');
  const isFile = (/** @type {string} */ path) => statSync(join(root, path)).isFile();
  const paths = sources.flatMap((path) => (isFile(path) ? [path] : filesUnder(path)));
  for (const path of paths.map((path) => path.split(sep).join('/')))
    if (!GENERATED.includes(path))
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0');
  return hash.digest('hex');
}

/** Whether dist/ was built from the sources as they are. */
export function isBuilt() {
  const stamp = join(root, 'dist', 'build.json');
  return existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8')).sources === sourceHash();
}

/** @param {string} name @param {readonly string[]} args */
function run(name, args) {
  console.log(`  ${name} …`);
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return result.status === 0;
}

/**
 * Puts the new folder in the place of dist/. Another build may end in the same moment: the later
 * one wins.
 *
 * @param {string} next
 */
function swapIn(next) {
  const dist = join(root, 'dist');
  const old = `${next}-old`;
  for (let attempt = 1; ; attempt++) {
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(next, dist);
      return;
    } catch (fault) {
      if (attempt === 5) throw fault;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/**
 * Builds that were interrupted leave their folder: removed when no process of that number runs any
 * more.
 */
function removeLeftovers() {
  for (const name of readdirSync(root)) {
    const pid = /^dist-(\d+)(-old)?$/.exec(name)?.[1];
    if (pid === undefined) continue;
    try {
      process.kill(Number(pid), 0);
    } catch {
      rmSync(join(root, name), { recursive: true, force: true });
    }
  }
}

/**
 * Builds into a folder beside dist/ and swaps it in when all went well, so that a failed build
 * leaves the last good one, and a server that is running never sees half of one.
 *
 * @returns {Promise<boolean>} whether it succeeded; the compilers have printed why not
 */
export async function build() {
  removeLeftovers();
  await generate();
  console.log('Dựng ứng dụng / Building dist/ …');
  const sourcesHash = sourceHash();
  const next = join(root, `dist-${process.pid}`);
  try {
    // --noCheck: types are the typecheck gate's to judge; a build only strips them.
    const built =
      run('server', [
        'node_modules/typescript/bin/tsc',
        '-p',
        'server',
        '--noCheck',
        '--outDir',
        next,
      ]) &&
      run('client', [
        'node_modules/vite/bin/vite.js',
        'build',
        '--logLevel',
        'warn',
        '--outDir',
        join(next, 'client'),
      ]) &&
      run('packing', ['scripts/pack-files.mjs', join(next, 'client')]);
    if (!built) {
      console.error(
        'Không dựng được ứng dụng, xem thông báo ở trên. / The build failed, see above.',
      );
      return false;
    }
    for (const path of copied
      .flatMap(filesUnder)
      .filter((path) => !/\.tsx?$|tsconfig\.json$/.test(path))) {
      mkdirSync(dirname(join(next, path)), { recursive: true });
      cpSync(join(root, path), join(next, path));
    }
    writeFileSync(join(next, 'build.json'), JSON.stringify({ sources: sourcesHash }));
    swapIn(next);
    return true;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const upToDate = process.argv.includes('--if-changed') && isBuilt();
  if (!upToDate && !(await build())) process.exitCode = 1;
}
