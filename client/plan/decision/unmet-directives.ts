import type { CommentView, PlanView } from '../../../schemas/types.ts';

/** The directives to be carried out that are not met: approving over them takes a reason. */
export function unmetOf(
  { acts }: PlanView,
  comments: readonly CommentView[],
): readonly CommentView[] {
  const reasons = acts.find(({ act }) => act === 'approve')?.reasons ?? [];
  const ids = reasons.find(({ code }) => code === 'directives-unmet')?.commentIds ?? [];
  return comments.filter(({ id }) => ids.includes(id));
}
