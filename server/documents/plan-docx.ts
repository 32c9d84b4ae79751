import type { PlanDocument } from '../../schemas/types.ts';
import { plainDocument } from './docx/plain-document.ts';
import { type FileAbout, packageOf } from './docx/word-file.ts';
import { type Issue, issuedPaper } from './issued/issued-paper.ts';

export type { Issue } from './issued/issued-paper.ts';

/** A plan as the Word file that is issued, without tracked changes and comments. The same input gives the same bytes. */
export const issuedDocx = (plan: PlanDocument, issue: Issue, about: FileAbout): Uint8Array =>
  packageOf(plainDocument(issuedPaper(plan, issue)), about);
