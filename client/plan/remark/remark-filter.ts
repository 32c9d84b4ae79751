import type { CommentView } from '../../../schemas/types.ts';

/** Which remarks are shown. */
export type RemarkFilter = 'all' | 'mine' | 'unanswered' | 'to-confirm' | 'directives' | 'overdue';

export const REMARK_FILTERS: readonly RemarkFilter[] = [
  'all',
  'mine',
  'unanswered',
  'to-confirm',
  'directives',
  'overdue',
];

/** Whether a remark waits for an answer of the drafting side. */
export const isWaiting = (comment: CommentView): boolean =>
  comment.status === 'open' || comment.status === 'reopened';

/** Whether a remark waits for an answer and its agency has sent it. */
export const isUnanswered = (comment: CommentView): boolean =>
  comment.held !== true && isWaiting(comment);

/** Whether a remark passes the filter for the person with this account. */
export function passesFilter(
  comment: CommentView,
  filter: RemarkFilter,
  accountId: string,
): boolean {
  switch (filter) {
    case 'mine':
      return comment.author.accountId === accountId || comment.recordedBy?.accountId === accountId;
    case 'unanswered':
      return isUnanswered(comment);
    case 'to-confirm':
      return comment.status === 'answered' && comment.acts.includes('confirm');
    case 'directives':
      return comment.kind === 'directive';
    case 'overdue':
      return comment.overdue === true || comment.assigned?.overdue === true;
    case 'all':
      return true;
  }
}

/**
 * Remarks in the order of the paper: by node, then by place in the field, then by number. Those on
 * no known node last.
 */
export function inPaperOrder(
  comments: readonly CommentView[],
  orderOf: ReadonlyMap<string, number>,
): readonly CommentView[] {
  const rank = ({ place }: CommentView) => orderOf.get(place.nodeId) ?? Number.MAX_SAFE_INTEGER;
  return [...comments].sort(
    (a, b) =>
      rank(a) - rank(b) || (a.place.start ?? -1) - (b.place.start ?? -1) || a.number - b.number,
  );
}

/**
 * The id of the node (or of the section that holds it) to the number of remarks that wait for an
 * answer there.
 */
export function openBySection(
  comments: readonly CommentView[],
  pathOf: (nodeId: string) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const comment of comments) {
    if (!isUnanswered(comment)) continue;
    for (const id of pathOf(comment.place.nodeId)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
