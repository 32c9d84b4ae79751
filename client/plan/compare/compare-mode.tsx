import type { PlanView } from '../../../schemas/types.ts';

export function CompareMode({ plan }: { readonly plan: PlanView }) {
  return <p>{plan.title}</p>;
}
