import type { ReactNode } from 'react';
import type { PlanView } from '../../schemas/types.ts';
import type { PlanMode } from '../routes.ts';

interface Props {
  readonly plan: PlanView;
  readonly mode: PlanMode;
  readonly children: ReactNode;
}

/** The frame of a plan's page, the same in every mode. */
export function PlanFrame({ plan, mode, children }: Props) {
  return (
    <div data-mode={mode}>
      <h1>{plan.title}</h1>
      <main id="main">{children}</main>
    </div>
  );
}
