import type { Report } from '../report.ts';
import { benchPack } from './pack.ts';
import { benchResponseTable } from './response-table.ts';
import { benchWordFile } from './word-file.ts';

/** What leaves the product: Word files against pandoc's, the response table of many remarks. */
export async function benchPapers(report: Report): Promise<void> {
  benchWordFile(report);
  await benchResponseTable(report);
  await benchPack(report);
}
