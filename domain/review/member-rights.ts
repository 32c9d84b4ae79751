import type { Membership, Role } from '../../schemas/types.ts';
import { type Asker, actRule, availability, READERS } from './policy.ts';
import { DRAFTING_SIDE, rolesOf } from './roles.ts';
import type { PlanState } from './state.ts';

const REVIEWING_SIDE: readonly Role[] = ['member', 'agency-head', 'secretary', 'observer'];

/**
 * Returns the roles that the person may give and take now, if they may set members. Until the first
 * submission the head sets everybody; then each side sets its own people, and only administrators
 * set the chair, who decides.
 */
export function settableRoles(state: PlanState, asker: Asker): readonly Role[] {
  if (!availability(state, asker, actRule('set-members')).allowed) return [];
  const roles = rolesOf(state, asker.accountId);
  const head = roles.includes('head');
  if (asker.administrator || (head && state.revisions.length === 0)) return READERS;
  return head ? DRAFTING_SIDE : REVIEWING_SIDE;
}

/** Whether two lists of members differ only in the given roles. */
export const differOnlyIn = (
  roles: readonly Role[],
  before: readonly Membership[],
  after: readonly Membership[],
): boolean => {
  const others = (members: readonly Membership[]) =>
    members
      .filter(({ role }) => !roles.includes(role))
      .map(({ accountId, role, office, agency, instance = '' }) =>
        JSON.stringify([accountId, role, office, agency, instance]),
      )
      .sort();
  return JSON.stringify(others(before)) === JSON.stringify(others(after));
};
