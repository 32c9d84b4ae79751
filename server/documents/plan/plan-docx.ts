import type { PlanDocument } from '../../../schemas/types.ts';
import { plainDocument } from '../docx/plain-document.ts';
import { type FileAbout, packageOf } from '../docx/word-file.ts';
import { type Issue, isBook, issuedPaper, withPages } from '../issued/issued-paper.ts';
import { pdfPaper } from '../pdf/pdf-paper.ts';
import { pagesOf } from '../pdf/typesetter.ts';
import { upToListed } from '../pdf/up-to-listed.ts';

export type { Issue } from '../issued/issued-paper.ts';

/**
 * Makes a plan the Word file for issue, without tracked changes and comments. The same input gives
 * the same bytes.
 */
export const issuedDocx = (plan: PlanDocument, issue: Issue, about: FileAbout): Uint8Array =>
  packageOf(plainDocument(issuedPaper(plan, issue)), about);

/** The pages of the headings in the table of contents, in order. */
export type Pages = readonly number[];

/**
 * Makes the same file with page numbers in its table of contents, taken from its PDF file. Where
 * that can't be made, Word finds them on opening.
 *
 * @param pagesFrom computes the pages from the given paper, or returns cached ones
 */
export async function pagedDocx(
  plan: PlanDocument,
  issue: Issue,
  about: FileAbout,
  pagesFrom: (find: () => Promise<Pages>) => Promise<Pages> = (find) => find(),
): Promise<Uint8Array> {
  if (!isBook(plan)) return issuedDocx(plan, issue, about);
  const parts = issuedPaper(plan, issue);
  const find = () => pagesOf(() => upToListed(pdfPaper(parts, about)));
  const pages = await pagesFrom(find).catch(() => undefined);
  return packageOf(plainDocument(pages ? withPages(plan, parts, pages) : parts), about);
}
