import type { Assignment, AssignRequest, CommentView, Member } from '../../../schemas/types.ts';
import { showDate } from '../../format.ts';
import type { Translate } from '../../i18n.tsx';

/** Those who may be given a remark to answer, each once. */
export function colleaguesOf(members: readonly Member[]): readonly Member[] {
  const drafting = members.filter(({ role }) => role === 'drafter' || role === 'head');
  return drafting.filter(
    ({ accountId }, at) => drafting.findIndex((one) => one.accountId === accountId) === at,
  );
}

/**
 * The requests that put assignments back as the remarks given have them now; one a person and due
 * date.
 */
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

/** Who is to answer, by when, and that it is late. */
export function assignedText(t: Translate, { name, due, overdue }: Assignment): string {
  if (due === undefined) return t('respond.assign.row', { name });
  const key = overdue ? 'respond.assign.rowLate' : 'respond.assign.rowDue';
  return t(key, { name, day: showDate(due) });
}
