import { spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

/**
 * Programs that read our files as their readers do, each with a call that shows whether it is
 * there. None comes with Node.
 */
const PROGRAMS = {
  pandoc: ['pandoc', '--version'],
  LibreOffice: ['soffice', '--version'],
  poppler: ['pdftotext', '-v'],
  unzip: ['unzip', '-v'],
  Python: ['python3', '--version'],
} as const;

export type Judge = keyof typeof PROGRAMS;

/**
 * A test that needs such a program. Its name ends with the judge's, by which `npm run test:judges`
 * picks it; where the program is not installed the test is skipped, and the list of skipped tests
 * that `npm test` prints says for want of what.
 */
export function judgedBy(
  judge: Judge,
  name: string,
  body: () => void | Promise<void>,
  timeoutMs?: number,
): void {
  const [program, question] = PROGRAMS[judge];
  const { error, status } = spawnSync(program, [question], { stdio: 'ignore' });
  if (error === undefined && status === 0) test(`${name} [judge: ${judge}]`, body, timeoutMs);
  else test.skip(`${name} [judge: ${judge}, not installed]`, body, timeoutMs);
}
