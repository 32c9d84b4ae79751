import { DRAFT_RULES } from '../../domain/checks/all-rules.ts';
import { findingsOf } from '../../domain/checks/run.ts';
import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { IgnoreFindingRequest, RestoreFindingRequest } from '../../schemas/types.ts';
import { actorFor } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

/** Ignores a finding of the draft, with the reason; it comes back when its message changes. */
export const ignoreFinding = (
  deps: Deps,
  person: Person,
  planId: string,
  request: IgnoreFindingRequest,
) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'edit-draft');
    const { key, reason } = toNfc(request);
    const found = findingsOf(state.draft, DRAFT_RULES).find((finding) => finding.key === key);
    if (!found)
      throw refused({
        vi: 'Phát hiện này không còn; nội dung đã thay đổi.',
        en: 'This finding is gone; the text has changed.',
      });
    return {
      actor,
      events: [{ type: 'finding-ignored', data: { key, nodeId: found.nodeId, reason } }],
    };
  });

export const restoreFinding = (
  deps: Deps,
  person: Person,
  planId: string,
  { key }: RestoreFindingRequest,
) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'edit-draft');
    if (!state.ignored[key])
      throw refused({
        vi: 'Phát hiện này không bị bỏ qua.',
        en: 'This finding is not being ignored.',
      });
    const nodeId = key.split(':')[1] ?? state.id;
    return { actor, events: [{ type: 'finding-restored', data: { key, nodeId } }] };
  });

const refused = (message: Bilingual) =>
  new Refusal('invalid', message, { faults: [{ pointer: '/key', message }] });
