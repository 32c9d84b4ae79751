import type { Day, Reminder } from '../../schemas/types.ts';
import { reminderLink } from './notice-link.ts';
import { reminderText } from './notice-words.ts';
import { type PlanNotice, titleFor } from './notices.ts';
import { isDraftingSide, rolesOf } from './roles.ts';
import { inSight } from './sight.ts';
import type { PlanState } from './state.ts';

/**
 * Returns a person's reminders on one plan as notices, without those about what they may no longer
 * see.
 */
export function reminderNotices(
  state: PlanState,
  reminders: readonly Reminder[],
  accountId: string,
  today: Day,
): readonly PlanNotice[] {
  const roles = rolesOf(state, accountId);
  if (roles.length === 0) return [];
  const drafting = isDraftingSide(roles);
  const seen = new Set(inSight(state, accountId, today).comments.map(({ id }) => id));
  return reminders.flatMap((reminder) => {
    const { what, consultation = '', due, step, at, commentIds } = reminder;
    const left = commentIds?.filter((id) => seen.has(id));
    if (left?.length === 0) return [];
    return [
      {
        id: `${state.id}.due.${what}${consultation}.${due}.${step}`,
        at,
        planId: state.id,
        planTitle: titleFor(state, drafting),
        kind: 'due' as const,
        text: reminderText(reminder, left?.length ?? 0),
        link: reminderLink({ ...reminder, ...(left ? { commentIds: left } : {}) }),
      },
    ];
  });
}
