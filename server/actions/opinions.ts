import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import { saysSomething } from '../../domain/text/says.ts';
import { dayInVietnam } from '../../domain/text/vietnam-time.ts';
import type { SetInstancesRequest, SetMeetingRequest, VoteRequest } from '../../schemas/types.ts';
import { actorFor } from './acting.ts';
import type { Deps } from './deps.ts';
import { assertNear } from './due-request.ts';
import type { Person } from './person.ts';
import { revisionDocument } from './revision-document.ts';

/** Phiếu lấy ý kiến; a second vote replaces the first while the round is open. */
export const castVote = (deps: Deps, person: Person, planId: string, request: VoteRequest) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'vote');
    const { choice, reason } = toNfc(request);
    if (choice === 'disagree' && !saysSomething(reason))
      throw refused('/reason', {
        vi: 'Nêu lý do không đồng ý.',
        en: 'Give the reason for disagreeing.',
      });
    const given = reason?.trim() ? { reason } : {};
    const mine = state.rounds.at(-1)?.votes?.find(({ by }) => by.accountId === person.id);
    const isSame = mine?.choice === choice && mine.reason === given.reason;
    return { actor, events: isSame ? [] : [{ type: 'vote-cast', data: { choice, ...given } }] };
  });

/** Signs off a top-level section as in the revision under review. */
export const signSection = (deps: Deps, person: Person, planId: string, sectionId: string) =>
  deps.plans.act(planId, async (state) => {
    const actor = actorFor(state, person, 'sign-section');
    const revision = state.revisions.length;
    const { children } = await revisionDocument(deps, state, revision);
    if (!children.some(({ id }) => id === sectionId)) throw new Refusal('not-found', NO_SECTION);
    const isSigned = state.signOffs.some(
      (sign) =>
        sign.sectionId === sectionId &&
        sign.revision === revision &&
        sign.by.accountId === person.id,
    );
    return {
      actor,
      events: isSigned ? [] : [{ type: 'section-signed', data: { sectionId, revision } }],
    };
  });

/** Withdraws one's sign-off of a section. */
export const unsignSection = (deps: Deps, person: Person, planId: string, sectionId: string) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'sign-section');
    const signed = state.signOffs.some(
      (sign) => sign.sectionId === sectionId && sign.by.accountId === person.id,
    );
    return { actor, events: signed ? [{ type: 'section-unsigned', data: { sectionId } }] : [] };
  });

/**
 * Sets the meeting for the revision under review; with another plan's meeting id, it joins that
 * agenda.
 */
export const setMeeting = (
  deps: Deps,
  person: Person,
  planId: string,
  request: SetMeetingRequest,
) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'set-meeting');
    const { id = deps.newId(), title, at, place, order } = toNfc(request);
    assertNear(deps, dayInVietnam(new Date(at)), '/at');
    return {
      actor,
      events: [
        {
          type: 'meeting-set',
          data: {
            meeting: {
              id,
              title,
              at,
              ...(place?.trim() ? { place } : {}),
              ...(order ? { order } : {}),
            },
          },
        },
      ],
    };
  });

/**
 * Sets the instances that a plan passes through. The current one and those before it can't change.
 */
export const setInstances = (
  deps: Deps,
  person: Person,
  planId: string,
  request: SetInstancesRequest,
) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'set-instances');
    const instances = toNfc(request.instances).map(({ name }) => ({ name: name.trim() }));
    const names = instances.map(({ name }) => name);
    if (names.some((name) => name === '') || new Set(names).size < names.length)
      throw refused('/instances', {
        vi: 'Mỗi cấp xem xét cần một tên riêng.',
        en: 'Each instance needs a name of its own.',
      });
    const passed = state.instances.slice(0, state.instance + 1);
    if (state.rounds.length > 0 && passed.some(({ name }, index) => names[index] !== name))
      throw refused('/instances', {
        vi: 'Không đổi được cấp đã xem xét hoặc đang xem xét dự thảo.',
        en: 'Instances that have had the plan, or have it now, stay as they are.',
      });
    return { actor, events: [{ type: 'instances-set', data: { instances } }] };
  });

const refused = (pointer: string, message: Bilingual) =>
  new Refusal('invalid', message, { faults: [{ pointer, message }] });

const NO_SECTION: Bilingual = {
  vi: 'Không có phần này trong dự thảo đang xem xét.',
  en: 'The revision under review has no such section.',
};
