import type { PlanView } from '../../../schemas/types.ts';

/** Whether the person may see the working draft: the drafting side. */
export function seesDraft({ myRoles }: PlanView): boolean {
  return myRoles.includes('drafter') || myRoles.includes('head');
}
