import { validCheck } from '../../domain/checks/directive.ts';
import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { DecisionRequest, DirectiveRequest } from '../../schemas/types.ts';
import { actorFor } from './acting.ts';
import { checkedAnchor } from './anchor-check.ts';
import type { Deps } from './deps.ts';
import { resolveDueRequest } from './due-request.ts';
import { unmetNow } from './gate-now.ts';
import type { Person } from './person.ts';
import { revisionDocument } from './revision-document.ts';

/** Records the chair's conclusion: return with directives and a due date, or approve and lock. */
export async function decidePlan(
  deps: Deps,
  person: Person,
  planId: string,
  request: DecisionRequest,
): Promise<PlanState> {
  const { verdict, conclusion, directives = [], due, reportTo, unmetReason } = toNfc(request);
  if (verdict === 'approved') {
    assertNothingAsked({ directives: directives.length > 0, due, reportTo });
    return approvePlan(deps, person, planId, { conclusion, unmetReason });
  }
  if (unmetReason?.trim()) throw refused('/unmetReason', APPROVED_ONLY);
  return deps.plans.act(planId, async (state) => {
    const actor = actorFor(state, person, 'return');
    const resolved = resolveDueRequest(deps, due, '/due');
    const issued = [];
    for (const [index, directive] of directives.entries())
      issued.push(await issue(deps, state, directive, `/directives/${index}`));
    return {
      actor,
      events: [
        {
          type: 'plan-returned',
          data: {
            conclusion,
            directives: issued,
            ...(resolved ? { due: resolved } : {}),
            ...(reportTo?.trim() ? { reportTo } : {}),
          },
        },
      ],
    };
  });
}

const approvePlan = (
  deps: Deps,
  person: Person,
  planId: string,
  { conclusion, unmetReason }: Pick<DecisionRequest, 'conclusion' | 'unmetReason'>,
) =>
  deps.plans.act(planId, async (state) => {
    const unmet = await unmetNow(deps, state);
    const actor = actorFor(state, person, 'approve', { unmet, unmetReason });
    if (unmet.length === 0 && unmetReason?.trim()) throw refused('/unmetReason', NOTHING_UNMET);
    const over =
      unmet.length > 0 && unmetReason ? { unmet: unmet.map(({ id }) => id), unmetReason } : {};
    return { actor, events: [{ type: 'plan-approved', data: { conclusion, ...over } }] };
  });

/**
 * Asserts that an approval requests nothing more: requests need a return. Throws
 * Refusal('invalid').
 */
function assertNothingAsked(asked: Readonly<Record<string, unknown>>): void {
  const faults = Object.keys(asked)
    .filter((field) => asked[field])
    .map((field) => ({ pointer: `/${field}`, message: RETURNED_ONLY }));
  if (faults.length > 0) throw new Refusal('invalid', RETURNED_ONLY, { faults });
}

const refused = (pointer: string, message: Bilingual) =>
  new Refusal('invalid', message, { faults: [{ pointer, message }] });

const APPROVED_ONLY = {
  vi: 'Lý do này chỉ ghi khi phê duyệt. Bỏ lý do, hoặc chọn phê duyệt.',
  en: 'This reason goes with an approval only. Leave it out, or approve.',
};
const NOTHING_UNMET = {
  vi: 'Không có ý kiến chỉ đạo bắt buộc nào chưa đạt; bỏ lý do này.',
  en: 'No directive that must be carried out is unmet; leave this reason out.',
};
const RETURNED_ONLY = {
  vi: 'Phê duyệt thì không kèm ý kiến chỉ đạo, thời hạn hay nơi báo cáo. Bỏ các nội dung đó, hoặc trả lại để hoàn thiện.',
  en: 'An approval carries no directives, due date or recipient of a report. Leave them out, or return the plan.',
};

async function issue(deps: Deps, state: PlanState, directive: DirectiveRequest, pointer: string) {
  const { check, drawnFrom } = directive;
  const reviewed = await revisionDocument(deps, state, state.revisions.length);
  for (const id of drawnFrom ?? [])
    if (!state.comments.some((comment) => comment.id === id))
      throw refused(`${pointer}/drawnFrom`, NO_SUCH_REMARK);
  const anchor = await checkedAnchor(deps, state, directive.anchor, `${pointer}/anchor`);
  const due = resolveDueRequest(deps, directive.due, `${pointer}/due`);
  return {
    id: deps.newId(),
    text: directive.text,
    anchor,
    priority: directive.priority ?? ('must' as const),
    ...(due ? { due } : {}),
    ...(check ? { check: validCheck(check, reviewed, `${pointer}/check`) } : {}),
    ...(drawnFrom?.length ? { drawnFrom } : {}),
  };
}

const NO_SUCH_REMARK = {
  vi: 'Ý kiến được chọn đưa vào kết luận không có trong dự thảo này.',
  en: 'A remark chosen for the conclusion is not one of this plan.',
};
