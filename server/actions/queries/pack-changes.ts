import type { Comment, NodeChange, RevisionInfo } from '../../../schemas/types.ts';
import { officeName } from '../../documents/docx/remark-comments.ts';
import type {
  ChangeCounts,
  ChangeSummary,
  SectionChanges,
} from '../../documents/pack/change-summary.ts';
import { answeredChanges } from '../../domain/review/answered-changes.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { plainText } from '../../domain/text/plain.ts';
import { namingOf } from './naming.ts';
import type { Compared } from './redline-view.ts';

/**
 * What changed from one revision to the next, by section in the order of the draft, with the remarks whose answers name the
 * changes, of those in `state`, which the person sees.
 */
export function summaryOf(
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
  const sections = view.summary.sections.map(({ sectionId }): SectionChanges => {
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

/** By the id of a change, the remarks whose answers, submitted with the revision, are carried out by it. */
function askersOf(
  { comments }: PlanState,
  number: number,
  { view, a, b }: Compared,
): ReadonlyMap<string, readonly string[]> {
  const askers = new Map<string, string[]>();
  for (const comment of comments) {
    if (comment.mergedInto || comment.response?.revision !== number) continue;
    const others = comments.filter(({ mergedInto }) => mergedInto === comment.id);
    const ids = new Set(answeredChanges(comment, view, a, b).map(({ change }) => change.id));
    for (const id of ids)
      askers.set(id, [...(askers.get(id) ?? []), ...[comment, ...others].map(remarkName)]);
  }
  return askers;
}

/** "Chỉ đạo số 12 (UBND tỉnh Thanh Hóa)". */
const remarkName = ({ kind, number, author }: Comment): string =>
  `${kind === 'directive' ? 'Chỉ đạo' : 'Ý kiến'} số ${number} (${author.agency})`;
