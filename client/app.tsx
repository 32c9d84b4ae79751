import { lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { AppHeader } from './components/app-header.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { Loading } from './components/loading.tsx';
import { NetworkNotice } from './components/network-notice.tsx';
import { ProblemNotice } from './components/problem-notice.tsx';
import { SessionExpired } from './components/session-expired.tsx';
import { Shortcuts } from './components/shortcuts.tsx';
import { SkipLink } from './components/skip-link.tsx';
import { UnsavedGuardProvider } from './components/unsaved-guard.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PlansPage } from './pages/plans-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { WorkPage } from './pages/work-page.tsx';
import { isPlanMode, PlanPage } from './plan/plan-page.tsx';
import { to } from './routes.ts';
import { useSession } from './session.tsx';

const NewPlanPage = lazy(async () => ({
  default: (await import('./pages/new-plan-page.tsx')).NewPlanPage,
}));
const AgendaPage = lazy(async () => ({
  default: (await import('./pages/agenda-page.tsx')).AgendaPage,
}));
const InboxPage = lazy(async () => ({
  default: (await import('./pages/inbox-page.tsx')).InboxPage,
}));
const CalendarPage = lazy(async () => ({
  default: (await import('./pages/calendar-page.tsx')).CalendarPage,
}));
const AccountsPage = lazy(async () => ({
  default: (await import('./pages/accounts-page.tsx')).AccountsPage,
}));

/** A page outside a plan, under the bar of the app. */
function Outside({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <AppHeader />
      <ErrorBoundary>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </ErrorBoundary>
    </>
  );
}

function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Outside>
          <WorkPage />
        </Outside>
      </Route>
      <Route path="/sign-in">
        <Redirect to={to.work()} replace />
      </Route>
      <Route path="/plans">
        <Outside>
          <PlansPage />
        </Outside>
      </Route>
      <Route path="/plans/new">
        <Outside>
          <NewPlanPage />
        </Outside>
      </Route>
      <Route path="/meetings">
        <Outside>
          <AgendaPage />
        </Outside>
      </Route>
      <Route path="/inbox">
        <Outside>
          <InboxPage />
        </Outside>
      </Route>
      <Route path="/calendar">
        <Outside>
          <CalendarPage />
        </Outside>
      </Route>
      <Route path="/accounts">
        <Outside>
          <AccountsPage />
        </Outside>
      </Route>
      <Route path="/plans/:id">{({ id }) => <PlanPage key={id} planId={id} />}</Route>
      <Route path="/plans/:id/:mode">
        {({ id, mode }) =>
          isPlanMode(mode) ? (
            <PlanPage key={id} planId={id} mode={mode} />
          ) : (
            <Outside>
              <NotFoundPage />
            </Outside>
          )
        }
      </Route>
      <Route>
        <Outside>
          <NotFoundPage />
        </Outside>
      </Route>
    </Switch>
  );
}

/** Sign-in at every address until somebody is signed in; then what the address names. */
export function App() {
  const { account, error, retry } = useSession();
  if (account === null) return <SignInPage />;
  if (account === undefined) {
    return error === null ? <Loading /> : <ProblemNotice error={error} onRetry={retry} />;
  }
  return (
    <ErrorBoundary>
      <UnsavedGuardProvider>
        <SkipLink />
        <NetworkNotice />
        <Routes />
        <Shortcuts />
        <SessionExpired />
      </UnsavedGuardProvider>
    </ErrorBoundary>
  );
}
