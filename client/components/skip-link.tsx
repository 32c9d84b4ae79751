import { useT } from '../i18n.tsx';
import styles from './skip-link.module.css';

/**
 * The first stop of the keyboard: past the bars, to `#main`. The address stays: its fragment
 * belongs to the page.
 */
export function SkipLink() {
  const t = useT();
  return (
    <button
      type="button"
      className={styles.skip}
      onClick={() => document.getElementById('main')?.focus()}
    >
      {t('common.skip')}
    </button>
  );
}
