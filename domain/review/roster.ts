import type {
  Consultation,
  Day,
  Invitation,
  InvitationStatus,
  RosterEntry,
} from '../../schemas/types.ts';
import { isSealed } from './sight.ts';
import type { PlanState } from './state.ts';

/**
 * Whether agencies can still answer: late answers are accepted until somebody closes the
 * consultation.
 */
export const isConsultationOpen = ({ closedAt }: Consultation): boolean => closedAt === undefined;

/** Returns the state of each invited agency, in the order of invitation. */
export function rosterOf(
  state: PlanState,
  consultation: Consultation,
  today: Day,
): readonly RosterEntry[] {
  return consultation.invited.map((invitation) => {
    const { agency, openedAt, releasedAt, declined, reminded = [] } = invitation;
    return {
      agency,
      status: statusOf(invitation, consultation, today),
      remarks: state.comments.filter(
        (comment) =>
          comment.consultation === consultation.number &&
          !comment.held &&
          comment.author.agency === agency,
      ).length,
      reminded,
      ...(openedAt ? { openedAt } : {}),
      ...(releasedAt ? { releasedAt } : {}),
      ...(declined ? { declined } : {}),
    };
  });
}

/**
 * The same for people of an agency, or of none of those asked: whether other agencies have remarks
 * is sealed.
 */
export function rosterFor(
  agency: string | undefined,
  state: PlanState,
  consultation: Consultation,
  today: Day,
): readonly RosterEntry[] {
  const roster = rosterOf(state, consultation, today);
  if (!isSealed(consultation, today)) return roster;
  return roster.map((entry) =>
    entry.status === 'agreed' && entry.agency !== agency ? { ...entry, status: 'answered' } : entry,
  );
}

export function statusOf(
  { releasedAt, agreed, declined, openedAt }: Invitation,
  consultation: Consultation,
  today: Day,
): InvitationStatus {
  if (releasedAt) return agreed ? 'agreed' : 'answered';
  if (declined) return 'declined';
  const late = today > consultation.due.date || !isConsultationOpen(consultation);
  if (late) return consultation.silenceAgrees ? 'silent-agreed' : 'overdue';
  return openedAt ? 'opened' : 'invited';
}

/** Returns the agencies that may still be reminded: those that owe an answer. */
export const owingAgencies = (consultation: Consultation): readonly string[] =>
  consultation.invited
    .filter(({ releasedAt, declined }) => !releasedAt && !declined)
    .map(({ agency }) => agency);
