import { foldForSearch } from '../../../domain/text/fold-search.ts';
import type { CommentView, NodeChange } from '../../../schemas/types.ts';
import { isPartOf } from '../parts/change-model.ts';
import { isWaiting } from '../remark/remark-filter.ts';

/** Whether an answer is prepared that only the drafting side sees. */
export const isPrepared = (comment: CommentView): boolean =>
  comment.response !== undefined && !comment.response.released;

export type WorkFilter =
  | 'all'
  | 'waiting'
  | 'mine'
  | 'unproven'
  | 'directives'
  | 'answered'
  | 'done';
export const WORK_FILTERS: readonly WorkFilter[] = [
  'all',
  'waiting',
  'mine',
  'unproven',
  'directives',
  'answered',
  'done',
];

/** What a filter goes by beside the remark itself. */
export interface FilterBy {
  /** The person who looks. */
  readonly accountId: string;
  /** Ids of remarks whose answer says more than the draft shows. */
  readonly unproven: ReadonlySet<string>;
}

const PASSES: Readonly<Record<WorkFilter, (comment: CommentView, by: FilterBy) => boolean>> = {
  all: () => true,
  waiting: isWaiting,
  mine: ({ assigned }, { accountId }) => assigned?.accountId === accountId,
  unproven: ({ id }, { unproven }) => unproven.has(id),
  directives: ({ kind }) => kind === 'directive',
  answered: ({ status }) => status === 'answered',
  done: ({ status }) => status === 'confirmed' || status === 'no-answer-needed',
};

export function passes(comment: CommentView, filter: WorkFilter, by: FilterBy): boolean {
  return PASSES[filter](comment, by);
}

/**
 * The revision after which an answer changes something: that of the answer before it, or the one
 * remarked upon.
 */
export const baseOf = ({ revision, pastResponses }: CommentView): number =>
  pastResponses.at(-1)?.response.revision ?? revision;

/**
 * Whether the words stand in the remark, its author's office or its number; without regard to
 * accents.
 */
export function matches(comment: CommentView, words: string): boolean {
  const wanted = foldForSearch(words);
  if (wanted === '') return true;
  const { author, text, anchor, number } = comment;
  return foldForSearch(
    `#${number} ${text} ${anchor.quote?.exact ?? ''} ${author.name} ${author.office} ${author.agency}`,
  ).includes(wanted);
}

/**
 * Without an answer though a due date has passed: a directive's, or that of whoever is to answer
 * it.
 */
export const isOverdue = (comment: CommentView): boolean =>
  (comment.overdue === true || comment.assigned?.overdue === true) && isWaiting(comment);

/**
 * What is overdue on top, then what is unanswered with directives first, then the rest; each as
 * they were made.
 */
export function inWorkOrder(comments: readonly CommentView[]): readonly CommentView[] {
  const weight = (comment: CommentView) => {
    if (isOverdue(comment)) return -1;
    return (
      (isWaiting(comment) ? 0 : comment.status === 'no-answer-needed' ? 4 : 2) +
      (comment.kind === 'directive' ? 0 : 1)
    );
  };
  return [...comments].sort((a, b) => weight(a) - weight(b) || a.number - b.number);
}

export interface WorkGroup {
  readonly key: string;
  readonly name: string;
  readonly comments: readonly CommentView[];
}

/**
 * Remarks by what nameOf says of them. A group with something overdue comes first, then those with
 * unanswered remarks; otherwise they stand in the order given.
 */
export function grouped(
  comments: readonly CommentView[],
  order: readonly string[],
  keyOf: (comment: CommentView) => string,
  nameOf: (key: string) => string,
): readonly WorkGroup[] {
  const groups = new Map<string, CommentView[]>();
  for (const comment of comments) {
    const key = keyOf(comment);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [comment]);
    else group.push(comment);
  }
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...groups]
    .map(([key, list]) => ({ key, name: nameOf(key), comments: inWorkOrder(list) }))
    .sort(
      (a, b) =>
        Number(b.comments.some(isOverdue)) - Number(a.comments.some(isOverdue)) ||
        Number(b.comments.some(isWaiting)) - Number(a.comments.some(isWaiting)) ||
        rank(a.key) - rank(b.key) ||
        a.name.localeCompare(b.name, 'vi'),
    );
}

/** How many of the remarks that need an answer have one. */
export function progressOf(comments: readonly CommentView[]) {
  const needing = comments.filter(({ status }) => status !== 'no-answer-needed');
  const waiting = needing.filter(isWaiting);
  return {
    total: needing.length,
    done: needing.length - waiting.length,
    directivesLeft: waiting.filter(({ kind }) => kind === 'directive').length,
    prepared: needing.filter(isPrepared).length,
  };
}

/**
 * The changes that may carry a remark out, nearest first: at its field, at its node, below or
 * around the node. The others come second, as they stand in the document.
 */
export function proposeChanges(
  changes: readonly NodeChange[],
  comment: CommentView,
  pathOf: (nodeId: string) => readonly string[],
): { readonly near: readonly NodeChange[]; readonly others: readonly NodeChange[] } {
  const places = new Set([comment.anchor.nodeId, comment.place.nodeId]);
  const nearness = (change: NodeChange): number => {
    if (places.has(change.nodeId)) {
      const { field } = comment.anchor;
      return field !== undefined && change.fields.some((one) => one.field === field) ? 4 : 3;
    }
    const path = pathOf(change.nodeId);
    // The root holds everything, so that a remark on the whole plan is near to nothing in
    // particular.
    if (path.slice(1).some((id) => places.has(id))) return 2;
    const around = [...places].some((id) => pathOf(id).slice(1).includes(change.nodeId));
    return around ? 1 : 0;
  };
  const scored = changes.map((change) => ({ change, score: nearness(change) }));
  return {
    near: scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ change }) => change),
    others: scored.filter(({ score }) => score === 0).map(({ change }) => change),
  };
}

/**
 * The changes that may carry out any of several remarks, and the others; both in the order of the
 * first remark's.
 */
export function proposeForAll(
  changes: readonly NodeChange[],
  comments: readonly CommentView[],
  pathOf: (nodeId: string) => readonly string[],
): { readonly near: readonly NodeChange[]; readonly others: readonly NodeChange[] } {
  const near = new Set(
    comments.flatMap((comment) => proposeChanges(changes, comment, pathOf).near),
  );
  return { near: [...near], others: changes.filter((change) => !near.has(change)) };
}

/** The changes that an answer names, in the order of the document. */
export function namedChanges(
  changes: readonly NodeChange[],
  ids: readonly string[],
): readonly NodeChange[] {
  return changes.filter((change) => ids.some((id) => isPartOf(id, change)));
}
