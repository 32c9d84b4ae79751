import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ConsultationView, PlanView } from '../../../schemas/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { RenderedHtml } from '../../components/html.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { formatMoment, formatWeekday, showDate } from '../../format.ts';
import { type Translate, useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import { to } from '../../routes.ts';
import looks from '../parts/looks.module.css';
import { answeredCount, isSealedNow, lastReminder, owing } from '../remark/consultation-model.ts';
import styles from './consultation-card.module.css';
import { RosterTable } from './roster-table.tsx';

interface Props {
  readonly plan: PlanView;
  readonly consultation: ConsultationView;
}

/** "còn 3 ngày làm việc", "hạn hôm nay", "quá hạn 2 ngày làm việc". */
export function daysText(
  t: Translate,
  { daysLeft, workingDaysLeft }: Pick<ConsultationView, 'daysLeft' | 'workingDaysLeft'>,
): string {
  if (daysLeft === 0) return t('rounds.lastDay');
  if (daysLeft > 0) return t('rounds.daysLeft', { days: workingDaysLeft });
  return workingDaysLeft < 0 ? t('rounds.late', { days: -workingDaysLeft }) : t('rounds.passed');
}

/** One consultation: what, until when, how far each agency is, and what can be done with it. */
export function ConsultationCard({ plan, consultation }: Props) {
  const t = useT();
  const { number, title, roster, acts, open } = consultation;
  const remind = useWrite('remindAgencies', { planId: plan.id, number });
  const reminds = acts.includes('remind');
  const send = (agencies?: readonly string[]) =>
    remind.mutate(agencies ? { agencies } : {}, {
      onSuccess: () =>
        notifications.show({
          message: t('rounds.remind.done', { count: (agencies ?? owing(roster)).length }),
        }),
    });
  const last = lastReminder(roster);
  return (
    <article
      className={styles.consultation}
      data-open={open}
      aria-labelledby={`consultation-${number}`}
    >
      <h4 id={`consultation-${number}`} lang="vi">
        {title}
      </h4>
      <Facts plan={plan} consultation={consultation} />
      {consultation.noteHtml !== undefined && (
        <details>
          <summary>{t('rounds.note')}</summary>
          <RenderedHtml html={consultation.noteHtml} />
        </details>
      )}
      <RosterTable
        consultation={consultation}
        members={plan.members}
        busy={remind.isPending}
        onRemind={reminds ? (agency) => send([agency]) : undefined}
      />
      {remind.error !== null && <ProblemNotice error={remind.error} />}
      <div className={styles.consultationActs}>
        {acts.includes('comment') && (
          <Button
            component={Link}
            href={`${to.mode(plan.id, 'read')}?at=${consultation.revision}`}
            size="sm"
          >
            {t('rounds.readAndRemark')}
          </Button>
        )}
        {reminds && (
          <>
            <Button size="sm" variant="default" loading={remind.isPending} onClick={() => send()}>
              {t('rounds.remind.all', { count: owing(roster).length })}
            </Button>
            <span className={looks.quiet} role="status">
              {last === undefined
                ? t('rounds.remind.never')
                : t('rounds.remind.last', { when: formatMoment(last) })}
            </span>
          </>
        )}
        {acts.includes('close') && <CloseAct plan={plan} consultation={consultation} />}
      </div>
    </article>
  );
}

function Facts({ plan, consultation }: Props) {
  const t = useT();
  const { due, open, sealed, closedAt, openedBy, openedAt, roster, revision } = consultation;
  const late = open && consultation.daysLeft < 0;
  return (
    <>
      <p className={styles.consultationFacts}>
        <span>
          {t('rounds.due', { day: formatWeekday(due.date) })}
          {due.said !== undefined && (
            <span className={looks.quiet} lang="vi">
              {' '}
              {t('rounds.said', { said: due.said })}
            </span>
          )}
          {open && (
            <>
              {' – '}
              <span className={late ? styles.isLate : styles.isLeft}>
                {daysText(t, consultation)}
              </span>
            </>
          )}
        </span>
        <strong>
          {t('rounds.answered', { answered: answeredCount(roster), total: roster.length })}
        </strong>
      </p>
      <p className={`${styles.consultationFacts} ${looks.quiet}`}>
        <span>
          <Link href={`${to.mode(plan.id, 'read')}?at=${revision}`}>
            {t('rounds.about', { number: revision })}
          </Link>
          {', '}
          {t('rounds.openedBy', {
            office: `${openedBy.office} ${openedBy.agency}`,
            when: formatMoment(openedAt),
          })}
        </span>
      </p>
      <p className={styles.consultationTags}>
        {closedAt !== undefined && (
          <Tag>{t('rounds.closed', { when: formatMoment(closedAt) })}</Tag>
        )}
        {sealed && (
          <Tag tone={isSealedNow(consultation) ? 'accent' : 'quiet'}>
            {isSealedNow(consultation)
              ? t('rounds.sealedUntil', { day: showDate(due.date) })
              : t('rounds.wasSealed')}
          </Tag>
        )}
        {consultation.silenceAgrees && <Tag>{t('rounds.silence')}</Tag>}
      </p>
    </>
  );
}

/** Ends the consultation, after saying what becomes of those that have not answered. */
function CloseAct({ plan, consultation }: Props) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const { number, title, roster, silenceAgrees } = consultation;
  const close = useWrite('closeConsultation', { planId: plan.id, number });
  const left = owing(roster);
  return (
    <>
      <Button size="sm" variant="default" className={styles.push} onClick={() => setAsked(true)}>
        {t('rounds.close.action')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('rounds.close.title', { title })}
        detail={t('rounds.close.detail')}
        action={t('rounds.close.action')}
        busy={close.isPending}
        error={close.error}
        onConfirm={() =>
          // A promise, since a closed consultation has no such button any more.
          close.mutateAsync(undefined).then(
            () => notifications.show({ message: t('rounds.close.done') }),
            () => undefined,
          )
        }
      >
        {isSealedNow(consultation) && <p>{t('rounds.close.unsealed')}</p>}
        {left.length > 0 && (
          <div>
            <p>
              {t(silenceAgrees ? 'rounds.close.owingAgree' : 'rounds.close.owing', {
                count: left.length,
              })}
            </p>
            <ul lang="vi" className={styles.innerList}>
              {left.map(({ agency }) => (
                <li key={agency}>{agency}</li>
              ))}
            </ul>
          </div>
        )}
      </ConfirmDialog>
    </>
  );
}
