import { useT } from '../i18n.tsx';
import styles from './skip-link.module.css';

/** The first stop of the keyboard: past the bars, to `#main`. */
export function SkipLink() {
  const t = useT();
  return (
    <a
      className={styles.skip}
      href="#main"
      onClick={(event) => {
        // The fragment of the address belongs to the page (a node, a remark), so only the focus moves.
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {t('common.skip')}
    </a>
  );
}
