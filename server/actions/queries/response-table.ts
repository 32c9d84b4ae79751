import type {
  AgencyCount,
  ChangedWords,
  Comment,
  CommentView,
  Language,
  PlanDocument,
  PlanNode,
  Redline,
  ResponseTable,
  ResponseTableRow,
} from '../../../schemas/types.ts';
import { hunksHtml } from '../../documents/redline-html.ts';
import { isUnanswered } from '../../domain/review/needs.ts';
import { isDraftingSide, rolesOf } from '../../domain/review/policy.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { actorFor } from '../acting.ts';
import type { Deps, Person } from '../deps.ts';
import { revisionDocument } from '../revision-document.ts';
import { viewComments } from './comments-view.ts';
import { namingOf } from './naming.ts';
import { redlineOf } from './redline-view.ts';

/** Bảng tổng hợp, tiếp thu, giải trình ý kiến: by section in its order, agencies summed up first. */
export async function viewResponseTable(
  deps: Deps,
  person: Person,
  state: PlanState,
  language: Language,
): Promise<ResponseTable> {
  actorFor(state, person, 'read');
  const seesDraft = isDraftingSide(rolesOf(state, person.id));
  const latest = state.revisions.length;
  const current =
    seesDraft || latest === 0 ? state.draft : await revisionDocument(deps, state, latest);
  const { comments } = await viewComments(deps, person, state, seesDraft ? 'draft' : undefined);
  const rows: { readonly sectionId: string; readonly row: ResponseTableRow }[] = [];
  for (const comment of comments) rows.push(await rowOf(deps, state, comment, current, language));
  const sections = [...current.children, current].flatMap((section) => {
    const inSection = rows
      .filter(({ sectionId }) => sectionId === section.id)
      .map(({ row }) => row);
    return inSection.length > 0
      ? [{ sectionId: section.id, heading: headingOf(current, section, language), rows: inSection }]
      : [];
  });
  const { title, draftingAgency } = current.fields;
  return {
    planId: state.id,
    title: title ?? '',
    draftingAgency: draftingAgency ?? '',
    revision: latest,
    agencies: countByAgency(comments),
    sections,
    generatedAt: deps.clock().toISOString(),
  };
}

async function rowOf(
  deps: Deps,
  state: PlanState,
  comment: CommentView,
  current: PlanDocument,
  language: Language,
) {
  const { place, anchor, response } = comment;
  const { nameOf, sectionOf } = namingOf(current);
  const sectionId = sectionOf(place.nodeId);
  const row: ResponseTableRow = {
    number: comment.number,
    commentId: comment.id,
    kind: comment.kind,
    agency: comment.author.agency,
    speaker: comment.author.office,
    ...(comment.recordedBy ? { recordedBy: comment.recordedBy.office } : {}),
    sectionId,
    place: nameOf(place.nodeId, language) ?? '',
    text: comment.text,
    html: comment.html,
    status: comment.status,
    ...(anchor.quote ? { quote: anchor.quote.exact } : {}),
    ...(response
      ? {
          disposition: response.disposition,
          reason: response.reason,
          reasonHtml: response.html ?? '',
        }
      : {}),
    after: response ? await changedWords(deps, state, comment, current, language) : [],
    ...(response?.sameAs ? { note: sameAsNote(state.comments, response.sameAs, language) } : {}),
  };
  return { sectionId, row };
}

/** The changes an answer names, in the redline from the revision the remark was made on to the one that carries the answer. */
async function changedWords(
  deps: Deps,
  state: PlanState,
  comment: Comment,
  current: PlanDocument,
  language: Language,
): Promise<readonly ChangedWords[]> {
  const { response } = comment;
  if (!response || response.changes.length === 0) return [];
  const before = await revisionDocument(deps, state, comment.revision);
  const after = response.revision
    ? await revisionDocument(deps, state, response.revision)
    : current;
  const redline = redlineOf(before, after, language);
  const nameOf = (id: string) =>
    namingOf(after).nameOf(id, language) ?? namingOf(before).nameOf(id, language) ?? id;
  return response.changes.flatMap((id) => wordsOf(redline, id, language, nameOf) ?? []);
}

function wordsOf(
  redline: Redline,
  changeId: string,
  language: Language,
  nameOf: (nodeId: string) => string,
): ChangedWords | undefined {
  for (const change of redline.changes) {
    if (change.id === changeId) {
      const html = change.fields.map((field) => hunksHtml(field, language, nameOf)).join(' ');
      return { changeId, line: change.lines[0] ?? change.title, html };
    }
    const index = change.fields.findIndex((field) => field.id === changeId);
    const field = change.fields[index];
    if (!field) continue;
    // What is said of the node comes first, then one line for each field.
    const line = change.lines[change.lines.length - change.fields.length + index] ?? change.title;
    return { changeId, line, html: hunksHtml(field, language, nameOf) };
  }
  return undefined;
}

const headingOf = (root: PlanDocument, section: PlanNode, language: Language): string =>
  section === root
    ? language === 'vi'
      ? 'Toàn bộ dự thảo'
      : 'The plan as a whole'
    : (namingOf(root).nameOf(section.id, language) ?? '');

function sameAsNote(comments: readonly Comment[], id: string, language: Language): string {
  const number = comments.find((comment) => comment.id === id)?.number ?? '';
  return language === 'vi' ? `Trùng ý kiến số ${number}` : `Same as remark ${number}`;
}

function countByAgency(comments: readonly CommentView[]): readonly AgencyCount[] {
  const agencies = [...new Set(comments.map((comment) => comment.author.agency))].sort(
    new Intl.Collator('vi').compare,
  );
  return agencies.map((agency) => {
    const theirs = comments.filter((comment) => comment.author.agency === agency);
    const answered = (...dispositions: readonly string[]) =>
      theirs.filter(
        (comment) => comment.response && dispositions.includes(comment.response.disposition),
      ).length;
    return {
      agency,
      remarks: theirs.length,
      accepted: answered('accepted', 'already-there', 'same-as'),
      partlyAccepted: answered('partly-accepted'),
      explained: answered('explained'),
      unanswered: theirs.filter(isUnanswered).length,
    };
  });
}
