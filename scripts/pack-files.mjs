// `node scripts/pack-files.mjs FOLDER`: puts beside each file of text below a folder what it is
// packed by Brotli and by gzip, as FILE.br and FILE.gz, each as small as it gets. The server sends
// these as they are.

import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Pictures and fonts are packed already. */
const TEXT = /\.(css|html|js|json|mjs|svg|txt)$/;

/** What is smaller goes out in one packet either way, in bytes. */
const WORTH_PACKING = 1024;

const { BROTLI_PARAM_MODE, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

/** @param {string} path */
async function packFile(path) {
  const bytes = await readFile(path);
  if (bytes.length < WORTH_PACKING) return;
  const brotli = promisify(brotliCompress)(bytes, {
    params: {
      [BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const zipped = promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
  for (const [ending, packed] of /** @type {const} */ ([
    ['br', await brotli],
    ['gz', await zipped],
  ]))
    if (packed.length < bytes.length) await writeFile(`${path}.${ending}`, packed);
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder whose files are to be packed.');
const files = readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && TEXT.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
await Promise.all(files.map(packFile));
