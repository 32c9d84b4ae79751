import type { PlanView } from '../../../schemas/types.ts';

export function ReadMode({ plan }: { readonly plan: PlanView }) {
  return <p>{plan.title}</p>;
}
