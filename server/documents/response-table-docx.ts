import type { Language, ResponseTable } from '../../schemas/types.ts';
import { plainDocument } from './docx/plain-document.ts';
import { packageOf } from './docx/word-file.ts';
import { responseTablePaper } from './response-table-paper.ts';
import { TABLE_WORDS } from './response-table-words.ts';

/**
 * The response table as a Word file on A4 laid on its side: headings repeated on every page, changed words underlined and
 * struck through by their format, for there is nothing to accept or reject in it. The same input gives the same bytes.
 */
export function responseTableDocx(table: ResponseTable, language: Language): Uint8Array {
  const { title, draftingAgency, generatedAt } = table;
  return packageOf(plainDocument([responseTablePaper(table, language)]), {
    title: `${TABLE_WORDS[language].title} – ${title}`,
    author: draftingAgency,
    at: generatedAt,
  });
}
