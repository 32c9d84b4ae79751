import type { PlanState } from '../../../domain/review/state.ts';
import type { Language, ResponseTable } from '../../../schemas/types.ts';
import { fileName } from '../../documents/file-name.ts';
import {
  responseTableDocx,
  responseTablePdf,
} from '../../documents/response-table/response-table-pages.ts';
import { responseTableXlsx } from '../../documents/response-table/response-table-xlsx.ts';
import type { DocumentFile } from './redline-docx.ts';

const NAMES = { vi: 'Bảng tổng hợp, giải trình ý kiến', en: 'Remarks and responses' } as const;

const FILES = {
  docx: responseTableDocx,
  pdf: responseTablePdf,
  xlsx: responseTableXlsx,
} as const;

/**
 * Makes the response table a Word, PDF or Excel file, dated by the last act on the plan: until the
 * next act, the bytes are the same.
 */
export async function responseTableFile(
  { updatedAt }: Pick<PlanState, 'updatedAt'>,
  table: ResponseTable,
  format: keyof typeof FILES,
  language: Language,
): Promise<DocumentFile> {
  const draft = language === 'vi' ? `Dự thảo lần ${table.revision}` : `Revision ${table.revision}`;
  const parts = [NAMES[language], table.title, table.revision > 0 ? draft : ''];
  return {
    name: `${parts.map(fileName).filter(Boolean).join(' - ')}.${format}`,
    bytes: await FILES[format]({ ...table, generatedAt: updatedAt }, language),
  };
}
