import { useNetwork } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';
import { useT } from '../i18n.tsx';
import { isSlow, onSlow } from '../slow-writes.ts';
import styles from './network-notice.module.css';

/**
 * Says that the network is gone, or that the server doesn't answer, and that nothing typed is lost.
 */
export function NetworkNotice() {
  const t = useT();
  const { online } = useNetwork();
  const slow = useSyncExternalStore(onSlow, isSlow);
  return (
    <div role="status" aria-live="polite">
      {!online && <p className={styles.bar}>{t('error.offline')}</p>}
      {online && slow && <p className={styles.bar}>{t('error.waiting')}</p>}
    </div>
  );
}
