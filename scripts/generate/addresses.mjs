import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An operation's record as it is written: its name, then its method and its path. */
const RECORD = /^ {2}(\w+): \{\n {4}method: '(\w+)',\n {4}path: '([^']+)',$/gm;

/**
 * Method and path of every operation as TypeScript: all that a browser needs of them at run time, a
 * quarter of their size. Read from the text, for nothing is compiled yet.
 *
 * @param {string} folder schemas/operations
 */
export function addressesText(folder) {
  const lines = readdirSync(folder)
    .sort()
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(RECORD)])
    .map(([, name, method = '', path]) => `  ${name}: '${method.toUpperCase()} ${path}',\n`);
  return `import type { OperationName } from './operations.ts';

/** Method and path of every operation: all that a browser needs of them at run time. */
export const ADDRESSES: Readonly<Record<OperationName, string>> = {
${lines.join('')}};
`;
}
