import { actorFor } from './acting.ts';
import type { Deps } from './deps.ts';
import { gateNow } from './gate-now.ts';
import type { Person } from './person.ts';

/** Releases all prepared answers, by the head, ahead of the resubmission. */
export const releaseResponses = (deps: Deps, person: Person, planId: string) =>
  deps.plans.act(planId, async (seen, whole) => {
    const gate = await gateNow(deps, seen);
    const actor = actorFor(seen, person, 'release-responses', { gate });
    const commentIds = whole.comments
      .filter((comment) => comment.response && !comment.response.released)
      .map((comment) => comment.id);
    return { actor, events: [{ type: 'responses-released', data: { commentIds } }] };
  });
