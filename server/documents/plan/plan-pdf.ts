import type { PlanDocument } from '../../../schemas/types.ts';
import type { FileAbout } from '../docx/word-file.ts';
import { type Issue, issuedPaper } from '../issued/issued-paper.ts';
import { pdfPaper } from '../pdf/pdf-paper.ts';
import { typeset } from '../pdf/typesetter.ts';

/**
 * Makes a plan the PDF file for issue: the pages of its Word file, tagged (PDF/UA-1). The same
 * input gives the same bytes.
 */
export const issuedPdf = (
  plan: PlanDocument,
  issue: Issue,
  about: FileAbout,
): Promise<Uint8Array> => typeset(() => pdfPaper(issuedPaper(plan, issue), about));
