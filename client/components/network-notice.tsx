import { useNetwork } from '@mantine/hooks';
import { useT } from '../i18n.tsx';
import styles from './network-notice.module.css';

/** Says that the network is gone, and that nothing typed is lost. */
export function NetworkNotice() {
  const t = useT();
  const { online } = useNetwork();
  return (
    <div role="status" aria-live="polite">
      {!online && <p className={styles.bar}>{t('error.offline')}</p>}
    </div>
  );
}
