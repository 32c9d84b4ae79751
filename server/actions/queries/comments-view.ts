import { portAnchors } from '../../../domain/review/anchors/anchor.ts';
import { awaitsAnswer } from '../../../domain/review/needs.ts';
import { commentActs } from '../../../domain/review/policy.ts';
import { isDraftingSide, rolesOf } from '../../../domain/review/roles.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type {
  Comment,
  CommentsView,
  CommentView,
  Day,
  Language,
  PlanDocument,
  ReplacedAnchor,
} from '../../../schemas/types.ts';
import { actorFor, askerOf } from '../acting.ts';
import type { Deps } from '../deps.ts';
import { assertSeesDraft } from '../edit-draft.ts';
import type { Person } from '../person.ts';
import { revisionDocument } from '../revision-document.ts';
import { checkedDirective } from './findings-view.ts';
import { renderedComment } from './rendered-comment.ts';

/**
 * Returns every remark of the plan, with its place in the named revision, in the draft or, when
 * neither is named, in the latest revision.
 */
export async function viewComments(
  deps: Deps,
  person: Person,
  state: PlanState,
  at: number | 'draft' | undefined,
  { only, language = 'vi' }: { readonly only?: string; readonly language?: Language } = {},
): Promise<CommentsView> {
  actorFor(state, person, 'read');
  if (state.revisions.length === 0) return { at: at === 'draft' ? 'draft' : '0', comments: [] };
  if (at === 'draft') assertSeesDraft(state, person);
  const to =
    at === 'draft'
      ? state.draft
      : await revisionDocument(deps, state, at ?? state.revisions.length);
  const comments = only ? state.comments.filter((comment) => comment.id === only) : state.comments;
  const today = dayInVietnam(deps.clock());
  const placed = new Map<string, CommentView>();
  const last = typeof at === 'number' ? at : state.revisions.length;
  for (const [revision, made] of byRevision(comments, last)) {
    const from = await revisionDocument(deps, state, revision);
    for (const view of place(state, person, made, { from, to, last, language })) {
      const checked = await checkedDirective(deps, state, view, to, language);
      placed.set(view.id, {
        ...withLateness(view, today),
        ...(checked ? { checked } : {}),
        ...(isLate(view, state, today) ? { overdue: true } : {}),
      });
    }
  }
  return {
    at: at === 'draft' ? 'draft' : String(at ?? state.revisions.length),
    comments: comments.flatMap((comment) => placed.get(comment.id) ?? []),
  };
}

/** Returns one remark as the person sees it. */
export async function viewComment(
  deps: Deps,
  person: Person,
  state: PlanState,
  commentId: string,
  language: Language,
): Promise<CommentView> {
  const { comments } = await viewComments(deps, person, state, undefined, {
    only: commentId,
    language,
  });
  const [comment] = comments;
  if (!comment) throw new Error(`remark ${commentId} is in no view`);
  return comment;
}

function place(
  state: PlanState,
  person: Person,
  comments: readonly Comment[],
  {
    from,
    to,
    last,
    language,
  }: {
    readonly from: PlanDocument;
    readonly to: PlanDocument;
    readonly last: number;
    readonly language: Language;
  },
): readonly CommentView[] {
  const places = portAnchors(
    comments.map((comment) => standingAt(comment, last).anchor),
    from,
    to,
    language,
  );
  return comments.map((comment, index) => {
    const at = places[index];
    if (!at) throw new Error(`remark ${comment.id} has no place`);
    return {
      ...renderedComment(visible(state, person, comment)),
      place: at,
      acts: commentActs(state, askerOf(person), comment),
    };
  });
}

/** Whether a directive is still open after its due date, or after the plan's. */
function isLate(comment: Comment, { due, stage }: PlanState, today: Day): boolean {
  if (comment.kind !== 'directive' || comment.status === 'confirmed' || stage === 'approved')
    return false;
  const last = comment.due ?? (stage === 'returned' ? due : undefined);
  return last !== undefined && today > last.date;
}

/** Marks a remark whose assignee missed the day to answer it. */
function withLateness(comment: CommentView, today: Day): CommentView {
  const { assigned } = comment;
  if (!assigned?.due || !awaitsAnswer(comment) || today <= assigned.due) return comment;
  return { ...comment, assigned: { ...assigned, overdue: true } };
}

/** Removes an unreleased answer and its assignee, except for the drafting side. */
export function visible(state: PlanState, person: Person, comment: Comment): Comment {
  if (isDraftingSide(rolesOf(state, person.id))) return comment;
  const found = fromOutside.get(comment) ?? outside(comment);
  fromOutside.set(comment, found);
  return found;
}

/** Each is made once, so that its rendering is reused. */
const fromOutside = new WeakMap<Comment, Comment>();

function outside(comment: Comment): Comment {
  const { assigned: _inside, ...shown } = comment;
  if (!shown.response || shown.response.released) return shown;
  const { response: _hidden, ...rest } = shown;
  return {
    ...rest,
    status:
      comment.pastResponses.length > 0
        ? 'reopened'
        : comment.kind === 'observation'
          ? 'no-answer-needed'
          : 'open',
  };
}

/**
 * Returns a remark's anchor for readers of a revision: as last placed in that or an earlier one.
 */
function standingAt(
  comment: Comment,
  revision: number,
): Pick<ReplacedAnchor, 'anchor' | 'revision'> {
  const { replaced, replacedBefore = [] } = comment;
  const all = replaced ? [...replacedBefore, replaced] : replacedBefore;
  return all.findLast((one) => one.revision <= revision) ?? comment;
}

function byRevision(
  comments: readonly Comment[],
  last: number,
): ReadonlyMap<number, readonly Comment[]> {
  const groups = new Map<number, Comment[]>();
  for (const comment of comments) {
    const { revision } = standingAt(comment, last);
    groups.set(revision, [...(groups.get(revision) ?? []), comment]);
  }
  return groups;
}
