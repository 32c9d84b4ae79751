import type { PlanView } from '../../../schemas/types.ts';

export function TableMode({ plan }: { readonly plan: PlanView }) {
  return <p>{plan.title}</p>;
}
