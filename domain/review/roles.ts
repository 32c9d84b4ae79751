import type { Membership, Role } from '../../schemas/types.ts';
import type { PlanState } from './state.ts';

export const DRAFTING_SIDE: readonly Role[] = ['drafter', 'head'];

/** Account id of a speaker without an account. */
export const GUEST_ID = 'guest';

/**
 * Returns a person's current roles; a role at another instance counts as observer while that
 * instance doesn't have the plan.
 */
export const rolesOf = (state: PlanState, accountId: string): readonly Role[] =>
  state.members
    .filter((member) => member.accountId === accountId)
    .map((member) => (isBefore(state, member) ? member.role : 'observer'));

/** Whether the instance of a role has the plan. */
export const isBefore = (
  { instances, instance: now }: Pick<PlanState, 'instances' | 'instance'>,
  { instance }: Pick<Membership, 'instance'>,
): boolean => instance === undefined || instances.length === 0 || instances[now]?.name === instance;

export const isDraftingSide = (roles: readonly Role[]): boolean =>
  roles.some((role) => DRAFTING_SIDE.includes(role));
