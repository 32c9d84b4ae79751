import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { PlanMode } from '../../../schemas/pages.ts';
import type { PlanView } from '../../../schemas/types.ts';
import { lateMenu } from '../../components/late.tsx';
import { type Translate, useT } from '../../i18n.tsx';
import { type PrimaryAct, primaryAct } from '../parts/plan-access.ts';
import styles from './primary-act-button.module.css';

const WaitedFor = lateMenu(async () => (await import('./waited-for.tsx')).WaitedFor);

interface Props {
  readonly plan: PlanView;
  readonly mode: PlanMode;
}

function labelOf(t: Translate, plan: PlanView, act: PrimaryAct): string {
  return t(`plan.act.${act.name}`, { number: plan.revisions + 1, count: act.count });
}

/** Acts that the mode itself is there for. */
const IN_PLACE: ReadonlySet<PrimaryAct['name']> = new Set(['edit', 'respond', 'confirm']);

/**
 * The one primary act for this person now. Where it isn't possible yet, it says on what it waits
 * instead.
 */
export function PrimaryActButton({ plan, mode }: Props) {
  const t = useT();
  const [, navigate] = useLocation();
  const act = primaryAct(plan);
  if (act === undefined) return null;
  // "Soạn tiếp" means nothing to somebody who is drafting.
  if (act.mode === mode && IN_PLACE.has(act.name)) return null;
  // The dialog of submission lists what is still missing itself, with the ways to mend it.
  if (!act.allowed && act.name !== 'submit') return <WaitingAct plan={plan} act={act} />;
  return (
    <Button
      className={act.allowed ? (styles.act ?? '') : `${styles.act} ${styles.waiting}`}
      variant={act.allowed ? 'filled' : 'default'}
      onClick={() => navigate(act.href)}
    >
      {labelOf(t, plan, act)}
    </Button>
  );
}

function WaitingAct({ plan, act }: { readonly plan: PlanView; readonly act: PrimaryAct }) {
  const t = useT();
  const button = (
    <Button
      className={`${styles.act} ${styles.waiting}`}
      variant="default"
      aria-disabled
      aria-haspopup="dialog"
    >
      {labelOf(t, plan, act)}
    </Button>
  );
  return <WaitedFor button={button} plan={plan} act={act} />;
}
