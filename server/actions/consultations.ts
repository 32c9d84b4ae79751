import { isDeepStrictEqual } from 'node:util';
import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import { agencyIn, mayRelease } from '../../domain/review/invited.ts';
import { isConsultationOpen, owingAgencies } from '../../domain/review/roster.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type {
  Consultation,
  DeclineRequest,
  OpenConsultationRequest,
  RemindRequest,
  ReviseCommentRequest,
} from '../../schemas/types.ts';
import { actorFor, actorOnComment, commentOf } from './acting.ts';
import type { Deps } from './deps.ts';
import { resolveDueRequest } from './due-request.ts';
import type { Person } from './person.ts';

/** Asks agencies for their opinion on the latest revision. */
export const openConsultation = (
  deps: Deps,
  person: Person,
  planId: string,
  request: OpenConsultationRequest,
) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'run-consultations');
    const { title, agencies, note, silenceAgrees = false, sealed = false } = toNfc(request);
    const due = resolveDueRequest(deps, request.due, '/due');
    if (!due) throw refused('/due', NO_DAY);
    const asked = [...new Set(agencies.map((agency) => agency.trim()))].filter(Boolean);
    if (asked.length === 0) throw refused('/agencies', NO_AGENCY);
    const revision = state.revisions.length;
    const opened = {
      ...{ revision, title, due, silenceAgrees, sealed, agencies: asked },
      ...(note?.trim() ? { note } : {}),
    };
    // The same request while it is open is one request sent twice.
    if (
      state.consultations.some(
        (one) => isConsultationOpen(one) && isSameConsultation(one, opened, person),
      )
    )
      return { actor, events: [] };
    const number = state.consultations.length + 1;
    return { actor, events: [{ type: 'consultation-opened', data: { number, ...opened } }] };
  });

function isSameConsultation(
  { revision, title, due, silenceAgrees, sealed, invited, openedBy, note }: Consultation,
  opened: Readonly<Record<string, unknown>>,
  person: Person,
): boolean {
  const agencies = invited.map(({ agency }) => agency);
  const existing = {
    ...{ revision, title, due, silenceAgrees, sealed, agencies },
    ...(note === undefined ? {} : { note }),
  };
  return openedBy.accountId === person.id && isDeepStrictEqual(existing, opened);
}

/** Closes a consultation: no more answers are accepted, and sealed ones are opened. */
export const closeConsultation = (deps: Deps, person: Person, planId: string, number: number) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'run-consultations');
    openOne(state, number);
    return { actor, events: [{ type: 'consultation-closed', data: { number } }] };
  });

/** Reminds the agencies named, or all that owe an answer. */
export const remindAgencies = (
  deps: Deps,
  person: Person,
  planId: string,
  number: number,
  { agencies }: RemindRequest,
) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'run-consultations');
    const owed = owingAgencies(openOne(state, number));
    const asked = agencies ? owed.filter((agency) => agencies.includes(agency)) : owed;
    if (asked.length === 0) throw refused('/agencies', NOBODY_OWES);
    return { actor, events: [{ type: 'agencies-reminded', data: { number, agencies: asked } }] };
  });

/** Records, once, that the invited agency opened what it is asked about. */
export const seeConsultation = (deps: Deps, person: Person, planId: string, number: number) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'consult');
    const consultation = openOne(state, number);
    const agency = invitedAgency(state, person, consultation);
    const openedAt = consultation.invited.find((one) => one.agency === agency)?.openedAt;
    return {
      actor,
      events: openedAt ? [] : [{ type: 'consultation-seen', data: { number, agency } }],
    };
  });

/** Records that the agency is not the right one to ask. */
export const declineConsultation = (
  deps: Deps,
  person: Person,
  planId: string,
  number: number,
  { reason }: DeclineRequest,
) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'consult');
    const consultation = openOne(state, number);
    const agency = releasingAgency(state, person, consultation);
    if (consultation.invited.find((one) => one.agency === agency)?.releasedAt)
      throw refused('/reason', ANSWERED_ALREADY);
    return {
      actor,
      events: [{ type: 'consultation-declined', data: { number, agency, reason: toNfc(reason) } }],
    };
  });

