import { type Bilingual, type FieldFault, Refusal } from '../../domain/refusal.ts';
import { differOnlyIn, settableRoles } from '../../domain/review/member-rights.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { Membership, SetMembersRequest } from '../../schemas/types.ts';
import { accountsById } from './accounts-by-id.ts';
import { actorFor, askerOf } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

/**
 * Sets who takes part in a plan from now on. Earlier acts keep the office in which they were done.
 */
export const setMembers = (
  deps: Deps,
  person: Person,
  planId: string,
  request: SetMembersRequest,
) =>
  deps.plans.act(planId, async (state) => {
    const actor = actorFor(state, person, 'set-members');
    const members = toNfc(request.members);
    const roles = settableRoles(state, askerOf(person));
    if (!differOnlyIn(roles, state.members, members)) throw NOT_YOUR_SIDE();
    await assertMembers(deps, members);
    return { actor, events: [{ type: 'members-set', data: { members } }] };
  });

const NOT_YOUR_SIDE = (): Refusal =>
  new Refusal('forbidden', {
    vi: 'Lãnh đạo cơ quan soạn thảo sửa người bên soạn thảo, thư ký sửa người bên góp ý; khi dự thảo đã trình, người chủ trì do quản trị hệ thống sửa.',
    en: 'The head of the drafting agency changes who drafts, the secretary who reviews; once the plan was submitted, an administrator changes the chair.',
  });

/**
 * Asserts that people exist, act in an office they hold, and don't judge what they drafted. Throws
 * Refusal('invalid').
 */
export async function assertMembers(deps: Deps, members: readonly Membership[]): Promise<void> {
  const accounts = await accountsById(deps.store, members);
  const faults = members.flatMap((member, index): readonly FieldFault[] => {
    const account = accounts.get(member.accountId);
    const at = (field: string, message: Bilingual) => [
      { pointer: `/members/${index}/${field}`, message },
    ];
    if (!account?.active)
      return at('accountId', {
        vi: 'Không có tài khoản này, hoặc tài khoản đã ngừng.',
        en: 'There is no such account, or it is closed.',
      });
    if (
      !account.offices.some(
        (office) => office.title === member.office && office.agency === member.agency,
      )
    )
      return at('office', {
        vi: `${account.name} không giữ chức danh “${member.office}, ${member.agency}”.`,
        en: `${account.name} doesn't hold the office “${member.office}, ${member.agency}”.`,
      });
    const own = members.filter((other) => other.accountId === member.accountId);
    const roles = own.map((other) => other.role);
    const held = own.map(({ role, instance = '' }) => `${role} ${instance}`);
    if (new Set(held).size < held.length)
      return at('role', {
        vi: `${account.name} được ghi hai lần cùng một vai trò.`,
        en: `${account.name} has the same role twice.`,
      });
    if (roles.some(DRAFTS) && roles.some((role) => !DRAFTS(role)))
      return at('role', {
        vi: `${account.name} không thể vừa soạn thảo vừa góp ý, chủ trì hay làm thư ký một dự thảo.`,
        en: `${account.name} can't both draft and review the same plan.`,
      });
    return [];
  });
  const chairs = members.flatMap(({ role, instance = '' }) => (role === 'chair' ? [instance] : []));
  if (new Set(chairs).size < chairs.length)
    faults.push({
      pointer: '/members',
      message: {
        vi: 'Mỗi cấp xem xét chỉ có một người chủ trì.',
        en: 'An instance has only one chair.',
      },
    });
  if (!members.some((member) => DRAFTS(member.role)))
    faults.push({
      pointer: '/members',
      message: {
        vi: 'Cần ít nhất một người bên soạn thảo.',
        en: 'At least one person must draft.',
      },
    });
  const first = faults[0];
  if (first) throw new Refusal('invalid', first.message, { faults });
}

const DRAFTS = (role: Membership['role']): boolean => role === 'drafter' || role === 'head';
