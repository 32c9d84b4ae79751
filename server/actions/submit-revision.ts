import type { Revision, SubmitRequest } from '../../schemas/types.ts';
import type { PlanState } from '../domain/review/state.ts';
import { toNfc } from '../domain/text/normalise.ts';
import { documentSha256 } from '../store/content-hash.ts';
import { actorFor } from './acting.ts';
import type { Deps, Person } from './deps.ts';
import { resolveDueRequest } from './due-request.ts';

/** Freezes the draft as the next revision, releases all answers and opens a round. */
export async function submitRevision(
  deps: Deps,
  person: Person,
  planId: string,
  request: SubmitRequest,
): Promise<PlanState> {
  return deps.plans.act(planId, (state) => {
    const { coverNote, unansweredReason } = toNfc(request);
    const actor = actorFor(state, person, 'submit', { unansweredReason });
    const number = state.revisions.length + 1;
    const sha256 = documentSha256(state.draft);
    const reviewDue = resolveDueRequest(deps, request.reviewDue, '/reviewDue');
    const reason = unansweredReason?.trim() ? { unansweredReason } : {};
    const revision: Revision = {
      number,
      sha256,
      coverNote,
      submittedBy: actor,
      submittedAt: deps.clock().toISOString(),
      document: state.draft,
      ...reason,
    };
    return {
      actor,
      revision,
      events: [
        {
          type: 'revision-submitted',
          data: { number, sha256, coverNote, ...reason, ...(reviewDue ? { reviewDue } : {}) },
        },
      ],
    };
  });
}
