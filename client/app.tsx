import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { PlanView } from '../schemas/types.ts';
import { PlanFrame } from './plan/plan-frame.tsx';
import { usePlan } from './queries.ts';
import { type PlanMode, to } from './routes.ts';

type ModeView = ComponentType<{ readonly plan: PlanView }>;

const MODES: Readonly<Record<Exclude<PlanMode, 'members'>, ModeView>> = {
  read: lazy(async () => ({ default: (await import('./plan/read/read-mode.tsx')).ReadMode })),
  edit: lazy(async () => ({ default: (await import('./plan/edit/edit-mode.tsx')).EditMode })),
  compare: lazy(async () => ({
    default: (await import('./plan/compare/compare-mode.tsx')).CompareMode,
  })),
  respond: lazy(async () => ({
    default: (await import('./plan/respond/respond-mode.tsx')).RespondMode,
  })),
  table: lazy(async () => ({ default: (await import('./plan/table/table-mode.tsx')).TableMode })),
  history: lazy(async () => ({
    default: (await import('./plan/history/history-mode.tsx')).HistoryMode,
  })),
};

function PlanPage({ planId, mode }: { readonly planId: string; readonly mode: PlanMode }) {
  const plan = usePlan(planId);
  const View = mode === 'members' ? MODES.read : MODES[mode];
  return plan.data === undefined ? null : (
    <PlanFrame plan={plan.data} mode={mode}>
      <Suspense fallback={null}>
        <View plan={plan.data} />
      </Suspense>
    </PlanFrame>
  );
}

export function App() {
  return (
    <Switch>
      <Route path="/plans/:id">{({ id }) => <Redirect to={to.mode(id, 'read')} replace />}</Route>
      <Route path="/plans/:id/:mode">
        {({ id, mode }) => <PlanPage planId={id} mode={mode as PlanMode} />}
      </Route>
    </Switch>
  );
}
