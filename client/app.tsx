import { type ReactNode, Suspense } from 'react';
import { matchRoute, Redirect, useLocation, useRouter } from 'wouter';
import { PAGES, type PageName } from '../schemas/pages.ts';
import { AppHeader } from './components/app-header.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { Loading } from './components/loading.tsx';
import { NetworkNotice } from './components/network-notice.tsx';
import { ProblemNotice } from './components/problem-notice.tsx';
import { SessionExpired } from './components/session-expired.tsx';
import { Shortcuts } from './components/shortcuts.tsx';
import { SkipLink } from './components/skip-link.tsx';
import { UnsavedGuardProvider } from './components/unsaved-guard.tsx';
import { PAGE_VIEWS } from './page-views.ts';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { isPlanMode } from './plan/mode-views.ts';
import { to } from './routes.ts';
import { useSession } from './session.tsx';

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

const Missing = () => (
  <Outside>
    <NotFoundPage />
  </Outside>
);

const outside = ({ View }: (typeof PAGE_VIEWS)['work' | 'plans' | 'newPlan']) => (
  <Outside>
    <View />
  </Outside>
);

/** A plan's page keeps its state from one mode to another. */
function plan(id: string, mode?: string): ReactNode {
  const { View } = PAGE_VIEWS.plan;
  if (mode !== undefined && !isPlanMode(mode)) return <Missing />;
  return (
    <Suspense fallback={<Loading lines={10} />}>
      <View key={id} planId={id} {...(mode === undefined ? {} : { mode })} />
    </Suspense>
  );
}

/** What is shown at the address of each page. */
const SHOWN: Readonly<Record<PageName, (params: { readonly id?: string }) => ReactNode>> = {
  work: () => outside(PAGE_VIEWS.work),
  signIn: () => <Redirect to={to.work()} replace />,
  newPlan: () => outside(PAGE_VIEWS.newPlan),
  plans: () => outside(PAGE_VIEWS.plans),
  meetings: () => outside(PAGE_VIEWS.meetings),
  inbox: () => outside(PAGE_VIEWS.inbox),
  calendar: () => outside(PAGE_VIEWS.calendar),
  accounts: () => outside(PAGE_VIEWS.accounts),
  plan: ({ id = '' }) => plan(id),
};

/**
 * The page that the address names. Pages outside a plan share their bar, which stays from one to
 * the next.
 */
function Routes() {
  const [path] = useLocation();
  const { parser } = useRouter();
  for (const name of Object.keys(PAGES) as PageName[]) {
    const [fits, params] = matchRoute(parser, PAGES[name], path);
    if (fits) return SHOWN[name](params);
  }
  const [fits, params] = matchRoute(parser, `${PAGES.plan}/:mode`, path);
  // The server and the patterns take capitals for small letters.
  return fits ? plan(params.id, params.mode.toLowerCase()) : <Missing />;
}

/** Sign-in at every address until somebody is signed in; then what the address names. */
export function App() {
  const { account, error, retry, signIn } = useSession();
  if (account === null) {
    return (
      <ErrorBoundary>
        <SignInPage onSignIn={signIn} />
      </ErrorBoundary>
    );
  }
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
