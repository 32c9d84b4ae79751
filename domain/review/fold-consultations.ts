import type { Comment, Consultation, Invitation, PlanEvent } from '../../schemas/types.ts';
import type { PlanState } from './state.ts';

/** The events of consultations: agencies asked, reminded, answering. */
export type ConsultationEvent = Extract<
  PlanEvent,
  {
    type:
      | 'consultation-opened'
      | 'consultation-closed'
      | 'consultation-seen'
      | 'consultation-declined'
      | 'agencies-reminded'
      | 'remarks-released';
  }
>;

export function foldConsultations(state: PlanState, event: ConsultationEvent): PlanState {
  switch (event.type) {
    case 'consultation-opened': {
      const { agencies, ...given } = event.data;
      const consultation: Consultation = {
        ...given,
        openedAt: event.at,
        openedBy: event.actor,
        invited: agencies.map((agency) => ({ agency })),
      };
      return { ...state, consultations: [...state.consultations, consultation] };
    }
    case 'consultation-closed':
      return onConsultation(state, event.data.number, (consultation) => ({
        ...consultation,
        closedAt: event.at,
        closedBy: event.actor,
      }));
    case 'consultation-seen':
      return onInvitation(state, event.data, (invitation) => ({
        ...invitation,
        openedAt: invitation.openedAt ?? event.at,
      }));
    case 'consultation-declined':
      return onInvitation(state, event.data, (invitation) => ({
        ...invitation,
        declined: { reason: event.data.reason, by: event.actor, at: event.at },
      }));
    case 'agencies-reminded': {
      const reminded = new Set(event.data.agencies);
      return onConsultation(state, event.data.number, (consultation) => ({
        ...consultation,
        invited: consultation.invited.map((invitation) =>
          reminded.has(invitation.agency)
            ? { ...invitation, reminded: [...(invitation.reminded ?? []), event.at] }
            : invitation,
        ),
      }));
    }
    case 'remarks-released':
      return remarksReleased(state, event);
  }
}

/** What was asked is over once the plan is approved: what was sealed is opened, for nobody could open it later. */
export const withAllClosed = (
  state: PlanState,
  { actor, at }: Pick<PlanEvent, 'actor' | 'at'>,
): PlanState => ({
  ...state,
  consultations: state.consultations.map((one) =>
    one.closedAt === undefined ? { ...one, closedAt: at, closedBy: actor } : one,
  ),
});

/** The agency's remarks become remarks of the plan: they get their numbers now, in the order in which they were written. */
function remarksReleased(
  state: PlanState,
  { data, actor, at }: Extract<PlanEvent, { type: 'remarks-released' }>,
): PlanState {
  const ids = new Set(data.commentIds);
  let number = state.comments.filter(({ held }) => !held).length;
  const comments = state.comments.map(({ held, ...comment }) => {
    if (!ids.has(comment.id)) return held ? { ...comment, held } : comment;
    number += 1;
    return { ...comment, number };
  });
  return withAnswer({ ...state, comments }, data, { actor, at });
}

/** The agency has answered: with the remarks it gave, or, without any, by agreeing. */
export const withAnswer = (
  state: PlanState,
  { number, agency }: { readonly number: number; readonly agency: string },
  { actor, at }: Pick<PlanEvent, 'actor' | 'at'>,
): PlanState =>
  onInvitation(state, { number, agency }, ({ declined: _declined, ...invitation }) => ({
    ...invitation,
    openedAt: invitation.openedAt ?? at,
    releasedAt: at,
    releasedBy: actor,
    agreed: !state.comments.some((comment) => isOf(comment, number, agency)),
  }));

/** Whether a released remark was given by an agency in a consultation. */
const isOf = ({ consultation, held, author }: Comment, number: number, agency: string): boolean =>
  consultation === number && !held && author.agency === agency;

function onConsultation(
  state: PlanState,
  number: number,
  change: (consultation: Consultation) => Consultation,
): PlanState {
  return {
    ...state,
    consultations: state.consultations.map((one) => (one.number === number ? change(one) : one)),
  };
}

const onInvitation = (
  state: PlanState,
  { number, agency }: { readonly number: number; readonly agency: string },
  change: (invitation: Invitation) => Invitation,
): PlanState =>
  onConsultation(state, number, (consultation) => ({
    ...consultation,
    invited: consultation.invited.map((one) => (one.agency === agency ? change(one) : one)),
  }));
