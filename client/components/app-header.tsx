import { Link, useRoute } from 'wouter';
import { useT } from '../i18n.tsx';
import { to } from '../routes.ts';
import { useSession } from '../session.tsx';
import { AccountMenu } from './account-menu.tsx';
import styles from './app-header.module.css';
import { Bell } from './bell.tsx';
import { BrandIcon } from './icons.tsx';

interface PlaceProps {
  readonly href: string;
  readonly label: string;
  /** Left to the account menu where the bar has no room for it. */
  readonly whereWide?: boolean;
}

function Place({ href, label, whereWide = false }: PlaceProps) {
  const [here] = useRoute(href);
  const name = whereWide ? `${styles.place} ${styles.whereWide}` : styles.place;
  return (
    <Link href={href} className={name} aria-current={here ? 'page' : undefined}>
      {label}
    </Link>
  );
}

/** The bar of the pages outside a plan. */
export function AppHeader() {
  const t = useT();
  const { account } = useSession();
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>
        <BrandIcon size={24} />
        <span className={styles.name}>{t('common.app')}</span>
      </span>
      <nav className={styles.places} aria-label={t('common.mainMenu')}>
        <Place href={to.work()} label={t('common.work')} />
        <Place href={to.plans()} label={t('common.plans')} />
        <Place href={to.meetings()} label={t('common.meetings')} />
        {account?.administrator && (
          <Place href={to.accounts()} label={t('common.accounts')} whereWide />
        )}
      </nav>
      <Bell />
      <AccountMenu />
    </header>
  );
}
