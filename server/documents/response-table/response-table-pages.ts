import type { Language, ResponseTable } from '../../../schemas/types.ts';
import { plainDocument } from '../docx/plain-document.ts';
import { type FileAbout, packageOf } from '../docx/word-file.ts';
import { pdfPaper } from '../pdf/pdf-paper.ts';
import { typeset } from '../pdf/typesetter.ts';
import { responseTablePaper } from './response-table-paper.ts';
import { TABLE_WORDS } from './response-table-words.ts';

/**
 * Makes the response table a Word file on A4 landscape: headings repeated on every page; changed
 * words underlined and struck through by their format, since nothing in it is to be accepted or
 * rejected. The same input gives the same bytes.
 */
export const responseTableDocx = (table: ResponseTable, language: Language): Uint8Array =>
  packageOf(plainDocument([responseTablePaper(table, language)]), aboutOf(table, language));

/** Makes a PDF file of the same pages. */
export const responseTablePdf = (table: ResponseTable, language: Language): Promise<Uint8Array> =>
  typeset(() =>
    pdfPaper([responseTablePaper(table, language)], aboutOf(table, language), language),
  );

const aboutOf = (
  { title, draftingAgency, generatedAt }: ResponseTable,
  language: Language,
): FileAbout => ({
  title: `${TABLE_WORDS[language].title} – ${title}`,
  author: draftingAgency,
  at: generatedAt,
});
