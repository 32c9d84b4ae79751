import type { Membership, Role } from '../../schemas/types.ts';
import type { PlanState } from './state.ts';

export const DRAFTING_SIDE: readonly Role[] = ['drafter', 'head'];

/** Account id of someone who spoke but has no account. */
export const GUEST_ID = 'guest';

/** A person's roles now; a role at another instance is that of an observer while the plan is not before it. */
export const rolesOf = (state: PlanState, accountId: string): readonly Role[] =>
  state.members
    .filter((member) => member.accountId === accountId)
    .map((member) => (isBefore(state, member) ? member.role : 'observer'));

/** Whether the plan is before the instance at which a role is held. */
export const isBefore = (
  { instances, instance: now }: Pick<PlanState, 'instances' | 'instance'>,
  { instance }: Pick<Membership, 'instance'>,
): boolean => instance === undefined || instances.length === 0 || instances[now]?.name === instance;

export const isDraftingSide = (roles: readonly Role[]): boolean =>
  roles.some((role) => DRAFTING_SIDE.includes(role));
