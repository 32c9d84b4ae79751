import type { DamagedPlan } from '../../schemas/types.ts';
import { useT } from '../i18n.tsx';
import styles from './damaged-plans.module.css';

/**
 * The person's plans that can't be read, with what to do; to an administrator, with what is wrong.
 */
export function DamagedPlans({ plans }: { readonly plans: readonly DamagedPlan[] }) {
  const t = useT();
  if (plans.length === 0) return null;
  return (
    <div className={styles.damaged} role="alert">
      <p className={styles.title}>{t('plans.damaged.title')}</p>
      <ul>
        {plans.map(({ id, title, detail }) => (
          <li key={id}>
            <strong>{title ?? id}</strong>: {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}
