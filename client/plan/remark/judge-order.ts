import type { CommentView } from '../../../schemas/types.ts';

/**
 * Overdue first; then checks that are not met, directives without one, other remarks, checks that
 * are met; as made.
 */
export function inJudgeOrder(comments: readonly CommentView[]): readonly CommentView[] {
  return [...comments].sort((a, b) => rank(a) - rank(b) || a.number - b.number);
}

function rank({ overdue, checked, kind }: CommentView): number {
  const late = overdue ? 0 : 4;
  if (checked !== undefined) return late + (checked.met ? 3 : 0);
  return late + (kind === 'directive' ? 1 : 2);
}

/**
 * Directives whose check is met and that the person may confirm: all at once, since each shows its
 * own evidence.
 */
export const metDirectives = (comments: readonly CommentView[]): readonly CommentView[] =>
  comments.filter(({ checked, acts }) => checked?.met === true && acts.includes('confirm'));
