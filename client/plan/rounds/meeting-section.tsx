import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PlanView, RoundsView } from '../../../schemas/types.ts';
import { hrefOf } from '../../address.ts';
import { lateDialog } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import looks from '../parts/looks.module.css';
import { meetingTime } from '../parts/meeting-time.ts';
import { may } from '../parts/plan-access.ts';
import roundsMode from './rounds-mode.module.css';

const MeetingDialog = lateDialog(async () => (await import('./meeting-dialog.tsx')).MeetingDialog);

interface Props {
  readonly plan: PlanView;
  readonly rounds: RoundsView;
}

/** The meeting that takes the revision under review. */
export function MeetingSection({ plan, rounds }: Props) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const round = rounds.rounds.at(-1);
  const meeting = round?.outcome === 'open' ? round.meeting : undefined;
  const sets = may(plan, 'set-meeting');
  return (
    <section className={roundsMode.roundsPart} aria-labelledby="meeting-title">
      <h3 id="meeting-title">{t('rounds.meeting.title')}</h3>
      {meeting === undefined ? (
        <p className={looks.quiet}>
          {plan.stage === 'in-review'
            ? t('rounds.meeting.none', { number: plan.revisions })
            : t('rounds.meeting.noneNow')}
        </p>
      ) : (
        <p>
          <strong lang="vi">{meeting.title}</strong>
          <br />
          {meetingTime(t, meeting)}
          {meeting.place !== undefined && <span lang="vi">{`, ${meeting.place}`}</span>}
          {meeting.order !== undefined && (
            <span className={looks.quiet}>
              {', '}
              {t('rounds.meeting.order', { number: meeting.order })}
            </span>
          )}
        </p>
      )}
      <div className={roundsMode.partActs}>
        {sets && (
          <Button size="sm" variant="default" onClick={() => setOpened(true)}>
            {t(meeting === undefined ? 'rounds.meeting.set' : 'rounds.meeting.change')}
          </Button>
        )}
        <Link href={to.meetings()}>{t('rounds.meeting.agenda')}</Link>
        {meeting && (
          <a
            href={hrefOf('getMinutes', { meetingId: meeting.id, query: { format: 'docx' } })}
            download
          >
            {t('rounds.meeting.minutes')}
          </a>
        )}
      </div>
      {sets && (
        <MeetingDialog
          plan={plan}
          meeting={meeting}
          opened={opened}
          onClose={() => setOpened(false)}
        />
      )}
    </section>
  );
}
