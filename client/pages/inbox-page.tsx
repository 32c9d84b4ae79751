import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link, useSearchParams } from 'wouter';
import type { Notice } from '../../schemas/types.ts';
import { Answered } from '../components/answered.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { lateDialog } from '../components/late.tsx';
import { Page, Sheet } from '../components/page.tsx';
import { formatWeekday } from '../format.ts';
import { useT } from '../i18n.tsx';
import { useMarkNotices, useNotices } from '../inbox-queries.ts';
import { to } from '../routes.ts';
import { nearDay, noticesByDay } from './inbox.ts';
import { InboxLine } from './inbox-line.tsx';
import styles from './inbox-page.module.css';

const FeedDialog = lateDialog(async () => (await import('./feed-dialog.tsx')).FeedDialog);
const MailDialog = lateDialog(async () => (await import('./mail-dialog.tsx')).MailDialog);

/** How long the way back is offered, in milliseconds. */
const UNDO_MS = 12_000;

/** Marks everything as read, says so, and offers the way back. */
function useReadAll() {
  const t = useT();
  const mark = useMarkNotices();
  const undo = () =>
    mark.mutate(
      { mark: 'undo-all' },
      {
        onSuccess: () => notifications.show({ message: t('inbox.undone') }),
        onError: () => notifications.show({ message: t('inbox.failed') }),
      },
    );
  const readAll = () =>
    mark.mutate(
      { mark: 'all-read' },
      {
        onError: () => notifications.show({ message: t('inbox.failed') }),
        onSuccess: () => {
          const toast = 'inbox-all-read';
          notifications.show({
            id: toast,
            autoClose: UNDO_MS,
            message: (
              <span className={styles.toast}>
                {t('inbox.allRead')}{' '}
                <button
                  type="button"
                  className={styles.undo}
                  onClick={() => {
                    notifications.hide(toast);
                    undo();
                  }}
                >
                  {t('inbox.undo')}
                </button>
              </span>
            ),
          });
        },
      },
    );
  return { readAll, busy: mark.isPending };
}

function Days({ notices }: { readonly notices: readonly Notice[] }) {
  const t = useT();
  const now = new Date();
  return noticesByDay(notices).map(({ day, notices: those }) => {
    const near = nearDay(day, now);
    return (
      <section key={day} className={styles.day}>
        <h2 className={styles.dayTitle}>{near ? t(`inbox.${near}`) : formatWeekday(day)}</h2>
        <Sheet>
          <ul className="plain-list">
            {those.map((notice) => (
              <InboxLine key={notice.id} notice={notice} />
            ))}
          </ul>
        </Sheet>
      </section>
    );
  });
}

function Empty() {
  const t = useT();
  return (
    <Sheet>
      <EmptyState title={t('inbox.empty.title')} detail={t('inbox.empty.detail')}>
        <Button component={Link} href={to.work()} variant="default">
          {t('inbox.empty.work')}
        </Button>
      </EmptyState>
    </Sheet>
  );
}

/**
 * Thông báo: what happened that concerns the person signed in, by day, each line one step from its
 * place.
 */
export function InboxPage() {
  const t = useT();
  const inbox = useNotices();
  const { readAll, busy } = useReadAll();
  const [search, setSearch] = useSearchParams();
  const pages = inbox.data?.pages;
  const unread = pages?.[0]?.unread ?? 0;
  const notices = pages?.flatMap((page) => page.notices) ?? [];
  const act = search.get('act');
  const close = () => setSearch({}, { replace: true });
  return (
    <Page
      title={t('inbox.title')}
      lead={
        pages === undefined
          ? undefined
          : unread > 0
            ? t('inbox.lead', { count: unread })
            : t('inbox.leadNone')
      }
      action={
        <div className={styles.acts}>
          <Button variant="default" onClick={() => setSearch({ act: 'calendar' })}>
            {t('inbox.feed.button')}
          </Button>
          <Button variant="default" onClick={() => setSearch({ act: 'mail' })}>
            {t('inbox.mail.button')}
          </Button>
          {unread > 0 && (
            <Button onClick={readAll} loading={busy}>
              {t('inbox.readAll')}
            </Button>
          )}
        </div>
      }
    >
      <Answered query={inbox} besideStale>
        {() => (notices.length === 0 ? <Empty /> : <Days notices={notices} />)}
      </Answered>
      {inbox.hasNextPage && (
        <p className={styles.more}>
          <Button
            variant="default"
            loading={inbox.isFetchingNextPage}
            onClick={() => void inbox.fetchNextPage()}
          >
            {t('inbox.more')}
          </Button>
        </p>
      )}
      {act === 'mail' && <MailDialog onClose={close} />}
      {act === 'calendar' && <FeedDialog onClose={close} />}
    </Page>
  );
}
