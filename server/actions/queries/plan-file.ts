import type { PlanDocument } from '../../../schemas/types.ts';
import { officeName } from '../../documents/docx/remark-comments.ts';
import type { FileAbout } from '../../documents/docx/word-file.ts';
import { fileName } from '../../documents/file-name.ts';
import { type Issue, pagedDocx } from '../../documents/plan-docx.ts';
import { issuedPdf } from '../../documents/plan-pdf.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { dayInVietnam } from '../../domain/review/turn.ts';
import { actorFor } from '../acting.ts';
import type { Deps, Person } from '../deps.ts';
import { assertSeesDraft } from '../edit-draft.ts';
import { revisionOf } from '../revision-document.ts';
import type { DocumentFile } from './redline-docx.ts';

/** Kinds of files that a plan comes as. */
export type PlanFormat = 'docx' | 'pdf';

/**
 * A plan as the Word or PDF file that is issued: a frozen revision, or the working draft for the drafting side. A revision that
 * was approved is no draft any more. What dates the file says are those of the submission, or of the last act.
 */
export async function planFile(
  deps: Deps,
  person: Person,
  state: PlanState,
  which: number | 'draft',
  format: PlanFormat = 'docx',
): Promise<DocumentFile> {
  actorFor(state, person, 'read');
  if (which === 'draft') {
    assertSeesDraft(state, person);
    const author = state.draft.fields.draftingAgency ?? '';
    const about = { author, at: state.updatedAt };
    return file(state, state.draft, 'working', 'Bản đang soạn', about, format);
  }
  const { document, submittedBy, submittedAt } = await revisionOf(deps, state, which);
  const about = { author: officeName(submittedBy), at: submittedAt };
  if (state.stage === 'approved' && which === state.revisions.length)
    return file(state, document, undefined, 'Bản được phê duyệt', about, format);
  const draft = { number: which, day: dayInVietnam(new Date(submittedAt)) };
  return file(state, document, draft, `Dự thảo lần ${which}`, about, format);
}

async function file(
  state: PlanState,
  document: PlanDocument,
  draft: Issue['draft'],
  version: string,
  about: Pick<FileAbout, 'author' | 'at'>,
  format: PlanFormat,
): Promise<DocumentFile> {
  const { title = '' } = document.fields;
  const make = format === 'docx' ? pagedDocx : issuedPdf;
  const issue = { draft, signer: signerOf(state, document) };
  return {
    name: `${[title, version].map(fileName).filter(Boolean).join(' - ')}.${format}`,
    bytes: await make(document, issue, { title: `${title} – ${version}`, ...about }),
  };
}

/** The office in which the chair of the agency that approves decides, or the only chair there is. */
function signerOf({ members }: PlanState, { fields }: PlanDocument): string | undefined {
  const chairs = members.filter(({ role }) => role === 'chair');
  const agency = fields.approvingAgency ?? '';
  // "Ủy ban nhân dân tỉnh" is what an agency is called in its own province.
  const own = chairs.filter((chair) => agency.startsWith(chair.agency));
  const [one, ...others] = own.length > 0 ? own : chairs;
  return others.length === 0 ? one?.office : undefined;
}
