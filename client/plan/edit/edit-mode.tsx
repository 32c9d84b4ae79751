import type { PlanView } from '../../../schemas/types.ts';

export function EditMode({ plan }: { readonly plan: PlanView }) {
  return <p>{plan.title}</p>;
}
