import { useEffect, useRef, useState } from 'react';
import { Link, useRoute } from 'wouter';
import { useT } from '../i18n.tsx';
import { useNotices } from '../inbox-queries.ts';
import { to } from '../routes.ts';
import styles from './bell.module.css';
import { BellIcon } from './icons.tsx';

/** More than this is not counted in the bar. */
const MOST_SHOWN = 99;

/**
 * The way to the inbox, with how many notices are unread; more of them than before are announced.
 */
export function Bell() {
  const t = useT();
  const [here] = useRoute(to.inbox());
  const { data } = useNotices();
  const count = data?.pages[0]?.unread;
  const announced = useArrivals(count);
  return (
    <>
      <Link
        href={to.inbox()}
        className={styles.bell}
        aria-label={count ? t('common.bell.unread', { count }) : t('common.bell.title')}
        aria-current={here ? 'page' : undefined}
        title={t('common.bell.title')}
      >
        <BellIcon />
        {count !== undefined && count > 0 && (
          <span className={styles.count} aria-hidden="true">
            {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
          </span>
        )}
      </Link>
      <span role="status" aria-live="polite" className={styles.announced}>
        {announced > 0 && t('common.bell.arrived', { count: announced })}
      </span>
    </>
  );
}

/** The count when it grew while the page was open; 0 at first and after it was read. */
function useArrivals(count: number | undefined): number {
  const before = useRef(count);
  const [announced, setAnnounced] = useState(0);
  useEffect(() => {
    const known = before.current;
    before.current = count;
    if (known === undefined || count === undefined || count === known) return;
    setAnnounced(count > known ? count : 0);
  }, [count]);
  return announced;
}
