import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the fold is made of lies in these; more does, too. */
const FOLDERS = ['schemas', 'domain'];

/**
 * SHA-256 of what the hash of the fold depends on: every file of the domain and of the schemas, as
 * they are on disk. Quick, so that the bundle is made only after one of them changed.
 *
 * @param {string} root the project's root folder
 * @param {string} left the file with the hash itself, by its path from the root
 */
export function foldSources(root, left) {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of files.sort())
    if (file !== join(root, left)) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * SHA-256 of the code that folds a log: of all that domain/review/fold.ts runs, bundled, without
 * what is not used, types and comments. Undefined where the packages that bundle aren't installed,
 * as without the development ones: nothing is built there.
 *
 * @param {string} root the project's root folder
 */
export async function foldHash(root) {
  if (!existsSync(join(import.meta.dirname, '../../node_modules/vite'))) return undefined;
  const { build } = await import('vite');
  const { NODE_ENV } = process.env;
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      // CommonJS: of ES modules Vite keeps the white space, and comments that name the files.
      lib: { entry: join(root, 'domain/review/fold.ts'), formats: ['cjs'], fileName: 'fold' },
    },
  });
  // Vite sets it for the whole process, where a server may start next.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  const hash = createHash('sha256');
  for (const bundle of [built].flat())
    if ('output' in bundle)
      for (const part of bundle.output) hash.update('code' in part ? part.code : part.source);
  return hash.digest('hex').slice(0, 16);
}
