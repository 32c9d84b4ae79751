import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { PlanSummary } from '../../schemas/types.ts';
import { Answered } from '../components/answered.tsx';
import { StageBadge } from '../components/badges.tsx';
import { DueText } from '../components/due-text.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Page, Sheet } from '../components/page.tsx';
import { useT } from '../i18n.tsx';
import { TurnSentence } from '../plan/frame/turn-sentence.tsx';
import { useRead } from '../queries.ts';
import { to } from '../routes.ts';
import { DamagedPlans } from './damaged-plans.tsx';
import { daysLeftOf, groupWork, type PendingWork, workPlace } from './work-list.ts';
import styles from './work-page.module.css';

function WorkLine({ plan, item }: PendingWork) {
  const t = useT();
  const { revisions } = plan;
  return (
    <li className={styles.line}>
      <Link href={workPlace({ plan, item })} className={styles.link}>
        <span className={styles.verb}>
          {t(`work.code.${item.code}`, {
            count: item.count,
            number: revisions + 1,
            revision: revisions,
          })}
        </span>
        <span className={styles.plan}>{plan.title}</span>
      </Link>
      {item.due !== undefined && (
        <span className={styles.due}>
          <DueText due={item.due} daysLeft={daysLeftOf({ plan, item })} overdue={item.overdue} />
        </span>
      )}
    </li>
  );
}

function WorkGroup(props: { readonly title: string; readonly work: readonly PendingWork[] }) {
  if (props.work.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className={styles.groupTitle}>{props.title}</h2>
      <Sheet>
        <ul className="plain-list">
          {props.work.map(({ plan, item }) => (
            <WorkLine key={`${plan.id} ${item.code}`} plan={plan} item={item} />
          ))}
        </ul>
      </Sheet>
    </section>
  );
}

function WaitingGroup({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const t = useT();
  if (plans.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className={styles.groupTitle}>{t('work.waiting')}</h2>
      <ul className={`plain-list ${styles.waiting}`}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link href={to.plan(plan.id)}>{plan.title}</Link>
            <p className={styles.sentence}>
              <StageBadge stage={plan.stage} /> <TurnSentence plan={plan} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Work({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const t = useT();
  const { overdue, dated, undated } = groupWork(plans);
  const waiting = plans.filter((plan) => plan.work.length === 0 && plan.stage !== 'approved');
  const none = overdue.length + dated.length + undated.length === 0;
  return (
    <>
      {none && (
        <Sheet>
          <EmptyState title={t('work.empty.title')} detail={t('work.empty.detail')}>
            <Button component={Link} href={to.plans()} variant="default">
              {t('work.empty.plans')}
            </Button>
            <Button component={Link} href={to.newPlan()} variant="default">
              {t('work.empty.create')}
            </Button>
          </EmptyState>
        </Sheet>
      )}
      <WorkGroup title={t('work.overdue')} work={overdue} />
      <WorkGroup title={t('work.dated')} work={dated} />
      <WorkGroup title={t('work.undated')} work={undated} />
      <WaitingGroup plans={waiting} />
    </>
  );
}

/** Việc của tôi: what waits for the person signed in, each line one step from its place. */
export function WorkPage() {
  const t = useT();
  const plans = useRead('getPlans');
  const work = groupWork(plans.data?.plans ?? []);
  const overdue = work.overdue.length;
  const count = overdue + work.dated.length + work.undated.length;
  const lead =
    count === 0
      ? undefined
      : overdue > 0
        ? t('work.summaryOverdue', { count, overdue })
        : t('work.summary', { count });
  return (
    <Page title={t('work.title')} lead={lead}>
      <Answered query={plans} besideStale>
        {(list) => (
          <>
            <DamagedPlans plans={list.damaged} />
            <Work plans={list.plans} />
          </>
        )}
      </Answered>
    </Page>
  );
}
