import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useT } from '../i18n.tsx';
import styles from './page.module.css';

interface Props {
  readonly title: string;
  /** One quiet line below the title. */
  readonly lead?: ReactNode;
  /** The one thing to do on this page. */
  readonly action?: ReactNode;
  /** For a page that is a table. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page outside a plan: a heading, at most one act, and a sheet of content. */
export function Page({ title, lead, action, wide = false, children }: Props) {
  const t = useT();
  useDocumentTitle(`${title} – ${t('common.app')}`);
  return (
    <main id="main" tabIndex={-1} className={styles.page} data-wide={wide}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {action}
      </header>
      {children}
    </main>
  );
}

/** The light surface on which lists and forms lie. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return <div className={styles.sheet}>{children}</div>;
}
