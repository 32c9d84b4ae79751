import { findNode } from '../../domain/plan/tree.ts';
import { Refusal } from '../../domain/refusal.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { ExplainChangesRequest } from '../../schemas/types.ts';
import { actorFor } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';
import { revisionDocument } from './revision-document.ts';

/** Records why a section changed without a remark; an empty reason removes it. */
export const explainChanges = (
  deps: Deps,
  person: Person,
  planId: string,
  sectionId: string,
  request: ExplainChangesRequest,
) =>
  deps.plans.act(planId, async (state) => {
    const actor = actorFor(state, person, 'edit-draft');
    const last = state.revisions.length;
    const roots = [state.draft, ...(last > 0 ? [await revisionDocument(deps, state, last)] : [])];
    if (!roots.some((root) => findNode(root, sectionId)))
      throw new Refusal('not-found', {
        vi: 'Không có phần này trong dự thảo.',
        en: 'The plan has no such section.',
      });
    return {
      actor,
      events: [{ type: 'changes-explained', data: { sectionId, reason: toNfc(request.reason) } }],
    };
  });
