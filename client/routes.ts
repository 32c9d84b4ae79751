import type { DocumentRef } from './api.ts';

/** The modes of a plan's page: Đọc, Soạn, So sánh, Tiếp thu, Lấy ý kiến, Bảng tổng hợp, Lịch sử, Thành phần. */
export type PlanMode =
  | 'read'
  | 'edit'
  | 'compare'
  | 'respond'
  | 'rounds'
  | 'table'
  | 'history'
  | 'members';

/** Addresses inside the app: the one place that writes them, so that each can be pasted into a message. */
export const to = {
  work: () => '/',
  signIn: () => '/sign-in',
  plans: () => '/plans',
  newPlan: () => '/plans/new',
  accounts: () => '/accounts',
  calendar: () => '/calendar',
  /** Chương trình họp. */
  meetings: () => '/meetings',
  inbox: () => '/inbox',
  /** The inbox with the private address of one's calendar. */
  calendarFeed: () => '/inbox?act=calendar',
  /** The inbox with the question what is wanted by mail. */
  mailSettings: () => '/inbox?act=mail',
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
