import { Refusal } from '../../../domain/refusal.ts';
import { answeredChanges } from '../../../domain/review/answered-changes.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import { plainText } from '../../../domain/text/plain.ts';
import type { Comment, NodeChange, RevisionInfo } from '../../../schemas/types.ts';
import { officeName } from '../../documents/docx/remark-comments.ts';
import { fileName } from '../../documents/file-name.ts';
import {
  type ChangeCounts,
  type ChangeSummary,
  changeSummaryDocx,
  changeSummaryPdf,
  type SectionSummary,
} from '../../documents/pack/change-summary.ts';
import { actorFor } from '../acting.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { revisionOf } from '../revision-document.ts';
import { namingOf } from './naming.ts';
import { type Moment, momentOf } from './pack-moment.ts';
import type { DocumentFile } from './redline-docx.ts';
import { type Compared, compareRevisions } from './redline-view.ts';

/**
 * Makes the Bản tóm tắt thay đổi: the changes from the previous revision, as of the submission.
 * Throws Refusal('not-found') where there is no such revision, or none before it.
 */
export async function changeSummaryFile(
  deps: Deps,
  person: Person,
  state: PlanState,
  number: number,
  format: 'docx' | 'pdf',
): Promise<DocumentFile> {
  actorFor(state, person, 'read');
  const { document } = await revisionOf(deps, state, number);
  if (number === 1)
    throw new Refusal('not-found', {
      vi: 'Dự thảo lần 1 không có bản trước để so sánh.',
      en: 'There is no revision before the first to compare it with.',
    });
  const summary = await summaryAt(await momentOf(deps, state, number), person);
  const words = ['Bản tóm tắt thay đổi', document.fields.title ?? '', `Dự thảo lần ${number}`];
  const make = format === 'docx' ? changeSummaryDocx : changeSummaryPdf;
  return {
    name: `${words.map(fileName).filter(Boolean).join(' - ')}.${format}`,
    bytes: await make(summary),
  };
}

/** Returns it as data, for the last revision as of a moment, which isn't the first. */
export async function summaryAt({ deps, state }: Moment, person: Person): Promise<ChangeSummary> {
  const number = state.revisions.length;
  const revision = await revisionOf(deps, state, number);
  const compared = await compareRevisions(deps, person, state, number - 1, number, 'vi');
  return summaryOf(state, revision, compared);
}

/**
 * Summarises the changes from one revision to the next, by section in the order of the draft, with
 * the remarks whose answers name them, as far as `state` has them, which is what the person sees.
 */
function summaryOf(
  state: PlanState,
  revision: RevisionInfo,
  { view, a, b }: Compared,
): ChangeSummary {
  const { number, submittedBy, submittedAt, unrequested = [] } = revision;
  const askers = askersOf(state, number, { view, a, b });
  const reasons = new Map(unrequested.map(({ sectionId, reason }) => [sectionId, reason]));
  const sectionName = (id: string): string =>
    id === b.id
      ? 'Thông tin chung của dự thảo'
      : (namingOf(b).nameOf(id, 'vi') ?? namingOf(a).nameOf(id, 'vi') ?? '');
  const sections = view.summary.sections.map(({ sectionId }): SectionSummary => {
    const changes = view.changes.filter((change) => change.sectionId === sectionId);
    const reason = plainText(reasons.get(sectionId) ?? '').trim();
    return {
      heading: sectionName(sectionId),
      counts: countsOf(changes),
      changes: changes.map(({ id, lines }) => ({ lines, askedBy: askers.get(id) ?? [] })),
      ...(reason ? { unrequestedReason: reason } : {}),
    };
  });
  const { title = '', draftingAgency = '', locality } = b.fields;
  return {
    title,
    draftingAgency,
    ...(locality ? { locality } : {}),
    from: view.from.revision ?? number - 1,
    to: number,
    counts: view.summary,
    sections,
    author: officeName(submittedBy),
    at: submittedAt,
  };
}

function countsOf(changes: readonly NodeChange[]): ChangeCounts {
  const count = (is: (change: NodeChange) => boolean): number => changes.filter(is).length;
  return {
    added: count(({ kind }) => kind === 'added'),
    removed: count(({ kind }) => kind === 'removed'),
    moved: count(({ moved }) => moved !== undefined),
    edited: count(({ fields }) => fields.length > 0),
  };
}

/**
 * Maps the id of each change to the remarks whose answers, submitted with the revision, it carries
 * out.
 */
function askersOf(
  { comments }: PlanState,
  number: number,
  { view, a, b }: Compared,
): ReadonlyMap<string, readonly string[]> {
  const askers = new Map<string, string[]>();
  for (const comment of comments) {
    if (comment.mergedInto || comment.response?.revision !== number) continue;
    const merged = comments.filter(({ mergedInto }) => mergedInto === comment.id);
    const ids = new Set(answeredChanges(comment, view, a, b).map(({ change }) => change.id));
    for (const id of ids)
      askers.set(id, [...(askers.get(id) ?? []), ...[comment, ...merged].map(remarkName)]);
  }
  return askers;
}

/** "Chỉ đạo số 12 (UBND tỉnh Thanh Hóa)". */
const remarkName = ({ kind, number, author }: Comment): string =>
  `${kind === 'directive' ? 'Chỉ đạo' : 'Ý kiến'} số ${number} (${author.agency})`;
