import type { PlanState } from '../../../domain/review/state.ts';
import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type { PlanDocument } from '../../../schemas/types.ts';
import { officeName } from '../../documents/docx/remark-comments.ts';
import type { FileAbout } from '../../documents/docx/word-file.ts';
import { fileName } from '../../documents/file-name.ts';
import { type Issue, type Pages, pagedDocx } from '../../documents/plan/plan-docx.ts';
import { issuedPdf } from '../../documents/plan/plan-pdf.ts';
import { actorFor } from '../acting.ts';
import type { Deps } from '../deps.ts';
import { assertSeesDraft } from '../edit-draft.ts';
import type { Person } from '../person.ts';
import { revisionOf } from '../revision-document.ts';
import { keepFiles } from './kept-files.ts';
import type { DocumentFile } from './redline-docx.ts';

/** The file formats of a plan. */
export type PlanFormat = 'docx' | 'pdf';

/**
 * Makes a plan the Word or PDF file for issue: a frozen revision, or the working draft for the
 * drafting side. An approved revision is no longer marked as a draft. Its dates are those of the
 * submission, or of the last act.
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
    return file(
      state,
      { document: state.draft, version: 'Bản đang soạn', about },
      'working',
      format,
    );
  }
  const { document, submittedBy, submittedAt } = await revisionOf(deps, state, which);
  const about = { author: officeName(submittedBy), at: submittedAt };
  const sha256 = state.revisions[which - 1]?.sha256;
  if (state.stage === 'approved' && which === state.revisions.length) {
    const version = 'Bản được phê duyệt';
    return file(state, { document, sha256, version, about }, undefined, format);
  }
  const draft = { number: which, day: dayInVietnam(new Date(submittedAt)) };
  return file(state, { document, sha256, version: `Dự thảo lần ${which}`, about }, draft, format);
}

interface Version {
  readonly document: PlanDocument;
  /** The hash of a frozen document. */
  readonly sha256?: string | undefined;
  /** What it is called. */
  readonly version: string;
  readonly about: Pick<FileAbout, 'author' | 'at'>;
}

/** PDF files of frozen revisions, which never change; some megabytes each. */
const kept = keepFiles(8);
/** The pages of their headings, which take as long to compute. */
const keptPages = keepFiles<Pages>(200);

async function file(
  state: PlanState,
  { document, sha256, version, about }: Version,
  draft: Issue['draft'],
  format: PlanFormat,
): Promise<DocumentFile> {
  const { title = '' } = document.fields;
  const issue = { draft, signer: signerOf(state, document) };
  const metadata = { title: `${title} – ${version}`, ...about };
  const pdf = () => issuedPdf(document, issue, metadata);
  const key = JSON.stringify([sha256, issue, metadata]);
  const pdfFile = () => (sha256 === undefined ? pdf() : kept.fileOf(key, pdf));
  const pagesFrom = (find: () => Promise<Pages>) =>
    sha256 === undefined ? find() : keptPages.fileOf(key, find);
  return {
    name: `${[title, version].map(fileName).filter(Boolean).join(' - ')}.${format}`,
    bytes: await (format === 'pdf' ? pdfFile() : pagedDocx(document, issue, metadata, pagesFrom)),
  };
}

/**
 * Returns the office in which the chair of the approving agency decides, or that of the only chair.
 */
function signerOf({ members }: PlanState, { fields }: PlanDocument): string | undefined {
  const chairs = members.filter(({ role }) => role === 'chair');
  const agency = fields.approvingAgency ?? '';
  // Within its own province an agency is called just "Ủy ban nhân dân tỉnh".
  const own = chairs.filter((chair) => agency.startsWith(chair.agency));
  const [chair, ...others] = own.length > 0 ? own : chairs;
  return others.length === 0 ? chair?.office : undefined;
}
