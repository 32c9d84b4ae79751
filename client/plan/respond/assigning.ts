import type { AssignRequest, CommentView, Member } from '../../../schemas/types.ts';

/** Those who may be given a remark to answer, each once. */
export function colleaguesOf(members: readonly Member[]): readonly Member[] {
  const drafting = members.filter(({ role }) => role === 'drafter' || role === 'head');
  return drafting.filter(
    ({ accountId }, at) => drafting.findIndex((one) => one.accountId === accountId) === at,
  );
}

/** The requests that put assignments back as the remarks given have them now; one a person and due date. */
export function undoOf(before: readonly CommentView[]): readonly AssignRequest[] {
  const groups = new Map<string, AssignRequest>();
  for (const { id, assigned } of before) {
    const key = `${assigned?.accountId ?? ''} ${assigned?.due ?? ''}`;
    const group = groups.get(key);
    groups.set(key, {
      commentIds: [...(group?.commentIds ?? []), id],
      ...(assigned === undefined ? {} : { assignee: assigned.accountId }),
      ...(assigned?.due === undefined ? {} : { due: assigned.due }),
    });
  }
  return [...groups.values()];
}
