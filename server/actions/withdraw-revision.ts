import { toNfc } from '../../domain/text/normalise.ts';
import type { WithdrawRequest } from '../../schemas/types.ts';
import { actorFor } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

/** Withdraws the revision under review; it stays in the list, its round ends as withdrawn. */
export const withdrawRevision = (
  deps: Deps,
  person: Person,
  planId: string,
  request: WithdrawRequest,
) =>
  deps.plans.act(planId, (state) => ({
    actor: actorFor(state, person, 'withdraw'),
    events: [{ type: 'revision-withdrawn', data: toNfc(request) }],
  }));
