import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Report } from '../report.ts';

const asBuilt = new URL('../as-built.mjs', import.meta.url).href;
const child = fileURLToPath(new URL('memory-child.ts', import.meta.url));

/**
 * Memory at its highest while two texts are compared, beyond what stood before; each size in a
 * process of its own.
 */
export function benchMemory(report: Report): void {
  const sizes = [50_000, 100_000, 200_000];
  const peaks = sizes.map((words) => {
    const { stdout } = spawnSync(process.execPath, ['--import', asBuilt, child, `${words}`], {
      encoding: 'utf8',
    });
    const megabytes = Number(stdout.trim());
    report.add(`memory, ${words} words, 5% uniform`, 'MB', megabytes);
    return megabytes;
  });
  const [, middle = 1, most = 0] = peaks;
  report.add('memory', '200000 / 100000 words', most / middle, { most: 2.5 });
}
