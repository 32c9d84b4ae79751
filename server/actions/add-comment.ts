import type { Actor, AddCommentRequest, OnBehalfOf } from '../../schemas/types.ts';
import { Refusal } from '../domain/refusal.ts';
import { GUEST_ID } from '../domain/review/policy.ts';
import type { PlanState } from '../domain/review/state.ts';
import { toNfc } from '../domain/text/normalise.ts';
import { actorFor } from './acting.ts';
import { checkedAnchor } from './anchor-check.ts';
import { invitedAgency, openOne } from './consultations.ts';
import type { Deps, Person } from './deps.ts';
import { resolveDueRequest } from './due-request.ts';

/** A remark on the revision under review; answers with its id. */
export async function addComment(
  deps: Deps,
  person: Person,
  planId: string,
  request: AddCommentRequest,
): Promise<{ readonly state: PlanState; readonly commentId: string }> {
  const { kind, text, anchor: asked, onBehalfOf, priority, due, consultation } = toNfc(request);
  const id = request.id ?? deps.newId();
  const state = await deps.plans.act(planId, async (now) => {
    const actor = actorFor(
      now,
      person,
      onBehalfOf
        ? 'record-remark'
        : kind === 'directive'
          ? 'direct'
          : consultation
            ? 'consult'
            : 'comment',
    );
    // The same id again is the same remark sent twice (a lost answer, a double click): nothing new.
    if (now.comments.some((comment) => comment.id === id)) return sameAgain(now, id, actor, text);
    if (onBehalfOf && kind === 'directive')
      throw new Refusal('forbidden', {
        vi: 'Ý kiến chỉ đạo do người chủ trì trực tiếp nêu.',
        en: 'Only the chair gives directives.',
      });
    const asks = consultation ? openOne(now, consultation) : undefined;
    const answers = asks && !onBehalfOf ? invitedAgency(now, person, asks) : undefined;
    const anchor = await checkedAnchor(deps, now, asked, '/anchor', asks?.revision);
    const speaker = onBehalfOf ? await speakerOf(deps, now, onBehalfOf) : undefined;
    const resolved = kind === 'directive' ? resolveDueRequest(deps, due, '/due') : undefined;
    return {
      // An agency's remark is the agency's that was invited, whatever else its author may be.
      actor: answers ? { ...actor, agency: answers } : actor,
      events: [
        {
          type: 'comment-added',
          data: {
            id,
            kind,
            text,
            anchor,
            ...(speaker ? { onBehalfOf: speaker } : {}),
            ...(asks ? { consultation: asks.number } : {}),
            ...(answers ? { held: true } : {}),
            ...(kind === 'directive' ? { priority: priority ?? 'must' } : {}),
            ...(resolved ? { due: resolved } : {}),
          },
        },
      ],
    };
  });
  return { state, commentId: id };
}

function sameAgain(state: PlanState, id: string, actor: Actor, text: string) {
  const known = state.comments.find((comment) => comment.id === id);
  const sender = known?.recordedBy ?? known?.author;
  if (known?.text !== text || sender?.accountId !== actor.accountId)
    throw new Refusal('exists-already', {
      vi: 'Đã có ý kiến khác mang mã này.',
      en: 'Another remark has this id already.',
    });
  return { actor, events: [] };
}

/** The member who spoke, in their office on this plan; or a guest, by office and agency. */
async function speakerOf(
  deps: Deps,
  state: PlanState,
  { accountId, office, agency }: OnBehalfOf,
): Promise<Actor> {
  if (accountId) {
    const membership = state.members.find(
      (member) =>
        member.accountId === accountId && ['member', 'agency-head', 'chair'].includes(member.role),
    );
    const account = await deps.store.account(accountId);
    if (membership && account)
      return {
        accountId,
        name: account.name,
        office: membership.office,
        agency: membership.agency,
      };
    const message = {
      vi: 'Người phát biểu không phải thành viên của dự thảo này; ghi chức danh và cơ quan của khách mời thay cho tài khoản.',
      en: 'The speaker is no member of this plan; give a guest by office and agency instead.',
    };
    throw new Refusal('invalid', message, {
      faults: [{ pointer: '/onBehalfOf/accountId', message }],
    });
  }
  if (office?.trim() && agency?.trim())
    return { accountId: GUEST_ID, name: office, office, agency };
  const message = {
    vi: 'Ghi chức danh và cơ quan của người phát biểu.',
    en: 'Give the office and the agency of the speaker.',
  };
  throw new Refusal('invalid', message, {
    faults: [{ pointer: office?.trim() ? '/onBehalfOf/agency' : '/onBehalfOf/office', message }],
  });
}
