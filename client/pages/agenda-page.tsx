import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { AgendaView } from '../../schemas/types.ts';
import { hrefOf } from '../address.ts';
import { Answered } from '../components/answered.tsx';
import { StageBadge } from '../components/badges.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Page, Sheet } from '../components/page.tsx';
import { useT } from '../i18n.tsx';
import { meetingTime } from '../plan/parts/meeting-time.ts';
import { useRead } from '../queries.ts';
import { to } from '../routes.ts';
import { type AgendaMeeting, splitAgenda } from './agenda.ts';
import styles from './agenda-page.module.css';

/** Chương trình họp: the meetings of one's plans, each with its plans in order. */
export function AgendaPage() {
  const t = useT();
  const meetings = useRead('getMeetings');
  return (
    <Page
      title={t('rounds.agenda.title')}
      lead={t('rounds.agenda.lead')}
      action={
        <Button component={Link} href={to.calendarFeed()} variant="default">
          {t('inbox.feed.button')}
        </Button>
      }
    >
      <Answered query={meetings} besideStale>
        {(agenda) => <Agenda agenda={agenda} />}
      </Answered>
    </Page>
  );
}

function Agenda({ agenda }: { readonly agenda: AgendaView }) {
  const t = useT();
  const { upcoming, past } = splitAgenda(agenda.meetings, new Date());
  if (agenda.meetings.length === 0)
    return (
      <Sheet>
        <EmptyState title={t('rounds.agenda.empty.title')} detail={t('rounds.agenda.empty.detail')}>
          <Button component={Link} href={to.plans()} variant="default">
            {t('common.plans')}
          </Button>
        </EmptyState>
      </Sheet>
    );
  return (
    <>
      <Meetings title={t('rounds.agenda.upcoming')} meetings={upcoming} />
      <Meetings title={t('rounds.agenda.past')} meetings={past} />
    </>
  );
}

function Meetings(props: { readonly title: string; readonly meetings: readonly AgendaMeeting[] }) {
  const t = useT();
  if (props.meetings.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className={styles.groupTitle}>{props.title}</h2>
      {props.meetings.map(({ meeting, plans }) => (
        <Sheet key={meeting.id}>
          <article className={styles.meeting}>
            <h3 className={styles.title} lang="vi">
              {meeting.title}
            </h3>
            <p className={styles.when}>
              {meetingTime(t, meeting)}
              {meeting.place !== undefined && <span lang="vi">{`, ${meeting.place}`}</span>}
            </p>
            <ol className={styles.plans}>
              {plans.map((plan) => (
                <li key={`${plan.id} ${plan.revision}`}>
                  <Link href={`${to.mode(plan.id, 'read')}?at=${plan.revision}`} lang="vi">
                    {plan.title}
                  </Link>
                  <span className={styles.facts}>
                    {t('rounds.agenda.revision', { number: plan.revision })}{' '}
                    <StageBadge stage={plan.stage} />
                  </span>
                </li>
              ))}
            </ol>
            <p className={styles.papers}>
              <a
                href={hrefOf('getMinutes', { meetingId: meeting.id, query: { format: 'docx' } })}
                download
              >
                {t('rounds.meeting.minutes')}
              </a>
            </p>
          </article>
        </Sheet>
      ))}
    </section>
  );
}
