import { PAGES, type PlanMode } from '../schemas/pages.ts';
import type { DocumentRef } from './address.ts';

/**
 * Addresses inside the app: the one place that writes them, so that each can be pasted into a
 * message.
 */
export const to = {
  work: () => PAGES.work,
  signIn: () => PAGES.signIn,
  plans: () => PAGES.plans,
  newPlan: () => PAGES.newPlan,
  accounts: () => PAGES.accounts,
  calendar: () => PAGES.calendar,
  /** Chương trình họp. */
  meetings: () => PAGES.meetings,
  inbox: () => PAGES.inbox,
  /** The inbox with the private address of one's calendar. */
  calendarFeed: () => `${PAGES.inbox}?act=calendar`,
  /** The inbox with the question what is wanted by mail. */
  mailSettings: () => `${PAGES.inbox}?act=mail`,
  /** Goes to the mode that suits the person. */
  plan: (planId: string) => `/plans/${planId}`,
  mode: (planId: string, mode: PlanMode) => `/plans/${planId}/${mode}`,
  /** A node in a revision (the latest when `at` is left out). */
  node: (planId: string, nodeId: string, at?: DocumentRef) =>
    `/plans/${planId}/read${at === undefined ? '' : `?at=${at}`}#${nodeId}`,
  /** A remark beside its words. */
  comment: (planId: string, commentId: string, at?: DocumentRef) =>
    `/plans/${planId}/read${at === undefined ? '' : `?at=${at}`}#comment-${commentId}`,
  /** Reading mode with the form for a remark on the plan as a whole open. */
  newRemark: (planId: string) => `/plans/${planId}/read?remark=new`,
  editNode: (planId: string, nodeId: string) => `/plans/${planId}/edit#${nodeId}`,
  respondTo: (planId: string, commentId: string) => `/plans/${planId}/respond#comment-${commentId}`,
  compare: (planId: string, from: number, target: DocumentRef) =>
    `/plans/${planId}/compare?from=${from}&to=${target}`,
  /** What changed in one section. */
  compareSection: (planId: string, from: number, target: DocumentRef, sectionId: string) =>
    `/plans/${planId}/compare?from=${from}&to=${target}&section=${sectionId}`,
  /** Reading mode with the question whether the agency's remarks go out. */
  releaseRemarks: (planId: string) => `/plans/${planId}/read?act=release-remarks`,
  vote: (planId: string) => `/plans/${planId}/read?act=vote`,
} as const;
