import type { PlanView } from '../../../schemas/types.ts';
import { useComments } from '../../queries.ts';

/**
 * The remarks the drafter works on. Each part of the worklist reads them here, and none hands them
 * down: a form that opens once an answer is saved begins with that answer.
 */
export const useWorked = (plan: PlanView) =>
  useComments(plan.id, plan.revisions === 0 ? undefined : 'draft');
