import { newDocument } from '../../domain/plan/templates.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { normaliseDocument } from '../../domain/schema/structure.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { CreatePlanRequest, Membership } from '../../schemas/types.ts';
import { inOffice } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';
import { assertMembers } from './set-members.ts';

/** Creates a plan in drafting. Its creator is its drafter, unless members say otherwise. */
export async function createPlan(
  deps: Deps,
  person: Person,
  request: CreatePlanRequest,
): Promise<PlanState> {
  const { members: given, document, ...wanted } = toNfc(request);
  if (!wanted.title.trim())
    throw new Refusal(
      'invalid',
      { vi: 'Dự thảo cần có tên.', en: 'A plan needs a title.' },
      {
        faults: [
          { pointer: '/title', message: { vi: 'Điền tên dự thảo.', en: 'Fill in the title.' } },
        ],
      },
    );
  const members = given && given.length > 0 ? given : [creator(person)];
  await assertMembers(deps, members);
  const root = normaliseDocument(document ?? newDocument(wanted, deps.newId));
  const membership = members.find((member) => member.accountId === person.id);
  return deps.plans.create(root.id, {
    actor: inOffice(person, membership),
    events: [{ type: 'plan-created', data: { document: root, members } }],
  });
}

const creator = (person: Person): Membership => ({
  accountId: person.id,
  role: 'drafter',
  office: person.offices[0]?.title ?? '',
  agency: person.offices[0]?.agency ?? '',
});
