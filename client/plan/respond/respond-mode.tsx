import type { PlanView } from '../../../schemas/types.ts';

export function RespondMode({ plan }: { readonly plan: PlanView }) {
  return <p>{plan.title}</p>;
}
