import type { PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { stateOfInstance } from './instance-list.ts';
import styles from './instance-steps.module.css';

/**
 * The instances that a plan goes through, as steps, with where it is now. Nothing where it has
 * none.
 */
export function InstanceSteps({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const rounds = useRead('getRounds', { planId: plan.id });
  const instances = rounds.data?.instances ?? [];
  if (instances.length === 0) return null;
  const at = rounds.data?.instance ?? 0;
  return (
    <ol
      data-part="instance-steps"
      className={styles.instanceSteps}
      aria-label={t('rounds.instances.title')}
    >
      {instances.map(({ name }, index) => {
        const state = stateOfInstance(index, at, plan.stage === 'approved');
        return (
          <li key={name} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className={styles.instanceMark} aria-hidden="true">
              {state === 'done' ? '✓' : index + 1}
            </span>
            <span lang="vi">{name}</span>
            <span className={styles.instanceState}>{t(`rounds.instances.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
