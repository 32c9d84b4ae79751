import { Refusal } from '../../domain/refusal.ts';
import { isIdUsed } from '../../domain/review/remark-ids.ts';
import { GUEST_ID } from '../../domain/review/roles.ts';
import type { PlanState, WholePlan } from '../../domain/review/state.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type {
  ActName,
  Actor,
  AddCommentRequest,
  Comment,
  OnBehalfOf,
} from '../../schemas/types.ts';
import { actorFor, hideFromStrangers } from './acting.ts';
import { checkedAnchor } from './anchor-check.ts';
import { invitedAgency, openOne } from './consultations.ts';
import type { Deps } from './deps.ts';
import { resolveDueRequest } from './due-request.ts';
import type { Person } from './person.ts';
import type { Outcome } from './plan-log.ts';
import { sentId } from './sent-id.ts';

/**
 * Adds a remark to the revision under review; returns its id. Sent again under the same id of the
 * sender's, it is added once.
 */
export async function addComment(
  deps: Deps,
  person: Person,
  planId: string,
  request: AddCommentRequest,
): Promise<{ readonly state: PlanState; readonly commentId: string }> {
  const asked = toNfc(request);
  let commentId = asked.id ? sentId(person, planId, asked.id) : deps.newId();
  const state = await deps.plans.act(planId, async (seen, whole) => {
    hideFromStrangers(seen, person);
    const existing = asked.id ? sentBefore(whole, person, [commentId, asked.id]) : undefined;
    if (existing) {
      assertSame(existing, asked);
      commentId = existing.id;
      return { actor: existing.recordedBy ?? existing.author, events: [] };
    }
    if (isIdUsed(whole, commentId)) throw DROPPED();
    const actor = actorFor(seen, person, actOf(asked));
    if (asked.onBehalfOf && asked.kind === 'directive')
      throw new Refusal('forbidden', {
        vi: 'Ý kiến chỉ đạo do người chủ trì trực tiếp nêu.',
        en: 'Only the chair gives directives.',
      });
    return added(deps, person, seen, { ...asked, id: commentId }, actor);
  });
  return { state, commentId };
}

const actOf = ({ onBehalfOf, kind, consultation }: AddCommentRequest): ActName =>
  onBehalfOf
    ? 'record-remark'
    : kind === 'directive'
      ? 'direct'
      : consultation
        ? 'consult'
        : 'comment';

async function added(
  deps: Deps,
  person: Person,
  seen: PlanState,
  request: AddCommentRequest & { readonly id: string },
  actor: Actor,
): Promise<Outcome> {
  const { id, kind, text, onBehalfOf, priority, due, consultation } = request;
  const asks = consultation ? openOne(seen, consultation) : undefined;
  const answers = asks && !onBehalfOf ? invitedAgency(seen, person, asks) : undefined;
  const anchor = await checkedAnchor(deps, seen, request.anchor, '/anchor', asks?.revision);
  const speaker = onBehalfOf ? await speakerOf(deps, seen, onBehalfOf) : undefined;
  const resolved = kind === 'directive' ? resolveDueRequest(deps, due, '/due') : undefined;
  return {
    // An agency's remark carries the invited agency, whatever other offices its author has.
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
}

/** Finds what this person sent under one of these ids; older logs store ids as they were sent. */
const sentBefore = (whole: WholePlan, person: Person, ids: readonly string[]) =>
  whole.comments.find(
    ({ id, recordedBy, author }) =>
      ids.includes(id) && (recordedBy ?? author).accountId === person.id,
  );

/** The same id means the same remark sent again (a lost answer, a double click), or a mistake. */
function assertSame(existing: Comment, asked: AddCommentRequest): void {
  const facts = ({ kind, text, anchor, consultation }: Comment | AddCommentRequest) =>
    JSON.stringify([kind, text, anchor.nodeId, anchor.field, anchor.quote?.exact, consultation]);
  const { accountId, office, agency } = asked.onBehalfOf ?? {};
  const { author, recordedBy } = existing;
  const isSpeaker = accountId
    ? author.accountId === accountId
    : author.office === office && author.agency === agency;
  if (facts(existing) !== facts(asked) || (asked.onBehalfOf ? !isSpeaker : recordedBy))
    throw new Refusal('exists-already', {
      vi: 'Đồng chí đã gửi ý kiến khác mang mã này.',
      en: 'You sent another remark with this id already.',
    });
}

const DROPPED = () =>
  new Refusal('exists-already', {
    vi: 'Ý kiến mang mã này đồng chí đã bỏ. Gửi lại với mã khác.',
    en: 'You dropped the remark with this id. Send it with another id.',
  });

/** Returns the member who spoke, in their office on this plan; or a guest, by office and agency. */
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
