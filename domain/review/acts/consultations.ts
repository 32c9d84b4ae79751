import type { Comment, Consultation, Invitation, PlanEvent } from '../../../schemas/types.ts';
import { ASKING, stopWaiting } from '../noticing.ts';
import type { PlanState } from '../state.ts';
import { type Acts, type EventOf, nobody } from './act.ts';
import { bilingual, quoted } from './line.ts';

type ConsultationEventType =
  | 'consultation-opened'
  | 'consultation-closed'
  | 'consultation-seen'
  | 'consultation-declined'
  | 'agencies-reminded'
  | 'remarks-released';

/** Consultations: agencies asked, reminded, answering. */
export const CONSULTATION_ACTS: Acts<ConsultationEventType> = {
  'consultation-opened': {
    sight: 'everybody',
    part: 'rounds',
    kind: 'remarks',
    fold: (state, { at, actor, data: { agencies, ...given } }) => {
      const consultation: Consultation = {
        ...given,
        openedAt: at,
        openedBy: actor,
        invited: agencies.map((agency) => ({ agency })),
      };
      return { ...state, consultations: [...state.consultations, consultation] };
    },
    subject: (_state, { data: { revision, title } }) => ({ revision, text: title }),
    line: ({ revision, text }) =>
      bilingual(
        `Lấy ý kiến về dự thảo lần ${revision}${quoted(text)}`,
        `Asked agencies about revision ${revision}${quoted(text)}`,
      ),
    concerns: ({ now, speakers, tell }, { data: { number, title, agencies, due } }) => {
      now.consultations.set(number, { title, agencies });
      tell('consultation-opened', speakers(agencies), { number, name: title, due: due.date });
    },
  },

  'consultation-closed': {
    sight: 'everybody',
    part: 'plan',
    kind: 'remarks',
    fold: (state, { at, actor, data: { number } }) =>
      onConsultation(state, number, (consultation) => ({
        ...consultation,
        closedAt: at,
        closedBy: actor,
      })),
    subject: (state, { data: { number } }) => {
      const title = state.consultations.find(
        (consultation) => consultation.number === number,
      )?.title;
      return title ? { text: title } : {};
    },
    line: ({ text }) =>
      bilingual(`Kết thúc lấy ý kiến${quoted(text)}`, `Closed the consultation${quoted(text)}`),
    concerns: ({ now, withRoles, speakers, tell }, { data: { number } }) => {
      const { title = '', agencies = [] } = now.consultations.get(number) ?? {};
      const people = [...withRoles(ASKING), ...speakers(agencies)];
      tell('consultation-closed', people, { number, name: title });
    },
  },

  'consultation-seen': {
    sight: 'everybody',
    part: 'rounds',
    kind: 'remarks',
    fold: (state, { at, data }) =>
      onInvitation(state, data, (invitation) => ({
        ...invitation,
        openedAt: invitation.openedAt ?? at,
      })),
    subject: (_state, { data: { agency } }) => ({ text: agency }),
    line: ({ text }) =>
      bilingual(
        `Mở xem văn bản lấy ý kiến${quoted(text)}`,
        `Opened the consultation${quoted(text)}`,
      ),
    concerns: nobody,
  },

  'consultation-declined': {
    sight: 'everybody',
    part: 'rounds',
    kind: 'remarks',
    fold: (state, { at, actor, data }) =>
      onInvitation(state, data, (invitation) => ({
        ...invitation,
        declined: { reason: data.reason, by: actor, at },
      })),
    subject: (_state, { data: { agency, reason } }) => ({ text: `${agency}: ${reason}` }),
    line: ({ text }) =>
      bilingual(
        `Từ chối góp ý vì không đúng cơ quan${quoted(text)}`,
        `Declined, not being the right agency${quoted(text)}`,
      ),
    concerns: ({ withRoles, tell }, { data: { number, agency } }) =>
      tell('agency-declined', withRoles(ASKING), { number, name: agency }),
  },

  'agencies-reminded': {
    sight: 'everybody',
    part: 'rounds',
    kind: 'remarks',
    fold: (state, { at, data: { number, agencies } }) => {
      const reminded = new Set(agencies);
      return onConsultation(state, number, (consultation) => ({
        ...consultation,
        invited: consultation.invited.map((invitation) =>
          reminded.has(invitation.agency)
            ? { ...invitation, reminded: [...(invitation.reminded ?? []), at] }
            : invitation,
        ),
      }));
    },
    subject: (_state, { data: { agencies } }) => ({
      text: agencies.join('; '),
      count: agencies.length,
    }),
    line: ({ count, text }) =>
      bilingual(
        `Đôn đốc ${count} cơ quan${quoted(text)}`,
        `Reminded ${count} agencies${quoted(text)}`,
      ),
    concerns: ({ now, speakers, tell }, { data: { number, agencies } }) => {
      const name = now.consultations.get(number)?.title ?? '';
      tell('agency-reminded', speakers(agencies), { number, name });
    },
  },

  'remarks-released': {
    sight: 'own-agency-while-sealed',
    part: 'plan',
    kind: 'remarks',
    fold: remarksReleased,
    subject: (_state, { data: { number, agency, commentIds } }) => ({
      text: agency,
      count: commentIds.length,
      consultation: number,
    }),
    line: ({ count, text }) =>
      count
        ? bilingual(`Gửi ${count} ý kiến của ${text}`, `Released ${count} remarks of ${text}`)
        : bilingual(`${text} thống nhất, không có ý kiến`, `${text} agrees without remarks`),
    concerns: ({ now, withRoles, tell }, { data: { number, agency, commentIds } }) => {
      stopWaiting(now, commentIds);
      tell('agency-answered', withRoles(ASKING), { number, name: agency, commentIds });
    },
  },
};

/**
 * Closes every consultation once the plan is approved, and opens what is sealed, since nobody could
 * open it later.
 */
export const withAllClosed = (
  state: PlanState,
  { actor, at }: Pick<PlanEvent, 'actor' | 'at'>,
): PlanState => ({
  ...state,
  consultations: state.consultations.map((one) =>
    one.closedAt === undefined ? { ...one, closedAt: at, closedBy: actor } : one,
  ),
});

/**
 * Releases an agency's remarks: they become remarks of the plan, numbered now, in the order in
 * which they were written.
 */
function remarksReleased(
  state: PlanState,
  { data, actor, at }: EventOf<'remarks-released'>,
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

/**
 * Records that the agency has answered: with the remarks released, or, without any, by agreeing.
 */
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

/** Whether an agency released a remark in a consultation. */
const isOf = ({ consultation, held, author }: Comment, number: number, agency: string): boolean =>
  consultation === number && !held && author.agency === agency;

function onConsultation(
  state: PlanState,
  number: number,
  change: (consultation: Consultation) => Consultation,
): PlanState {
  return {
    ...state,
    consultations: state.consultations.map((consultation) =>
      consultation.number === number ? change(consultation) : consultation,
    ),
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
