import { answeredChanges } from '../../../domain/review/answered-changes.ts';
import { isDraftingSide, rolesOf } from '../../../domain/review/roles.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type {
  Anchor,
  Comment,
  CommentView,
  Language,
  MergedRemark,
  PlanDocument,
  PlanNode,
  ResponseTable,
  ResponseTableRow,
} from '../../../schemas/types.ts';
import { changedWords } from '../../documents/redline/changed-words.ts';
import { actorFor } from '../acting.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { revisionDocument } from '../revision-document.ts';
import { agenciesAsked, countByAgency } from './agency-counts.ts';
import { viewComments } from './comments-view.ts';
import { namingOf } from './naming.ts';
import { redlineOf } from './redline-view.ts';

/**
 * The most changes shown for a remark that names none; the table gives the number of further ones.
 */
const MOST_CHANGES = 6;

type Row = Omit<ResponseTableRow, 'order'>;

/**
 * Makes the Bảng tổng hợp, tiếp thu, giải trình ý kiến: counts by agency; remarks by section in
 * order, then by agency; directives in a separate part. Merged remarks are one row. Holds what the
 * person may see, as `state` does.
 */
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
  // A remark not released by its agency's head isn't on the plan yet, not even for its authors.
  const made = comments.filter(({ held }) => !held);
  const byId = new Map(made.map((comment) => [comment.id, comment]));
  const firsts = made.filter(({ mergedInto }) => !mergedInto || !byId.has(mergedInto));
  const rows: Row[] = [];
  for (const comment of firsts)
    rows.push(await rowOf(deps, state, comment, byId, current, language));
  const bySection = grouped(rows);
  const headed = [...current.children, current].flatMap((section) => {
    const inSection = bySection.get(section.id) ?? [];
    return inSection.length > 0 ? [{ section, rows: inSection }] : [];
  });
  let order = 0;
  const numbered = (tableRows: readonly Row[]): readonly ResponseTableRow[] =>
    tableRows.map((row) => {
      order += 1;
      return { order, ...row };
    });
  const sections = headed.flatMap(({ section, rows: all }) => {
    const remarks = all.filter(({ kind }) => kind !== 'directive').sort(byAgency);
    if (remarks.length === 0) return [];
    const heading = headingOf(current, section, language);
    return [{ sectionId: section.id, heading, rows: numbered(remarks) }];
  });
  order = 0;
  const directives = numbered(
    headed.flatMap(({ rows: all }) =>
      all
        .filter(({ kind }) => kind === 'directive')
        .sort((one, other) => one.number - other.number),
    ),
  );
  const { title, draftingAgency, locality } = current.fields;
  const remarks = made.filter(({ kind }) => kind !== 'directive');
  const agencies = countByAgency(state, remarks, dayInVietnam(deps.clock()), person.id, made);
  return {
    planId: state.id,
    title: title ?? '',
    draftingAgency: draftingAgency ?? '',
    ...(locality ? { locality } : {}),
    revision: latest,
    agencies,
    asked: agenciesAsked(agencies),
    sections,
    directives,
    generatedAt: deps.clock().toISOString(),
  };
}

const collator = new Intl.Collator('vi');

const byAgency = (one: Row, other: Row): number =>
  collator.compare(one.agency, other.agency) || one.number - other.number;

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const sectionRows = groups.get(row.sectionId);
    if (sectionRows) sectionRows.push(row);
    else groups.set(row.sectionId, [row]);
  }
  return groups;
}

async function rowOf(
  deps: Deps,
  state: PlanState,
  comment: CommentView,
  byId: ReadonlyMap<string, CommentView>,
  current: PlanDocument,
  language: Language,
): Promise<Row> {
  const { place, anchor, response } = comment;
  const { nameOf, sectionOf } = namingOf(current);
  const changes = await changesOf(deps, state, comment, current, language);
  return {
    number: comment.number,
    commentId: comment.id,
    at: comment.at,
    ...(comment.due ? { due: comment.due.date } : {}),
    kind: comment.kind,
    agency: comment.author.agency,
    speaker: comment.author.office,
    ...(comment.recordedBy ? { recordedBy: comment.recordedBy.office } : {}),
    sectionId: sectionOf(place.nodeId),
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
          answeredAt: response.at,
        }
      : {}),
    ...changes,
    ...(response?.sameAs ? { note: sameAsNote(byId, response.sameAs, language) } : {}),
    ...(response?.shownAt ? { note: shownAtNote(response.shownAt, nameOf, language) } : {}),
    merged: (comment.merged ?? []).flatMap((id) => mergedRemark(byId.get(id), comment)),
  };
}

function mergedRemark(
  remark: CommentView | undefined,
  first: CommentView,
): readonly MergedRemark[] {
  if (!remark) return [];
  const { number, id, at, author, recordedBy, text, html } = remark;
  return [
    {
      number,
      commentId: id,
      at,
      agency: author.agency,
      speaker: author.office,
      ...(recordedBy ? { recordedBy: recordedBy.office } : {}),
      ...(text.trim() === first.text.trim() ? {} : { text, html }),
    },
  ];
}

/**
 * Returns the changes that carry out an answer, in the redline from the revision the remark was
 * made on to the one with the answer.
 */
async function changesOf(
  deps: Deps,
  state: PlanState,
  comment: Comment,
  current: PlanDocument,
  language: Language,
): Promise<Pick<Row, 'after' | 'moreChanges'>> {
  const { response } = comment;
  if (!response) return { after: [] };
  const before = await revisionDocument(deps, state, comment.revision);
  const after = response.revision
    ? await revisionDocument(deps, state, response.revision)
    : current;
  const redline = redlineOf(before, after, language);
  const [old, now] = [namingOf(before), namingOf(after)];
  const nodes = {
    nameOf: (id: string) => now.nameOf(id, language) ?? old.nameOf(id, language) ?? id,
    nodeOf: (id: string) => now.nodeOf(id) ?? old.nodeOf(id),
  };
  const all = answeredChanges(comment, redline, before, after);
  const shown = response.changes.length > 0 ? all : all.slice(0, MOST_CHANGES);
  return {
    after: shown.map(({ change, field }) => changedWords(change, field, language, nodes)),
    ...(shown.length < all.length ? { moreChanges: all.length - shown.length } : {}),
  };
}

const headingOf = (root: PlanDocument, section: PlanNode, language: Language): string =>
  section === root
    ? language === 'vi'
      ? 'Toàn bộ dự thảo'
      : 'The plan as a whole'
    : (namingOf(root).nameOf(section.id, language) ?? '');

/** Writes where the draft has what the answer says is there already. */
function shownAtNote(
  { nodeId, quote }: Anchor,
  nameOf: (id: string, language: Language) => string | undefined,
  language: Language,
): string {
  const place = nameOf(nodeId, language) ?? '';
  const words = quote ? `: “${quote.exact}”` : '';
  return language === 'vi' ? `Đã có tại ${place}${words}` : `Already there in ${place}${words}`;
}

/** Names the remark answered as the same, unless the person doesn't see it. */
function sameAsNote(
  byId: ReadonlyMap<string, CommentView>,
  id: string,
  language: Language,
): string {
  const number = byId.get(id)?.number;
  if (number === undefined)
    return language === 'vi' ? 'Trùng ý kiến khác' : 'Same as another remark';
  return language === 'vi' ? `Trùng ý kiến số ${number}` : `Same as remark ${number}`;
}
