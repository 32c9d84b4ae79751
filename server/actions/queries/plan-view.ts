import type {
  Language,
  Member,
  PlanSummary,
  PlansView,
  PlanView,
  Reason,
} from '../../../schemas/types.ts';
import type { Need } from '../../domain/refusal.ts';
import { settableRoles } from '../../domain/review/member-rights.ts';
import { availabilities, isDraftingSide, rolesOf } from '../../domain/review/policy.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { countRemarks, dayInVietnam, turnOf, workFor } from '../../domain/review/turn.ts';
import { documentSha256 } from '../../store/content-hash.ts';
import { askerOf, hideFromStrangers } from '../acting.ts';
import type { Deps, Person } from '../deps.ts';
import { gateNow, unmetNow } from '../gate-now.ts';
import { revisionDocument } from '../revision-document.ts';

/** The plans a person takes part in, latest act first; an administrator sees all, and those whose files are damaged. */
export async function listPlans(deps: Deps, person: Person): Promise<PlansView> {
  const states = await Promise.all((await deps.store.planIds()).map((id) => deps.plans.load(id)));
  const mine = states.filter(
    (state) => person.administrator || rolesOf(state, person.id).length > 0,
  );
  const plans = mine
    .map((state) => summary(deps, person, state))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return { plans, damaged: person.administrator ? await deps.store.damaged() : [] };
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
  const accounts = new Map(
    (await deps.store.accounts()).map((account) => [account.id, account.name]),
  );
  const members: readonly Member[] = state.members.map((member) => ({
    ...member,
    name: accounts.get(member.accountId) ?? member.accountId,
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
  if ((await revisionDocument(deps, state, state.revisions.length)) === state.draft) return false;
  return documentSha256(state.draft) !== state.revisions.at(-1)?.sha256;
}
