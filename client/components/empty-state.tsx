import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface Props {
  readonly title: string;
  /** What to do next. */
  readonly detail: string;
  readonly children?: ReactNode;
}

/** Where nothing is: why, and what to do next. */
export function EmptyState({ title, detail, children }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.detail}>{detail}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
