import type { PlanState } from '../../domain/review/state.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { Revision, SubmitRequest } from '../../schemas/types.ts';
import { documentSha256 } from '../store/content-hash.ts';
import { actorFor } from './acting.ts';
import type { Deps } from './deps.ts';
import { resolveDueRequest } from './due-request.ts';
import { gateNow } from './gate-now.ts';
import type { Person } from './person.ts';

/** Freezes the draft as the next revision, releases all answers and opens a round. */
export async function submitRevision(
  deps: Deps,
  person: Person,
  planId: string,
  request: SubmitRequest,
): Promise<PlanState> {
  return deps.plans.act(planId, async (state) => {
    const { coverNote, unansweredReason } = toNfc(request);
    const gate = await gateNow(deps, state);
    const actor = actorFor(state, person, 'submit', { unansweredReason, gate });
    const number = state.revisions.length + 1;
    const sha256 = documentSha256(state.draft);
    const reviewDue = resolveDueRequest(deps, request.reviewDue, '/reviewDue');
    const unrequested = gate.unrequested.map(({ sectionId, changes }) => ({
      sectionId,
      changes: changes.map(({ id }) => id),
      reason: state.explained[sectionId] ?? '',
    }));
    const more = {
      ...(unansweredReason?.trim() ? { unansweredReason } : {}),
      ...(unrequested.length > 0 ? { unrequested } : {}),
      ...(gate.changedSections.length > 0 ? { changedSections: gate.changedSections } : {}),
    };
    const revision: Revision = {
      number,
      sha256,
      coverNote,
      submittedBy: actor,
      submittedAt: deps.clock().toISOString(),
      document: state.draft,
      ...more,
    };
    return {
      actor,
      revision,
      events: [
        {
          type: 'revision-submitted',
          data: { number, sha256, coverNote, ...more, ...(reviewDue ? { reviewDue } : {}) },
        },
      ],
    };
  });
}