/** Releases all prepared remarks of the agency together, by its head; none means that it agrees. */
export const releaseRemarks = (deps: Deps, person: Person, planId: string, number: number) =>
  deps.plans.act(planId, (seen, whole) => {
    const actor = actorFor(seen, person, 'consult');
    const consultation = openOne(seen, number);
    const agency = releasingAgency(seen, person, consultation);
    const commentIds = whole.comments
      .filter(
        (comment) =>
          comment.held && comment.consultation === number && comment.author.agency === agency,
      )
      .map(({ id }) => id);
    return { actor, events: [{ type: 'remarks-released', data: { number, agency, commentIds } }] };
  });

/** Rewrites a remark not yet released. */
export const reviseComment = (
  deps: Deps,
  person: Person,
  planId: string,
  commentId: string,
  request: ReviseCommentRequest,
) =>
  deps.plans.act(planId, (state) => {
    const comment = commentOf(state, person, commentId);
    const actor = actorOnComment(state, person, 'revise', comment);
    const { kind, text } = toNfc(request);
    if (kind === 'directive') throw refused('/kind', NOT_A_DIRECTIVE);
    return { actor, events: [{ type: 'comment-revised', data: { commentId, kind, text } }] };
  });

/** Drops a remark not yet released. */
export const discardComment = (deps: Deps, person: Person, planId: string, commentId: string) =>
  deps.plans.act(planId, (state) => {
    const comment = commentOf(state, person, commentId);
    const actor = actorOnComment(state, person, 'discard', comment);
    return { actor, events: [{ type: 'comment-discarded', data: { commentId } }] };
  });

/**
 * Returns the open consultation with this number. Throws Refusal('not-found' | 'not-possible-now').
 */
export function openOne(state: PlanState, number: number): Consultation {
  const consultation = state.consultations.find((one) => one.number === number);
  if (!consultation)
    throw new Refusal('not-found', {
      vi: 'Không có đợt lấy ý kiến này.',
      en: 'There is no such consultation.',
    });
  if (!isConsultationOpen(consultation))
    throw new Refusal('not-possible-now', {
      vi: 'Đợt lấy ý kiến đã kết thúc.',
      en: 'The consultation is closed.',
    });
  return consultation;
}

/** Returns the invited agency for which a person speaks. Throws Refusal('forbidden'). */
export function invitedAgency(
  state: PlanState,
  person: Person,
  consultation: Consultation,
): string {
  const agency = agencyIn(state, person.id, consultation);
  if (!agency) throw new Refusal('forbidden', NOT_INVITED);
  return agency;
}

function releasingAgency(state: PlanState, person: Person, consultation: Consultation): string {
  const agency = invitedAgency(state, person, consultation);
  if (!mayRelease(state, person.id, agency)) throw new Refusal('forbidden', HEAD_RELEASES);
  return agency;
}

const refused = (pointer: string, message: Bilingual) =>
  new Refusal('invalid', message, { faults: [{ pointer, message }] });

const NO_DAY: Bilingual = {
  vi: 'Chọn thời hạn góp ý.',
  en: 'Choose by when the agencies are to answer.',
};
const NO_AGENCY: Bilingual = {
  vi: 'Chọn ít nhất một cơ quan được lấy ý kiến.',
  en: 'Choose at least one agency to ask.',
};
const NOBODY_OWES: Bilingual = {
  vi: 'Các cơ quan này đều đã trả lời; không còn cơ quan nào cần đôn đốc.',
  en: 'These agencies have all answered; there is nobody to remind.',
};
const ANSWERED_ALREADY: Bilingual = {
  vi: 'Cơ quan đã gửi ý kiến, không từ chối được nữa.',
  en: 'The agency has answered and can no longer decline.',
};
const NOT_A_DIRECTIVE: Bilingual = {
  vi: 'Ý kiến chỉ đạo do người chủ trì trực tiếp nêu.',
  en: 'Only the chair gives directives.',
};
const NOT_INVITED: Bilingual = {
  vi: 'Cơ quan của đồng chí không được mời trong đợt lấy ý kiến này.',
  en: 'Your agency is not invited to this consultation.',
};
const HEAD_RELEASES: Bilingual = {
  vi: 'Lãnh đạo cơ quan gửi ý kiến của cơ quan; ý kiến đã soạn đang chờ lãnh đạo duyệt.',
  en: 'The head of the agency releases its remarks; yours wait for the head.',
};
