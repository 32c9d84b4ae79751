import { isDraftingSide } from '../../../domain/review/roles.ts';
import type { PlanSummary } from '../../../schemas/types.ts';

/** Whether the person drafts: sees the working draft and the answers not yet released. */
export const seesDraft = ({ myRoles }: Pick<PlanSummary, 'myRoles'>): boolean =>
  isDraftingSide(myRoles);
