import { Refusal } from '../../domain/refusal.ts';
import { isDraftingSide, rolesOf } from '../../domain/review/roles.ts';
import type { AssignRequest } from '../../schemas/types.ts';
import { actorFor, commentOf } from './acting.ts';
import type { Deps } from './deps.ts';
import { assertNear } from './due-request.ts';
import type { Person } from './person.ts';

/** Assigns remarks to a member of the drafting side to answer, or to nobody. */
export const assignComments = (
  deps: Deps,
  person: Person,
  planId: string,
  { commentIds, assignee, due }: AssignRequest,
) =>
  deps.plans.act(planId, async (state) => {
    const actor = actorFor(state, person, 'assign');
    for (const id of commentIds) commentOf(state, person, id);
    if (assignee !== undefined && !isDraftingSide(rolesOf(state, assignee))) {
      const message = {
        vi: 'Chỉ giao được cho người của cơ quan soạn thảo tham gia dự thảo này.',
        en: 'Only somebody of the drafting side of this plan can be given it.',
      };
      throw new Refusal('invalid', message, { faults: [{ pointer: '/assignee', message }] });
    }
    if (due !== undefined) assertNear(deps, due, '/due');
    const account = assignee === undefined ? undefined : await deps.store.account(assignee);
    return {
      actor,
      events: [
        {
          type: 'comments-assigned',
          data: {
            commentIds: [...new Set(commentIds)],
            ...(account ? { assignee: { accountId: account.id, name: account.name } } : {}),
            ...(account && due ? { due } : {}),
          },
        },
      ],
    };
  });
