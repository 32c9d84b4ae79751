import {
  PAGES,
  type PageName,
  PLAN_MODES,
  type PlanMode,
  planModePattern,
} from '../schemas/pages.ts';
import type { PlanView } from '../schemas/types.ts';
import { type LateView, late } from './late.tsx';

/** The pages of the app that are fetched late: all but sign-in, which is made of what every page has. */
export const PAGE_VIEWS = {
  work: late(async () => (await import('./pages/work-page.tsx')).WorkPage),
  plans: late(async () => (await import('./pages/plans-page.tsx')).PlansPage),
  newPlan: late(async () => (await import('./pages/new-plan-page.tsx')).NewPlanPage),
  meetings: late(async () => (await import('./pages/agenda-page.tsx')).AgendaPage),
  inbox: late(async () => (await import('./pages/inbox-page.tsx')).InboxPage),
  calendar: late(async () => (await import('./pages/calendar-page.tsx')).CalendarPage),
  accounts: late(async () => (await import('./pages/accounts-page.tsx')).AccountsPage),
  plan: late(async () => (await import('./plan/plan-page.tsx')).PlanPage),
};

type ModeProps = { readonly plan: PlanView };

/** What a plan's page shows below its frame. */
export const MODE_VIEWS: Readonly<Record<PlanMode, LateView<ModeProps>>> = {
  read: late(async () => (await import('./plan/read/read-mode.tsx')).ReadMode),
  edit: late(async () => (await import('./plan/edit/edit-mode.tsx')).EditMode),
  compare: late(async () => (await import('./plan/compare/compare-mode.tsx')).CompareMode),
  respond: late(async () => (await import('./plan/respond/respond-mode.tsx')).RespondMode),
  rounds: late(async () => (await import('./plan/rounds/rounds-mode.tsx')).RoundsMode),
  table: late(async () => (await import('./plan/table/table-mode.tsx')).TableMode),
  history: late(async () => (await import('./plan/history/history-mode.tsx')).HistoryMode),
  members: late(async () => (await import('./pages/plan-members-page.tsx')).PlanMembersPage),
};

const fits = (pattern: string, pathname: string): boolean =>
  new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}/?$`, 'i').test(pathname);

/** Begins to fetch what the page at an address is made of, while the server is still asked who is signed in. */
export function fetchPage(pathname: string): void {
  const mode = PLAN_MODES.find((one) => fits(planModePattern(one), pathname));
  const page = (Object.keys(PAGES) as PageName[]).find((name) => fits(PAGES[name], pathname));
  if (mode !== undefined) MODE_VIEWS[mode].fetch();
  if (mode !== undefined) PAGE_VIEWS.plan.fetch();
  else if (page !== undefined && page !== 'signIn') PAGE_VIEWS[page].fetch();
}

export const isPlanMode = (mode: string): mode is PlanMode => Object.hasOwn(MODE_VIEWS, mode);
