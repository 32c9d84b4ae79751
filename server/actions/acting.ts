import { Refusal } from '../../domain/refusal.ts';
import type { ActInput } from '../../domain/review/needs.ts';
import { assertMay, assertMayOnComment } from '../../domain/review/policy.ts';
import { isBefore, rolesOf } from '../../domain/review/roles.ts';
import type { PlanState } from '../../domain/review/state.ts';
import type { Account, ActName, Actor, Comment, CommentAct } from '../../schemas/types.ts';
import type { Person } from './person.ts';

export const askerOf = (person: Person) => ({
  accountId: person.id,
  administrator: person.administrator,
});

/** Asserts the right; returns the person in the office in which they act on this plan. */
export function actorFor(state: PlanState, person: Person, act: ActName, input?: ActInput): Actor {
  hideFromStrangers(state, person);
  const membership = assertMay(state, askerOf(person), act, input);
  return inOffice(person, membership);
}

/** The same for an act on one remark. */
export function actorOnComment(
  state: PlanState,
  person: Person,
  act: CommentAct,
  comment: Comment,
): Actor {
  assertMayOnComment(state, askerOf(person), act, comment);
  const theirs = state.members.filter((member) => member.accountId === person.id);
  // A member of several instances acts in the office of the one that has the plan.
  return inOffice(person, theirs.find((member) => isBefore(state, member)) ?? theirs[0]);
}

/** Throws Refusal('not-found'). */
export function commentOf(state: PlanState, person: Person, commentId: string): Comment {
  hideFromStrangers(state, person);
  const comment = state.comments.find((candidate) => candidate.id === commentId);
  if (!comment)
    throw new Refusal('not-found', { vi: 'Không có ý kiến này.', en: 'There is no such remark.' });
  return comment;
}

/** Hides the plan, as if it didn't exist, from those who take no part in it. */
export function hideFromStrangers(state: PlanState, person: Person): void {
  if (rolesOf(state, person.id).length > 0 || person.administrator) return;
  throw noSuchPlan();
}

export const noSuchPlan = (): Refusal =>
  new Refusal('not-found', {
    vi: 'Không có dự thảo này, hoặc đồng chí không tham gia.',
    en: 'There is no such plan, or you take no part in it.',
  });

export function inOffice(
  person: Person,
  membership: { readonly office: string; readonly agency: string } | undefined,
): Actor {
  const office = membership ?? {
    office: person.offices[0]?.title ?? '',
    agency: person.offices[0]?.agency ?? '',
  };
  return { accountId: person.id, name: person.name, office: office.office, agency: office.agency };
}

export const toPerson = (account: Account): Person => ({
  id: account.id,
  name: account.name,
  offices: account.offices,
  administrator: account.administrator,
});
