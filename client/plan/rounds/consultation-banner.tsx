import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { CommentView, ConsultationView, PlanView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { RenderedHtml } from '../../components/html.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { formatMoment, formatWeekday, showDate } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import { to } from '../../routes.ts';
import { draftsFor, isSealedNow, myEntry, seersOf } from '../remark/consultation-model.ts';
import consultationCard from './consultation-card.module.css';
import { daysText } from './consultation-card.tsx';
import readBanners from './read-banners.module.css';
import { ReleaseDialog } from './release-dialog.tsx';

interface Props {
  readonly plan: PlanView;
  readonly at: DocumentRef;
  readonly consultation: ConsultationView;
  readonly comments: readonly CommentView[];
  /** Whether `?act=release-remarks` means this one: only one question is asked at a time. */
  readonly named: boolean;
  /** The place of a node in words; empty for the plan as a whole. */
  readonly placeOf: (nodeId: string) => string;
}

/**
 * Above the paper, for an invited agency: what is asked, until when, what is prepared, and the ways
 * to answer.
 */
export function ConsultationBanner(props: Props) {
  const { plan, at, consultation, comments, placeOf } = props;
  const t = useT();
  const { title, due, acts, revision, agency = '' } = consultation;
  const drafts = draftsFor(consultation, comments);
  const [asked, ask] = useAsked(props.named);
  useSeen(plan.id, consultation);
  const late = consultation.daysLeft < 0;
  return (
    <section className={`${readBanners.readBanner} no-print`} aria-label={t('rounds.banner.label')}>
      <h3 lang="vi">{t('rounds.banner.title', { title })}</h3>
      <p>
        {t('rounds.due', { day: formatWeekday(due.date) })}
        {' – '}
        <span className={late ? consultationCard.isLate : consultationCard.isLeft}>
          {daysText(t, consultation)}
        </span>
        {' · '}
        {t('rounds.banner.forAgency', { agency })}
      </p>
      {isSealedNow(consultation) && (
        <p>{t('rounds.banner.sealed', { day: showDate(due.date), agency })}</p>
      )}
      {consultation.noteHtml !== undefined && (
        <details>
          <summary>{t('rounds.note')}</summary>
          <RenderedHtml html={consultation.noteHtml} />
        </details>
      )}
      {at !== revision && (
        <p>
          {t('rounds.banner.otherRevision', { number: revision })}{' '}
          <Link href={`${to.mode(plan.id, 'read')}?at=${revision}`}>
            {t('rounds.banner.goRevision', { number: revision })}
          </Link>
        </p>
      )}
      <Standing plan={plan} consultation={consultation} drafts={drafts.length} />
      {acts.includes('release') && (
        <div className={readBanners.bannerActs}>
          <ReleaseButton
            count={drafts.length}
            answered={myEntry(consultation)?.releasedAt !== undefined}
            onAsk={() => ask('release')}
          />
          {acts.includes('decline') && myEntry(consultation)?.declined === undefined && (
            <Button size="xs" variant="subtle" onClick={() => ask('decline')}>
              {t('rounds.banner.decline')}
            </Button>
          )}
        </div>
      )}
      <ReleaseDialog
        planId={plan.id}
        consultation={consultation}
        drafts={drafts}
        placeOf={placeOf}
        opened={asked === 'release'}
        onClose={() => ask(undefined)}
      />
      <DeclineDialog
        planId={plan.id}
        number={consultation.number}
        opened={asked === 'decline'}
        onClose={() => ask(undefined)}
      />
    </section>
  );
}

type Asked = 'release' | 'decline' | undefined;

/** Which question is open; the address may ask the first of them. */
function useAsked(mayBeNamed: boolean): readonly [Asked, (asked: Asked) => void] {
  const [search, setSearch] = useSearchParams();
  const [asked, setAsked] = useState<Asked>();
  const named = search.get('act') === 'release-remarks' && mayBeNamed;
  return [
    asked ?? (named ? 'release' : undefined),
    (next) => {
      setAsked(next);
      if (next !== undefined || search.get('act') === null) return;
      setSearch(
        (now) => {
          now.delete('act');
          return now;
        },
        { replace: true },
      );
    },
  ];
}

/** Says once that the agency has opened what it is asked about. */
function useSeen(planId: string, consultation: ConsultationView): void {
  const { number } = consultation;
  const { mutate } = useWrite('seeConsultation', { planId, number });
  const said = useRef(false);
  const unseen = myEntry(consultation)?.openedAt === undefined;
  useEffect(() => {
    if (!unseen || said.current) return;
    said.current = true;
    mutate(undefined);
  }, [unseen, mutate]);
}

/** Where the agency is: nothing yet, drafts that wait for its head, or answered. */
function Standing(props: {
  readonly plan: PlanView;
  readonly consultation: ConsultationView;
  readonly drafts: number;
}) {
  const t = useT();
  const { plan, consultation, drafts } = props;
  const entry = myEntry(consultation);
  const head = seersOf(plan.members, consultation.agency ?? '').head;
  return (
    <p role="status">
      {entry?.declined !== undefined && <>{t('rounds.banner.declined')} </>}
      {entry?.releasedAt !== undefined && (
        <>{t('rounds.banner.releasedMore', { when: formatMoment(entry.releasedAt) })} </>
      )}
      {drafts > 0 && <strong>{t('rounds.banner.drafts', { count: drafts })}. </strong>}
      {drafts > 0 &&
        !consultation.acts.includes('release') &&
        head !== undefined &&
        t('rounds.banner.headReleases', { head: head.name })}
      {drafts === 0 &&
        entry?.releasedAt === undefined &&
        entry?.declined === undefined &&
        t('rounds.banner.noDrafts')}
    </p>
  );
}

interface ReleaseProps {
  readonly count: number;
  readonly answered: boolean;
  readonly onAsk: () => void;
}

/**
 * Sends what is prepared; without anything prepared, that the agency agrees. Once answered, only
 * more remarks go out.
 */
function ReleaseButton({ count, answered, onAsk }: ReleaseProps) {
  const t = useT();
  if (count === 0 && answered) return null;
  return (
    <Button size="xs" variant={count === 0 ? 'default' : 'filled'} onClick={onAsk}>
      {count === 0 ? t('rounds.banner.agree') : t('rounds.banner.release', { count })}
    </Button>
  );
}

interface DeclineProps {
  readonly planId: string;
  readonly number: number;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function DeclineDialog({ planId, number, opened, onClose }: DeclineProps) {
  const t = useT();
  const decline = useWrite('declineConsultation', { planId, number });
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t('rounds.decline.title')}
      detail={t('rounds.decline.detail')}
      label={t('rounds.decline.reason')}
      action={t('rounds.decline.submit')}
      busy={decline.isPending}
      error={decline.error}
      name={`${planId}:decline:${number}`}
      onConfirm={(reason, sent) =>
        decline.mutateAsync({ reason }).then(
          () => {
            sent();
            notifications.show({ message: t('rounds.decline.done') });
            onClose();
          },
          () => undefined,
        )
      }
    />
  );
}
