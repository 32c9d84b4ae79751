import { Button } from '@mantine/core';
import { type ComponentType, lazy, Suspense } from 'react';
import { Link, Redirect } from 'wouter';
import type { PlanView } from '../../schemas/types.ts';
import { ApiProblem } from '../api-problem.ts';
import { AppHeader } from '../components/app-header.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useT } from '../i18n.tsx';
import { LivePlan } from '../live/live-context.tsx';
import { usePlan } from '../queries.ts';
import { type PlanMode, to } from '../routes.ts';
import { landingMode, may, visibleModes } from './frame/plan-access.ts';
import { PlanFrame } from './plan-frame.tsx';
import styles from './plan-page.module.css';

type ModeView = ComponentType<{ readonly plan: PlanView }>;

/** The modes are fetched when first looked at. */
const MODES: Readonly<Record<PlanMode, ModeView>> = {
  read: lazy(async () => ({ default: (await import('./read/read-mode.tsx')).ReadMode })),
  edit: lazy(async () => ({ default: (await import('./edit/edit-mode.tsx')).EditMode })),
  compare: lazy(async () => ({
    default: (await import('./compare/compare-mode.tsx')).CompareMode,
  })),
  respond: lazy(async () => ({
    default: (await import('./respond/respond-mode.tsx')).RespondMode,
  })),
  rounds: lazy(async () => ({ default: (await import('./rounds/rounds-mode.tsx')).RoundsMode })),
  table: lazy(async () => ({ default: (await import('./table/table-mode.tsx')).TableMode })),
  history: lazy(async () => ({
    default: (await import('./history/history-mode.tsx')).HistoryMode,
  })),
  members: lazy(async () => ({
    default: (await import('../pages/plan-members-page.tsx')).PlanMembersPage,
  })),
};

export function isPlanMode(mode: string): mode is PlanMode {
  return Object.hasOwn(MODES, mode);
}

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
  const plan = usePlan(planId);
  if (plan.data === undefined) {
    if (plan.error !== null) {
      return <PlanProblem error={plan.error} onRetry={() => void plan.refetch()} />;
    }
    return <Loading lines={10} />;
  }
  if (mode === undefined) return <Redirect to={to.mode(planId, landingMode(plan.data))} replace />;
  const hidden = mode === 'edit' && !visibleModes(plan.data).includes('edit');
  if (hidden) return <Redirect to={to.mode(planId, 'read')} replace />;
  const View = MODES[mode];
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
