import type { PlanSummary, WorkItem } from '../../schemas/types.ts';
import { to } from '../routes.ts';

/** One thing that waits for the person, with the plan it is on. */
export interface PendingWork {
  readonly plan: PlanSummary;
  readonly item: WorkItem;
}

export interface WorkGroups {
  readonly overdue: readonly PendingWork[];
  readonly dated: readonly PendingWork[];
  readonly undated: readonly PendingWork[];
}

const byDue = (one: PendingWork, other: PendingWork): number =>
  (one.item.due?.date ?? '').localeCompare(other.item.due?.date ?? '');

/** Everything that waits: overdue first, then what is due soonest, then what has no due date. */
export function groupWork(plans: readonly PlanSummary[]): WorkGroups {
  const all = plans.flatMap((plan) => plan.work.map((item) => ({ plan, item })));
  return {
    overdue: all.filter(({ item }) => item.overdue).sort(byDue),
    dated: all.filter(({ item }) => !item.overdue && item.due !== undefined).sort(byDue),
    undated: all.filter(({ item }) => !item.overdue && item.due === undefined),
  };
}

const DAY_MS = 86_400_000;

/**
 * Calendar days left of a thing that waits: counted from the turn's, which the server's clock
 * tells; else unknown.
 */
export function daysLeftOf({ plan: { turn }, item }: PendingWork): number | undefined {
  if (turn.due === undefined || turn.daysLeft === undefined || item.due === undefined)
    return undefined;
  return turn.daysLeft + (Date.parse(item.due.date) - Date.parse(turn.due.date)) / DAY_MS;
}

/** Where the work is done. A conclusion starts with reading. */
export function workPlace({ plan, item }: PendingWork): string {
  switch (item.code) {
    case 'submit-draft':
    case 'submit-again':
      return `${to.mode(plan.id, 'edit')}?act=submit`;
    case 'complete-draft':
      return to.mode(plan.id, 'edit');
    case 'answer-remarks':
    case 'confirm-answers':
      return to.mode(plan.id, 'respond');
    case 'record-remarks':
      return to.newRemark(plan.id);
    case 'release-remarks':
      return to.releaseRemarks(plan.id);
    case 'vote':
      return to.vote(plan.id);
    // What is asked, and which sections changed, stands above the paper.
    case 'consult':
    case 'decide':
    case 'sign-again':
    case 'comment':
      return to.mode(plan.id, 'read');
  }
}
