import type { SignOff } from '../../schemas/types.ts';
import type { PlanState } from './state.ts';

/**
 * Whether a member's agreement with a section still holds: no later revision changed it. Who signed a section that did not
 * change is not asked again.
 */
export const stillSigned = (state: PlanState, { sectionId, revision }: SignOff): boolean =>
  !state.revisions.some(
    ({ number, changedSections }) => number > revision && changedSections?.includes(sectionId),
  );

/** The sections that a person signed off and that changed since: these they are asked about again. */
export const toSignAgain = (state: PlanState, accountId: string): readonly SignOff[] =>
  state.signOffs.filter((sign) => sign.by.accountId === accountId && !stillSigned(state, sign));
