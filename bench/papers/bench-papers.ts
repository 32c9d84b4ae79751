import type { Report } from '../report.ts';
import { benchPack } from './pack.ts';
import { benchPdfFile } from './pdf-file.ts';
import { benchResponseTable } from './response-table.ts';
import { benchWordFile } from './word-file.ts';

/**
 * What leaves the product: Word files against pandoc's, PDF files against LibreOffice's, the
 * response table of many remarks.
 */
export async function benchPapers(report: Report): Promise<void> {
  await benchWordFile(report);
  await benchPdfFile(report);
  await benchResponseTable(report);
  await benchPack(report);
}
