import type { EventType, LiveAct } from '../../schemas/types.ts';
import { keys } from '../queries.ts';

type Part = 'draft' | 'remarks' | 'rounds' | 'plan';

/** What of a plan an act may have changed. */
const PART_OF: Readonly<Record<EventType, Part>> = {
  'plan-created': 'plan',
  'members-set': 'plan',
  'draft-replaced': 'draft',
  'node-set': 'draft',
  'node-added': 'draft',
  'node-removed': 'draft',
  'node-moved': 'draft',
  'finding-ignored': 'draft',
  'finding-restored': 'draft',
  'changes-explained': 'draft',
  'revision-submitted': 'plan',
  'revision-withdrawn': 'plan',
  'plan-returned': 'plan',
  'plan-approved': 'plan',
  'plan-reopened': 'plan',
  'due-extended': 'plan',
  'comment-added': 'remarks',
  'comment-replied': 'remarks',
  'comment-revised': 'remarks',
  'comment-discarded': 'remarks',
  'comments-assigned': 'remarks',
  'comments-merged': 'remarks',
  'comment-unmerged': 'remarks',
  'anchor-replaced': 'remarks',
  'response-set': 'remarks',
  'responses-released': 'remarks',
  'response-confirmed': 'remarks',
  'response-reopened': 'remarks',
  'remarks-released': 'plan',
  'consultation-opened': 'rounds',
  'consultation-closed': 'plan',
  'consultation-seen': 'rounds',
  'consultation-declined': 'rounds',
  'agencies-reminded': 'rounds',
  'vote-cast': 'rounds',
  'section-signed': 'rounds',
  'section-unsigned': 'rounds',
  'meeting-set': 'rounds',
  'instances-set': 'plan',
};

export const isDraftAct = ({ type }: LiveAct): boolean => PART_OF[type] === 'draft';

/**
 * The queries to ask again after some acts. The draft itself is not among them: who is editing merges it with what they
 * are typing, and is told of the act instead.
 */
export function staleAfter(
  planId: string,
  acts: readonly LiveAct[],
): readonly (readonly string[])[] {
  const parts = new Set(acts.map(({ type }) => PART_OF[type]));
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
