import { PAGES, type PageName, PLAN_MODES, planModePattern } from '../schemas/pages.ts';
import { late } from './components/late.tsx';
import { MODE_VIEWS } from './plan/mode-views.ts';

/**
 * The pages of the app that are fetched late: all but sign-in, which is made of what every page
 * has.
 */
export const PAGE_VIEWS = {
  work: late(async () => (await import('./pages/work-page.tsx')).WorkPage, 'plans'),
  plans: late(async () => (await import('./pages/plans-page.tsx')).PlansPage, 'plans'),
  newPlan: late(
    async () => (await import('./pages/new-plan-page.tsx')).NewPlanPage,
    'plans',
    'members',
  ),
  meetings: late(async () => (await import('./pages/agenda-page.tsx')).AgendaPage, 'inbox'),
  inbox: late(async () => (await import('./pages/inbox-page.tsx')).InboxPage, 'inbox'),
  calendar: late(async () => (await import('./pages/calendar-page.tsx')).CalendarPage, 'calendar'),
  accounts: late(async () => (await import('./pages/accounts-page.tsx')).AccountsPage, 'accounts'),
  plan: late(async () => (await import('./plan/plan-page.tsx')).PlanPage),
};

const fits = (pattern: string, pathname: string): boolean =>
  new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}/?$`, 'i').test(pathname);

/**
 * Begins to fetch what the page at an address is made of, while the server is still asked who is
 * signed in.
 */
export function fetchPage(pathname: string): void {
  const mode = PLAN_MODES.find((one) => fits(planModePattern(one), pathname));
  const page = (Object.keys(PAGES) as PageName[]).find((name) => fits(PAGES[name], pathname));
  if (mode !== undefined) MODE_VIEWS[mode].fetch();
  if (mode !== undefined) PAGE_VIEWS.plan.fetch();
  else if (page !== undefined && page !== 'signIn') PAGE_VIEWS[page].fetch();
}
