import { Button, Modal, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { dayInVietnam } from '../../domain/text/vietnam-time.ts';
import type { CalendarFeed } from '../../schemas/types.ts';
import { Answered } from '../components/answered.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import dialog from '../components/dialog.module.css';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { showDate } from '../format.ts';
import { useT } from '../i18n.tsx';
import { useEndFeed, useMakeFeed } from '../inbox-queries.ts';
import { useRead } from '../queries.ts';
import styles from './inbox-page.module.css';

/** What is asked about before it is done. */
type Asked = 'replace' | 'end';

/**
 * The address, shown this once: to be copied, or handed to the calendar program of this machine.
 */
function NewAddress({ address }: { readonly address: string }) {
  const t = useT();
  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      notifications.show({ message: t('inbox.feed.copied') });
    } catch {
      notifications.show({ message: t('inbox.feed.notCopied') });
    }
  }
  return (
    <>
      <TextInput
        readOnly
        label={t('inbox.feed.address')}
        description={t('inbox.feed.once')}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <div className={dialog.actions}>
        <Button component="a" variant="default" href={address.replace(/^https?:/, 'webcal:')}>
          {t('inbox.feed.open')}
        </Button>
        <Button onClick={() => void copy()}>{t('inbox.feed.copy')}</Button>
      </div>
    </>
  );
}

interface HasProps {
  readonly feed: CalendarFeed;
  readonly busy: boolean;
  readonly onMake: () => void;
  readonly onAsk: (asked: Asked) => void;
}

function HasOrNot({ feed, busy, onMake, onAsk }: HasProps) {
  const t = useT();
  if (feed.since === undefined)
    return (
      <>
        <p>{t('inbox.feed.none')}</p>
        <div className={dialog.actions}>
          <Button loading={busy} onClick={onMake} data-autofocus>
            {t('inbox.feed.make')}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <p>{t('inbox.feed.has', { day: showDate(dayInVietnam(feed.since)) })}</p>
      <div className={dialog.actions}>
        <Button variant="default" onClick={() => onAsk('end')}>
          {t('inbox.feed.end')}
        </Button>
        <Button onClick={() => onAsk('replace')}>{t('inbox.feed.replace')}</Button>
      </div>
    </>
  );
}

/**
 * The private address at which a calendar program finds the person's due dates and meetings: made,
 * replaced, taken back.
 */
export function FeedDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const feed = useRead('getCalendarFeed');
  const make = useMakeFeed();
  const end = useEndFeed();
  const [asked, setAsked] = useState<Asked>();
  const act = asked === 'end' ? end : make;
  const done = () => setAsked(undefined);
  if (asked)
    return (
      <ConfirmDialog
        opened
        title={t(`inbox.feed.${asked}Title`)}
        detail={t(`inbox.feed.${asked}Detail`)}
        action={t(`inbox.feed.${asked}`)}
        grave={asked === 'end'}
        busy={act.isPending}
        error={act.error}
        onClose={done}
        onConfirm={() => act.mutate(undefined, { onSuccess: done })}
      />
    );
  const address = make.data?.address;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('inbox.feed.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={dialog.body}>
        <p className={styles.note}>{t('inbox.feed.lead')}</p>
        {make.error !== null && <ProblemNotice error={make.error} />}
        <Answered query={feed} besideStale>
          {(data) =>
            address !== undefined && data.since === make.data?.since ? (
              <NewAddress address={address} />
            ) : (
              <HasOrNot
                feed={data}
                busy={make.isPending}
                onMake={() => make.mutate()}
                onAsk={setAsked}
              />
            )
          }
        </Answered>
      </div>
    </Modal>
  );
}
