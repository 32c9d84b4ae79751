import { Button } from '@mantine/core';
import { Suspense } from 'react';
import { Link, Redirect } from 'wouter';
import type { PlanMode } from '../../schemas/pages.ts';
import { ApiProblem } from '../api-problem.ts';
import { AppHeader } from '../components/app-header.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useT } from '../i18n.tsx';
import { LivePlan } from '../live/live-context.tsx';
import { useRead } from '../queries.ts';
import { to } from '../routes.ts';
import { MODE_VIEWS } from './mode-views.ts';
import { landingMode, may, visibleModes } from './parts/plan-access.ts';
import { PlanFrame } from './plan-frame.tsx';
import styles from './plan-page.module.css';

function PlanProblem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useT();
  const closed = error instanceof ApiProblem && (error.status === 404 || error.status === 403);
  return (
    <>
      <AppHeader />
      <main id="main" tabIndex={-1} className={styles.problem}>
        {closed ? (
          <EmptyState title={t('plan.missing.title')} detail={t('plan.missing.detail')}>
            <Button component={Link} href={to.plans()}>
              {t('common.plans')}
            </Button>
          </EmptyState>
        ) : (
          <ProblemNotice error={error} onRetry={onRetry} />
        )}
      </main>
    </>
  );
}

/** A plan in one of its modes; without a mode, in the one that suits the person. */
export function PlanPage({ planId, mode }: { readonly planId: string; readonly mode?: PlanMode }) {
  const plan = useRead('getPlan', { planId });
  if (plan.data === undefined) {
    if (plan.error !== null) {
      return <PlanProblem error={plan.error} onRetry={() => void plan.refetch()} />;
    }
    return <Loading lines={10} />;
  }
  if (mode === undefined) return <Redirect to={to.mode(planId, landingMode(plan.data))} replace />;
  const hidden = mode === 'edit' && !visibleModes(plan.data).includes('edit');
  if (hidden) return <Redirect to={to.mode(planId, 'read')} replace />;
  const { View } = MODE_VIEWS[mode];
  const page = (
    <PlanFrame plan={plan.data} mode={mode}>
      <ErrorBoundary key={mode}>
        <Suspense fallback={<Loading lines={10} />}>
          <View plan={plan.data} />
        </Suspense>
      </ErrorBoundary>
    </PlanFrame>
  );
  return may(plan.data, 'read') ? <LivePlan planId={planId}>{page}</LivePlan> : page;
}
