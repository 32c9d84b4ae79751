import type { PlanView } from '../../../schemas/types.ts';
import { seesDraft } from '../parts/sees-draft.ts';
import { JudgeView } from './judge-view.tsx';
import { Worklist } from './worklist-view.tsx';

/**
 * The drafting side answers; everybody else sees what was answered, and judges it where it is
 * theirs to judge.
 */
export function RespondMode({ plan }: { readonly plan: PlanView }) {
  return seesDraft(plan) ? <Worklist plan={plan} /> : <JudgeView plan={plan} />;
}
