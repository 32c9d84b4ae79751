import { MOST, weighBuilt } from '../../scripts/budget.ts';
import type { Report } from '../report.ts';

/** What a browser fetches for each page of the built app (dist/): script files, and kB by gzip. */
export function benchBundle(report: Report): void {
  for (const { page, files, bytes } of weighBuilt()) {
    const most = page === 'sign-in.html' ? MOST.signInBytes : MOST.bytes;
    report.add(page, 'scripts, kB', bytes / 1000, { most: most / 1000 });
    report.add(page, 'script files', files, { most: MOST.files });
  }
}
