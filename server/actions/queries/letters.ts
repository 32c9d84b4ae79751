import { answeredChanges } from '../../../domain/review/answered-changes.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type {
  Comment,
  Disposition,
  PlanDocument,
  Response,
  Revision,
  Round,
} from '../../../schemas/types.ts';
import { officeName } from '../../documents/docx/remark-comments.ts';
import { fileName } from '../../documents/file-name.ts';
import { officeWords } from '../../documents/issued/offices.ts';
import {
  type AnswersGiven,
  type CoverLetterFacts,
  coverLetter,
  type DirectiveAnswered,
} from '../../documents/letters/cover-letter.ts';
import { type LetterFormat, letterFile } from '../../documents/letters/letter.ts';
import { actorFor } from '../acting.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { revisionDocument, revisionOf } from '../revision-document.ts';
import { placesOf, WHOLE_DRAFT } from './letter-places.ts';
import { namingOf } from './naming.ts';
import type { DocumentFile } from './redline-docx.ts';
import { redlineOf } from './redline-view.ts';

/**
 * Makes the Tờ trình: the letter with which a revision was submitted, as a Word or PDF file, from
 * the plan as of then, as far as the person sees it. Throws Refusal('not-found') where there is no
 * such revision.
 */
export async function coverLetterFile(
  deps: Deps,
  person: Person,
  state: PlanState,
  number: number,
  format: LetterFormat = 'docx',
): Promise<DocumentFile> {
  actorFor(state, person, 'read');
  const revision = await revisionOf(deps, state, number);
  const { document, submittedBy, submittedAt } = revision;
  const { title = '' } = document.fields;
  const about = {
    title: `Tờ trình – ${title} – Dự thảo lần ${number}`,
    author: officeName(submittedBy),
    at: submittedAt,
  };
  return {
    name: `${['Tờ trình', title, `Dự thảo lần ${number}`].map(fileName).filter(Boolean).join(' - ')}.${format}`,
    bytes: await letterFile(coverLetter(await factsOf(deps, state, revision)), about, format),
  };
}

async function factsOf(
  deps: Deps,
  state: PlanState,
  { number, document, coverNote, submittedBy, submittedAt, unrequested = [] }: Revision,
): Promise<CoverLetterFacts> {
  const round = state.rounds.find((one) => one.revision === number);
  const before = state.rounds.findLast(({ decision }) => decision && decision.at < submittedAt);
  const answers = await answersGiven(deps, state, number);
  const { nameOf } = namingOf(document);
  return {
    plan: document,
    number,
    to: round?.instance ?? document.fields.approvingAgency ?? '',
    passesOn: state.instances.some(
      ({ name }, at) => name === round?.instance && at < state.instances.length - 1,
    ),
    signer: submittedBy.office,
    note: coverNote,
    ...(before && { concluded: concludedBefore(before) }),
    ...(answers && { answers }),
    unrequested: unrequested.map(({ sectionId, reason }) => ({
      section: nameOf(sectionId, 'vi') ?? 'Nội dung khác',
      reason,
    })),
  };
}

function concludedBefore({ decision, meeting, revision }: Round) {
  if (!decision) throw new Error('a round with a decision has one');
  return {
    by: officeWords(decision.author),
    day: dayInVietnam(new Date(decision.at)),
    revision,
    ...(meeting && { meeting: meeting.title }),
    ...(decision.reportTo && { reportTo: decision.reportTo }),
  };
}

/**
 * Returns the answers submitted with a revision, and the remarks left unanswered; undefined for
 * none.
 */
async function answersGiven(
  deps: Deps,
  state: PlanState,
  number: number,
): Promise<AnswersGiven | undefined> {
  const revision = await revisionOf(deps, state, number);
  const byId = new Map(state.comments.map((comment) => [comment.id, comment]));
  const rows = state.comments
    .filter(({ held, at }) => !held && at < revision.submittedAt)
    .map((comment) => {
      const first = byId.get(comment.mergedInto ?? '') ?? comment;
      return { comment, first, response: answerIn(first, number) };
    });
  const answered = rows.filter(({ response }) => response);
  const open = rows.filter(({ first }) => isOpenAt(first, number));
  if (answered.length + open.length === 0) return undefined;
  const byDisposition: Partial<Record<Disposition, number>> = {};
  for (const { response } of answered)
    if (response)
      byDisposition[response.disposition] = (byDisposition[response.disposition] ?? 0) + 1;
  const directives = [...answered, ...open]
    .filter(({ comment }) => comment.kind === 'directive')
    .sort((one, other) => one.comment.number - other.comment.number);
  const { unansweredReason } = revision;
  return {
    remarks: answered.length,
    agencies: new Set(answered.map(({ comment }) => comment.author.agency)).size,
    byDisposition,
    unanswered: open.length,
    ...(unansweredReason && { unansweredReason }),
    directives: await Promise.all(
      directives.map(({ first, response }) =>
        directiveAnswered(deps, state, first, response, revision.document),
      ),
    ),
  };
}

/** Returns the answer with which a revision was submitted; it may have been reopened since. */
const answerIn = ({ response, pastResponses }: Comment, number: number): Response | undefined =>
  [...pastResponses.map((past) => past.response), ...(response ? [response] : [])].findLast(
    ({ revision }) => revision === number,
  );

/** Whether a remark that needs an answer had none when a revision was submitted. */
function isOpenAt({ kind, response, pastResponses }: Comment, number: number): boolean {
  if (kind === 'observation') return false;
  const all = [...pastResponses.map((past) => past.response), ...(response ? [response] : [])];
  return !all.some(({ revision }) => revision !== undefined && revision <= number);
}

async function directiveAnswered(
  deps: Deps,
  state: PlanState,
  directive: Comment,
  response: Response | undefined,
  after: PlanDocument,
): Promise<DirectiveAnswered> {
  const { text, revision, anchor } = directive;
  if (!response) return { text, reason: '', places: [] };
  const before = await revisionDocument(deps, state, revision);
  const redline = redlineOf(before, after, 'vi');
  const changes = answeredChanges({ ...directive, response }, redline, before, after);
  const ids = changes.map(({ change }) => change.nodeId);
  const { nodeId } = directive.replaced?.anchor ?? anchor;
  return {
    text,
    disposition: response.disposition,
    reason: response.reason,
    places:
      ids.length === 0 && nodeId === after.id
        ? [WHOLE_DRAFT]
        : placesOf(ids.length > 0 ? ids : [nodeId], before, after),
  };
}
