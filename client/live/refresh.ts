import type { QueryKey } from '@tanstack/react-query';
import type { LiveAct } from '../../schemas/types.ts';
import { keyOf, planKey, type ReadName } from '../queries.ts';

export const isDraftAct = ({ part }: LiveAct): boolean => part === 'draft';

/** What an act on a remark may change. */
const REMARKS: readonly ReadName[] = ['getComments', 'getResponseTable', 'getGate', 'getPlan'];

/**
 * The queries to ask again after some acts. The draft itself is not among them: who is editing
 * merges it with what they are typing, and is told of the act instead.
 */
export function staleAfter(planId: string, acts: readonly LiveAct[]): readonly QueryKey[] {
  const parts = new Set(acts.map(({ part }) => part));
  const of = (...names: readonly ReadName[]) => names.map((name) => [...planKey(planId), name]);
  const lists = [keyOf('getPlans'), keyOf('getNotices')];
  if (parts.has('plan')) return [...of(...REMARKS, 'getRounds', 'getHistory'), ...lists];
  return [
    ...of('getHistory'),
    ...lists,
    ...(parts.has('draft') ? of('getGate', 'getRedline') : []),
    ...(parts.has('remarks') ? of(...REMARKS) : []),
    ...(parts.has('rounds') ? of('getRounds', 'getPlan') : []),
  ];
}
