import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { firstWords } from '../../../domain/plan/titles.ts';
import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type { CommentView, Due, PlanView, Round } from '../../../schemas/types.ts';
import { hrefOf } from '../../address.ts';
import { Answered } from '../../components/answered.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatWeekday, showDate } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useComments, useRead } from '../../queries.ts';
import { to } from '../../routes.ts';
import { actorName } from '../parts/actor-name.ts';
import looks from '../parts/looks.module.css';
import { meetingTime } from '../parts/meeting-time.ts';
import { may } from '../parts/plan-access.ts';
import { isWaiting } from '../remark/remark-filter.ts';
import styles from './round-timeline.module.css';

/**
 * Rounds from first to last on one line, with what was submitted, said, concluded and when it was
 * due.
 */
export function RoundTimeline({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const rounds = useRead('getRounds', { planId: plan.id });
  const reads = may(plan, 'read');
  const comments = useComments(plan.id, undefined, reads && plan.revisions > 0);
  const empty = (
    <EmptyState title={t('history.noRounds.title')} detail={t('history.noRounds.detail')} />
  );
  return (
    <Answered
      query={rounds}
      lines={6}
      empty={({ rounds: list }) => (list.length === 0 ? empty : undefined)}
    >
      {({ rounds: list }) => (
        <Timeline plan={plan} rounds={list} comments={comments.data?.comments} />
      )}
    </Answered>
  );
}

interface TimelineProps {
  readonly plan: PlanView;
  readonly rounds: readonly Round[];
  /** undefined while they are not there, or for somebody who may not read them. */
  readonly comments: readonly CommentView[] | undefined;
}

function Timeline({ plan, rounds, comments }: TimelineProps) {
  const t = useT();
  const redrafting = plan.stage === 'returned' || plan.stage === 'drafting';
  const last = rounds.at(-1);
  return (
    <ol className={styles.timeline}>
      {rounds.map((round) => (
        <RoundItem
          key={round.number}
          plan={plan}
          round={round}
          comments={comments?.filter((one) => one.round === round.number)}
        />
      ))}
      {redrafting && (
        <li className={styles.timelineItem} data-outcome="drafting">
          <p className={styles.timelineHead}>
            <strong>{t('history.drafting', { number: plan.revisions + 1 })}</strong>
            {last?.closedAt !== undefined && (
              <span className={looks.quiet}>
                {' '}
                {t('history.draftingSince', { day: showDate(dayInVietnam(last.closedAt)) })}
              </span>
            )}
          </p>
        </li>
      )}
    </ol>
  );
}

interface ItemProps {
  readonly plan: PlanView;
  readonly round: Round;
  /** undefined while they are not there, or for somebody who may not read them. */
  readonly comments: readonly CommentView[] | undefined;
}

function RemarkCounts({ comments }: { readonly comments: readonly CommentView[] }) {
  const t = useT();
  const directives = comments.filter(({ kind }) => kind === 'directive');
  const answered = comments.filter((one) => one.response !== undefined && !isWaiting(one));
  return (
    <p className={looks.quiet}>
      {[
        t('history.remarks', { count: comments.length }),
        ...(directives.length > 0 ? [t('history.directives', { count: directives.length })] : []),
        ...(answered.length > 0 ? [t('history.answered', { count: answered.length })] : []),
      ].join(' · ')}
    </p>
  );
}

function RoundItem({ plan, round, comments }: ItemProps) {
  const t = useT();
  const { decision, outcome, revision, meeting, instance } = round;
  const directives = comments?.filter(({ kind }) => kind === 'directive') ?? [];
  return (
    <li className={styles.timelineItem} data-outcome={outcome}>
      <p className={styles.timelineHead}>
        <strong>{t('history.round', { number: round.number })}</strong>
        <span className={styles.outcome} data-outcome={outcome}>
          {t(`history.outcome.${outcome}`)}
        </span>
        {instance !== undefined && (
          <span className={looks.quiet} lang="vi">
            {instance}
          </span>
        )}
      </p>
      <p>
        {t('history.submitted', { number: revision })}{' '}
        <span className={looks.quiet}>{formatWeekday(dayInVietnam(round.openedAt))}</span>
      </p>
      {meeting && (
        <p>
          <span lang="vi">{meeting.title}</span>{' '}
          <span className={looks.quiet}>{meetingTime(t, meeting)}</span>
        </p>
      )}
      {round.reviewDue && <DueLine label={t('history.reviewDue')} due={round.reviewDue} />}
      {comments && <RemarkCounts comments={comments} />}
      {decision && (
        <Said
          who={actorName(decision.author)}
          day={formatWeekday(dayInVietnam(decision.at))}
          label={t('history.conclusion')}
          text={decision.conclusion}
        >
          {decision.due && <DueLine label={t('history.resubmitDue')} due={decision.due} />}
          {decision.reportTo !== undefined && (
            <p className={looks.quiet}>{t('history.reportTo', { name: decision.reportTo })}</p>
          )}
          {decision.unmetReason !== undefined && (
            <p className={looks.asTyped}>
              {t('history.unmetReason', {
                count: decision.unmet?.length ?? 0,
                reason: decision.unmetReason,
              })}
            </p>
          )}
        </Said>
      )}
      {round.withdrawReason !== undefined && round.closedAt !== undefined && (
        <Said
          day={formatWeekday(dayInVietnam(round.closedAt))}
          label={t('history.withdrawReason')}
          text={round.withdrawReason}
        />
      )}
      {directives.length > 0 && (
        <details>
          <summary>{t('history.showDirectives', { count: directives.length })}</summary>
          <ol className={styles.timelineDirectives}>
            {directives.map((directive) => (
              <li key={directive.id}>
                <Link href={to.comment(plan.id, directive.id)}>
                  #{directive.number} {firstWords(directive.text)}
                </Link>{' '}
                <span className={looks.quiet}>{t(`common.remarkStatus.${directive.status}`)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      <p className={styles.timelineLinks}>
        <Link href={`${to.mode(plan.id, 'read')}?at=${revision}`}>{t('history.read')}</Link>
        {revision > 1 && (
          <Link href={to.compare(plan.id, revision - 1, revision)}>
            {t('history.compareBefore')}
          </Link>
        )}
        {decision && (
          <a
            href={hrefOf('getConclusion', {
              planId: plan.id,
              number: round.number,
              query: { format: 'docx' },
            })}
            download
          >
            {t('history.notice')}
          </a>
        )}
        {meeting && (
          <a
            href={hrefOf('getMinutes', { meetingId: meeting.id, query: { format: 'docx' } })}
            download
          >
            {t('rounds.meeting.minutes')}
          </a>
        )}
      </p>
    </li>
  );
}

function DueLine({ label, due }: { readonly label: string; readonly due: Due }) {
  const t = useT();
  return (
    <p>
      {label}: {t('common.due.on', { day: formatWeekday(due.date) })}
      {due.said !== undefined && (
        <span className={looks.quiet} lang="vi">
          {' '}
          {t('history.said', { said: due.said })}
        </span>
      )}
    </p>
  );
}

interface SaidProps {
  readonly who?: string;
  readonly day: string;
  readonly label: string;
  readonly text: string;
  readonly children?: ReactNode;
}

function Said({ who, day, label, text, children }: SaidProps) {
  return (
    <div className={styles.said}>
      <p className={looks.quiet}>
        {[label, who, day].filter((part) => part !== undefined).join(' · ')}
      </p>
      <p className={looks.asTyped}>{text}</p>
      {children}
    </div>
  );
}
