import { Link } from 'wouter';
import type { Notice } from '../../schemas/types.ts';
import { formatMoment } from '../format.ts';
import { useT } from '../i18n.tsx';
import { useMarkNotices } from '../inbox-queries.ts';
import styles from './inbox-page.module.css';

/** One notice: the whole line leads to its place and marks it as read; a button takes that back. */
export function InboxLine({ notice }: { readonly notice: Notice }) {
  const t = useT();
  const mark = useMarkNotices();
  const { id, unread, by, text, planTitle, at, link } = notice;
  return (
    <li className={styles.line} data-unread={unread}>
      <span className={styles.dot} aria-hidden="true" />
      <Link
        href={link}
        className={styles.link}
        onClick={() => {
          if (unread) mark.mutate({ mark: 'read', ids: [id] });
        }}
      >
        {unread && <span className={styles.hidden}>{t('inbox.unread')}: </span>}
        <span className={styles.what}>
          {by !== undefined && `${by}: `}
          {text}
        </span>
        <span className={styles.plan} lang="vi">
          {planTitle}
        </span>
      </Link>
      <span className={styles.side}>
        <time className={styles.time} dateTime={at}>
          {formatMoment(at, new Date(at))}
        </time>
        <button
          type="button"
          className={styles.mark}
          aria-label={t(unread ? 'inbox.markReadOf' : 'inbox.markUnreadOf', { text })}
          onClick={() => mark.mutate({ mark: unread ? 'read' : 'unread', ids: [id] })}
        >
          {t(unread ? 'inbox.markRead' : 'inbox.markUnread')}
        </button>
      </span>
    </li>
  );
}
