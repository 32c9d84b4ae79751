import type { LiveAct } from '../../schemas/types.ts';
import { keys } from '../queries.ts';

export const isDraftAct = ({ part }: LiveAct): boolean => part === 'draft';

/**
 * The queries to ask again after some acts. The draft itself is not among them: who is editing merges it with what they
 * are typing, and is told of the act instead.
 */
export function staleAfter(
  planId: string,
  acts: readonly LiveAct[],
): readonly (readonly string[])[] {
  const parts = new Set(acts.map(({ part }) => part));
  if (parts.has('plan'))
    return [
      [...keys.plan(planId), 'view'],
      keys.comments(planId),
      keys.rounds(planId),
      keys.gate(planId),
      keys.history(planId),
      keys.responseTable(planId),
      keys.plans,
      ['notices'],
    ];
  const stale: (readonly string[])[] = [keys.history(planId), keys.plans, ['notices']];
  if (parts.has('draft')) stale.push(keys.gate(planId), [...keys.plan(planId), 'redline']);
  if (parts.has('remarks')) stale.push(keys.comments(planId), keys.responseTable(planId));
  if (parts.has('rounds')) stale.push(keys.rounds(planId));
  if (parts.has('remarks') || parts.has('rounds')) stale.push([...keys.plan(planId), 'view']);
  if (parts.has('remarks')) stale.push(keys.gate(planId));
  return stale;
}
