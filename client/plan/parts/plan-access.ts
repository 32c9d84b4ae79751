import type { PlanMode } from '../../../schemas/pages.ts';
import type { ActAvailability, ActName, PlanView, Reason } from '../../../schemas/types.ts';
import { to } from '../../routes.ts';
import { seesDraft } from './sees-draft.ts';

export function actOf(plan: PlanView, act: ActName): ActAvailability {
  return plan.acts.find((one) => one.act === act) ?? { act, allowed: false, reasons: [] };
}

export const may = (plan: PlanView, act: ActName): boolean => actOf(plan, act).allowed;

/**
 * Whether the person is the one who submits and the draft is theirs now, though something may still
 * be missing.
 */
export function preparesSubmission({ myRoles, stage }: PlanView): boolean {
  return myRoles.includes('head') && (stage === 'drafting' || stage === 'returned');
}

/** The modes a person may look at now, in the order of the switch. */
export function visibleModes(plan: PlanView): readonly PlanMode[] {
  const drafts = seesDraft(plan);
  // An administrator without a role sees that things happen, and who takes part; not what the plan
  // says.
  const reads = may(plan, 'read');
  const comparable = reads && (plan.revisions > 1 || (drafts && plan.revisions > 0));
  const shown: readonly (readonly [PlanMode, boolean])[] = [
    ['read', reads],
    ['edit', drafts && plan.stage !== 'approved'],
    ['compare', comparable],
    ['respond', reads && plan.remarks.total > 0],
    ['rounds', reads],
    ['table', reads && plan.revisions > 0],
    ['history', true],
  ];
  return shown.flatMap(([mode, show]) => (show ? [mode] : []));
}

const answersToConfirm = ({ work }: PlanView) =>
  work.find(({ code }) => code === 'confirm-answers');

/** The mode in which the person most likely has something to do. */
export function landingMode(plan: PlanView): PlanMode {
  if (!may(plan, 'read')) return 'members';
  // A member who comes back first sees what became of their remarks.
  if (plan.myRoles.includes('member') && answersToConfirm(plan) !== undefined) return 'respond';
  if (!may(plan, 'edit-draft')) return 'read';
  return may(plan, 'respond') && plan.remarks.unanswered > 0 ? 'respond' : 'edit';
}

/** The one thing to do now. A `dialog` opens on this page; a `mode` is gone to. */
export interface PrimaryAct {
  readonly name:
    | 'submit'
    | 'decide'
    | 'respond'
    | 'edit'
    | 'record'
    | 'comment'
    | 'confirm'
    | 'release-remarks';
  readonly href: string;
  readonly allowed: boolean;
  /** Why it isn't possible now. */
  readonly reasons: readonly Reason[];
  readonly mode?: PlanMode;
  readonly count: number;
}

const possible = (
  name: PrimaryAct['name'],
  href: string,
  mode: PlanMode,
  count = 0,
): PrimaryAct => ({ name, href, mode, count, allowed: true, reasons: [] });

/** What this person is first asked to do on the plan now; undefined when nothing waits for them. */
export function primaryAct(plan: PlanView): PrimaryAct | undefined {
  const { id, myRoles, stage, remarks } = plan;
  if (myRoles.includes('chair') && stage === 'in-review') {
    const [back, approve] = [actOf(plan, 'return'), actOf(plan, 'approve')];
    return {
      name: 'decide',
      href: '?act=decide',
      allowed: back.allowed || approve.allowed,
      reasons: back.reasons,
      count: 0,
    };
  }
  if (preparesSubmission(plan)) {
    const { allowed, reasons } = actOf(plan, 'submit');
    return { name: 'submit', href: '?act=submit', allowed, reasons, count: 0 };
  }
  if (seesDraft(plan) && may(plan, 'respond') && remarks.unanswered > 0) {
    return possible('respond', to.mode(id, 'respond'), 'respond', remarks.unanswered);
  }
  if (may(plan, 'edit-draft')) return possible('edit', to.mode(id, 'edit'), 'edit');
  const release = plan.work.find(({ code }) => code === 'release-remarks');
  if (release !== undefined)
    return possible('release-remarks', to.releaseRemarks(id), 'read', release.count);
  const confirm = answersToConfirm(plan);
  const toConfirm =
    confirm && possible('confirm', to.mode(id, 'respond'), 'respond', confirm.count);
  if (myRoles.includes('member') && toConfirm) return toConfirm;
  if (may(plan, 'record-remark')) return possible('record', to.newRemark(id), 'read');
  const asked = plan.work.some(({ code }) => code === 'consult');
  if (may(plan, 'comment') || asked) return possible('comment', to.newRemark(id), 'read');
  return toConfirm;
}

/** Where what is waited for can be done; undefined when there is no such place. */
export function mendPlace(planId: string, reason: Reason): string | undefined {
  const [first] = reason.commentIds ?? [];
  if (first !== undefined) return to.respondTo(planId, first);
  if (reason.code === 'consultations-open') return to.mode(planId, 'rounds');
  return reason.code.endsWith('-missing') ? to.mode(planId, 'edit') : undefined;
}
