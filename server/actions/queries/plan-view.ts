import type { Need } from '../../../domain/refusal.ts';
import { settableRoles } from '../../../domain/review/member-rights.ts';
import { titleFor } from '../../../domain/review/notices.ts';
import { availabilities } from '../../../domain/review/policy.ts';
import { isDraftingSide, rolesOf } from '../../../domain/review/roles.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import { countRemarks, turnOf, workFor } from '../../../domain/review/turn.ts';
import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type {
  DamagedPlan,
  Language,
  Member,
  PlanDocument,
  PlanSummary,
  PlansView,
  PlanView,
  Reason,
} from '../../../schemas/types.ts';
import { documentSha256 } from '../../store/content-hash.ts';
import { accountsById } from '../accounts-by-id.ts';
import { askerOf, hideFromStrangers } from '../acting.ts';
import { FOR_ITS_PEOPLE } from '../damaged-plans.ts';
import type { Deps } from '../deps.ts';
import { gateNow, unmetNow } from '../gate-now.ts';
import type { Person } from '../person.ts';
import { revisionDocument } from '../revision-document.ts';

/**
 * The plans a person takes part in, latest act first, and those that are damaged; an administrator
 * sees all.
 */
export async function listPlans(
  deps: Deps,
  person: Person,
  language: Language,
): Promise<PlansView> {
  const mine = await deps.plans.every((state) =>
    person.administrator || rolesOf(state, person.id).length > 0
      ? [summary(deps, person, state)]
      : [],
  );
  const plans = mine.flat().sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  const damaged = await deps.plans.damaged();
  const damagedInSight = await Promise.all(
    damaged.map((plan) => damagedFor(deps, person, plan, language)),
  );
  return { plans, damaged: damagedInSight.flat() };
}

/**
 * A damaged plan for a person who had a role in it when it could last be read; only an
 * administrator sees what is wrong.
 */
async function damagedFor(
  { plans }: Deps,
  person: Person,
  { id, detail }: DamagedPlan,
  language: Language,
): Promise<readonly DamagedPlan[]> {
  const state = await plans.lastKnown(id);
  const roles = state ? rolesOf(state, person.id) : [];
  if (!person.administrator && roles.length === 0) return [];
  const title = state ? titleFor(state, isDraftingSide(roles)) : '';
  return [
    {
      id,
      ...(title ? { title } : {}),
      detail: person.administrator ? detail : FOR_ITS_PEOPLE[language],
    },
  ];
}

/** A plan with what the person asking may do, and why not where they may not. */
export async function viewPlan(
  deps: Deps,
  person: Person,
  state: PlanState,
  language: Language,
): Promise<PlanView> {
  hideFromStrangers(state, person);
  const next = state.instances[state.instance + 1];
  const lastDecision = state.rounds.findLast((round) => round.decision)?.decision;
  const accounts = await accountsById(deps.store, state.members);
  const members: readonly Member[] = state.members.map((member) => ({
    ...member,
    name: accounts.get(member.accountId)?.name ?? member.accountId,
  }));
  const drafts = isDraftingSide(rolesOf(state, person.id));
  const gate = drafts && state.stage !== 'approved' ? await gateNow(deps, state) : undefined;
  const decides = state.stage === 'in-review' && rolesOf(state, person.id).includes('chair');
  const unmet = decides ? await unmetNow(deps, state) : undefined;
  const acts = availabilities(state, askerOf(person), { gate, unmet }).map(
    ({ act, allowed, needs }) => ({
      act,
      allowed,
      reasons: needs.map((need) => reasonOf(need, language)),
    }),
  );
  return {
    ...summary(deps, person, state),
    members,
    settableRoles: settableRoles(state, askerOf(person)),
    acts,
    revisionList: state.revisions,
    ...(lastDecision ? { lastDecision } : {}),
    ...(next ? { nextInstance: next.name } : {}),
    ...(drafts ? { draftChanged: await draftChanged(deps, state) } : {}),
  };
}

/** A need in the language asked for. */
export const reasonOf = (need: Need, language: Language): Reason => ({
  code: need.code,
  message: need.message[language],
  ...(need.commentIds ? { commentIds: need.commentIds } : {}),
});

function summary(deps: Deps, person: Person, state: PlanState): PlanSummary {
  const today = dayInVietnam(deps.clock());
  const turn = turnOf(state, today, deps.calendar);
  const myRoles = rolesOf(state, person.id);
  const { kind, title, draftingAgency, periodFrom, periodTo, visionYear } =
    (isDraftingSide(myRoles) ? undefined : state.submitted) ?? state.draft.fields;
  return {
    id: state.id,
    kind: kind ?? 'de-an',
    title: title ?? '',
    draftingAgency: draftingAgency ?? '',
    ...(periodFrom ? { periodFrom } : {}),
    ...(periodTo ? { periodTo } : {}),
    ...(visionYear ? { visionYear } : {}),
    stage: state.stage,
    round: state.rounds.length,
    revisions: state.revisions.length,
    turn,
    myRoles,
    remarks: countRemarks(state, isDraftingSide(myRoles)),
    work: workFor(state, askerOf(person), turn, today),
    updatedAt: state.updatedAt,
  };
}

async function draftChanged(deps: Deps, state: PlanState): Promise<boolean> {
  if (state.revisions.length === 0) return true;
  const last = await revisionDocument(deps, state, state.revisions.length);
  return last !== state.draft && hashOf(last) !== hashOf(state.draft);
}

/**
 * Hashes of documents as they are read: that of a revision is of what was stored, maybe in an older
 * shape.
 */
const hashes = new WeakMap<PlanDocument, string>();

function hashOf(document: PlanDocument): string {
  const cached = hashes.get(document) ?? documentSha256(document);
  hashes.set(document, cached);
  return cached;
}
