import type { Report } from '../report.ts';
import { benchWordFile } from './word-file.ts';

/** What leaves the product: Word files against pandoc's. */
export async function benchPapers(report: Report): Promise<void> {
  benchWordFile(report);
}
