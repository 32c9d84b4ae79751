import type { Consultation } from '../../schemas/types.ts';
import type { PlanState } from './state.ts';

/**
 * Returns the invited agency for which a person speaks in a consultation; undefined when theirs is
 * not invited.
 */
export function agencyIn(
  { members }: PlanState,
  accountId: string,
  { invited }: Consultation,
): string | undefined {
  const theirs = members
    .filter((member) => member.accountId === accountId && SPEAKS.includes(member.role))
    .map(({ agency }) => agency);
  return invited.find(({ agency }) => theirs.includes(agency))?.agency;
}

const SPEAKS: readonly string[] = ['member', 'agency-head'];

/**
 * Whether a person may release their agency's remarks: its head; if it has none on the plan, any of
 * its members.
 */
export function mayRelease(
  { members }: Pick<PlanState, 'members'>,
  accountId: string,
  agency: string,
): boolean {
  const colleagues = members.filter((member) => member.agency === agency);
  const isHead = (member: PlanState['members'][number]): boolean => member.role === 'agency-head';
  const mine = colleagues.filter((member) => member.accountId === accountId);
  return mine.some(isHead) || (mine.length > 0 && !colleagues.some(isHead));
}
