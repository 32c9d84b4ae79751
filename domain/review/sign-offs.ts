import type { SignOff } from '../../schemas/types.ts';
import type { PlanState } from './state.ts';

/**
 * Whether a member's sign-off of a section still holds: no later revision changed it. A signed
 * section that didn't change needs no new sign-off.
 */
export const stillSigned = (state: PlanState, { sectionId, revision }: SignOff): boolean =>
  !state.revisions.some(
    ({ number, changedSections }) => number > revision && changedSections?.includes(sectionId),
  );

/** Returns the sections that a person signed off and that changed since: they are asked again. */
export const toSignAgain = (state: PlanState, accountId: string): readonly SignOff[] =>
  state.signOffs.filter((sign) => sign.by.accountId === accountId && !stillSigned(state, sign));
