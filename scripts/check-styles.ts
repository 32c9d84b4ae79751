// `npm run styles`: fails when a global class is styled in two sheets, a size of letters or a width
// of the screen is chosen outside the tokens, or a class of a CSS module is worn by nothing. An
// optional argument names another root folder.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkStyles } from './styles/check-styles.ts';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .map((file) => `client/${file.replaceAll('\\', '/')}`)
  .sort();
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const faults = checkStyles(
  files.filter((file) => file.endsWith('.css')).map((file) => ({ file, css: read(file) })),
  files.filter((file) => /\.tsx?$/.test(file)).map((file) => ({ file, source: read(file) })),
);
for (const { file, line, message } of faults) console.error(`${file}:${line} ${message}`);
if (faults.length > 0) process.exitCode = 1;
