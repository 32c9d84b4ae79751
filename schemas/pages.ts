/**
 * The modes of a plan's page: Đọc, Soạn, So sánh, Tiếp thu, Lấy ý kiến, Bảng tổng hợp, Lịch sử,
 * Thành phần.
 */
export const PLAN_MODES = [
  'read',
  'edit',
  'compare',
  'respond',
  'rounds',
  'table',
  'history',
  'members',
] as const;

export type PlanMode = (typeof PLAN_MODES)[number];

/**
 * The pages of the browser app, each with its address as a pattern of Express and wouter alike
 * (`:id` is one segment). The server answers the app at these addresses and at no other; the
 * browser app shows a page for each.
 */
export const PAGES = {
  work: '/',
  signIn: '/sign-in',
  plans: '/plans',
  newPlan: '/plans/new',
  meetings: '/meetings',
  inbox: '/inbox',
  calendar: '/calendar',
  accounts: '/accounts',
  plan: '/plans/:id',
} as const;

export type PageName = keyof typeof PAGES;

/** The address of a plan's page in one of its modes, as a pattern. */
export const planModePattern = (mode: PlanMode): string => `${PAGES.plan}/${mode}`;

/** Every address at which there is a page, as patterns. */
export const PAGE_PATTERNS: readonly string[] = [
  ...Object.values(PAGES),
  ...PLAN_MODES.map(planModePattern),
];
