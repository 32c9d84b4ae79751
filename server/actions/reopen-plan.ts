import { toNfc } from '../../domain/text/normalise.ts';
import type { ReopenPlanRequest } from '../../schemas/types.ts';
import { actorFor } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

/** Unlocks an approved plan for another round; the approved revision stays unchanged. */
export const reopenPlan = (
  deps: Deps,
  person: Person,
  planId: string,
  request: ReopenPlanRequest,
) =>
  deps.plans.act(planId, (state) => ({
    actor: actorFor(state, person, 'reopen'),
    events: [{ type: 'plan-reopened', data: toNfc(request) }],
  }));
