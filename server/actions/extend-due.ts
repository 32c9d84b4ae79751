import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { ExtendDueRequest } from '../../schemas/types.ts';
import { actorFor, commentOf } from './acting.ts';
import type { Deps } from './deps.ts';
import { resolveDueRequest } from './due-request.ts';
import type { Person } from './person.ts';

/**
 * Sets a later due date, of the plan or of one directive, with the reason; the earlier one stays on
 * record.
 */
export const extendDue = (deps: Deps, person: Person, planId: string, request: ExtendDueRequest) =>
  deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'extend-due');
    const { commentId, reason } = toNfc(request);
    const comment = commentId ? commentOf(state, person, commentId) : undefined;
    if (comment && comment.kind !== 'directive') throw refused('/commentId', NOT_A_DIRECTIVE);
    const due = resolveDueRequest(deps, request.due, '/due');
    if (!due) throw refused('/due', NO_DAY);
    const before = comment?.due ?? state.due;
    if (before && due.date <= before.date) throw refused('/due', NOT_LATER);
    return {
      actor,
      events: [
        {
          type: 'due-extended',
          data: { ...(comment ? { commentId: comment.id } : {}), due, reason },
        },
      ],
    };
  });

const refused = (pointer: string, message: Bilingual) =>
  new Refusal('invalid', message, { faults: [{ pointer, message }] });

const NOT_A_DIRECTIVE: Bilingual = {
  vi: 'Chỉ gia hạn cho ý kiến chỉ đạo hoặc cho cả dự thảo.',
  en: 'Only a directive, or the plan, has a due date to extend.',
};
const NO_DAY: Bilingual = {
  vi: 'Chọn thời hạn mới.',
  en: 'Choose the new due date.',
};
const NOT_LATER: Bilingual = {
  vi: 'Thời hạn mới phải sau thời hạn hiện tại.',
  en: 'The new due date has to be later than the present one.',
};
