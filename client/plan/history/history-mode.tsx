import type { PlanView } from '../../../schemas/types.ts';

export function HistoryMode({ plan }: { readonly plan: PlanView }) {
  return <p>{plan.title}</p>;
}
