import type { PlanView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { seesDraft } from './sees-draft.ts';

/** Two sides of a comparison: a revision, and a revision or the working draft. */
export interface Sides {
  readonly from: number;
  readonly to: DocumentRef;
}

/**
 * What is worth comparing first: the draft with the last revision when it differs, else the last
 * two revisions.
 */
export function defaultSides(plan: PlanView): Sides | undefined {
  const last = plan.revisions;
  if (last === 0) return undefined;
  if (seesDraft(plan) && (plan.draftChanged === true || last === 1))
    return { from: last, to: 'draft' };
  return last > 1 ? { from: last - 1, to: last } : undefined;
}

/** The sides an address names, where they exist and may be seen; otherwise the default ones. */
export function sidesOf(plan: PlanView, params: URLSearchParams): Sides | undefined {
  const fallback = defaultSides(plan);
  const from = revisionIn(plan, params.get('from'));
  const wanted = params.get('to');
  const target = wanted === 'draft' && seesDraft(plan) ? 'draft' : revisionIn(plan, wanted);
  if (from === undefined || target === undefined) return fallback;
  return { from, to: target };
}

function revisionIn(plan: PlanView, text: string | null): number | undefined {
  const number = Number(text);
  return plan.revisionList.some((revision) => revision.number === number) ? number : undefined;
}
