import type { Comment, Reminder } from '../../schemas/types.ts';
import type { Fact } from './noticing.ts';

/** Returns the place in the app to which a notice leads. */
export function noticeLink(
  planId: string,
  { kind, nodeId }: Pick<Fact, 'kind' | 'nodeId'>,
  about: readonly Comment[],
  drafting: boolean,
): string {
  const plan = `/plans/${planId}`;
  const first = about[0] ? `#comment-${about[0].id}` : '';
  switch (kind) {
    case 'member-added':
      return plan;
    case 'returned':
    case 'reopened':
      return drafting ? `${plan}/${kind === 'returned' ? 'respond' : 'edit'}` : `${plan}/read`;
    case 'due-extended':
    case 'assigned':
    // There the author of a remark judges its answer.
    case 'remarks-answered':
      return `${plan}/respond${first}`;
    case 'remark-made':
    case 'answer-confirmed':
    case 'answer-reopened':
    case 'replied':
      return `${plan}/${drafting ? 'respond' : 'read'}${first}`;
    case 'remark-recorded':
      return `${plan}/read${first}`;
    case 'meeting-set':
      return '/meetings';
    case 'consultation-closed':
    case 'agency-answered':
    case 'agency-declined':
      return `${plan}/rounds`;
    case 'drafts-waiting':
      return `${plan}/read?act=release-remarks`;
    case 'sections-changed':
      return `${plan}/read#${nodeId}`;
    default:
      return `${plan}/read`;
  }
}

/** Returns the place where what is due is done. */
export function reminderLink({ planId, what, commentIds = [] }: Reminder): string {
  const first = commentIds[0] ? `#comment-${commentIds[0]}` : '';
  if (what === 'plan') return `/plans/${planId}`;
  return what === 'consultation' ? `/plans/${planId}/read` : `/plans/${planId}/respond${first}`;
}
