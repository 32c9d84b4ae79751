import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PlanView, RoundsView } from '../../../schemas/types.ts';
import { Answered } from '../../components/answered.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { lateDialog } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { to } from '../../routes.ts';
import looks from '../parts/looks.module.css';
import { actOf, may } from '../parts/plan-access.ts';
import { ConsultationCard } from './consultation-card.tsx';
import { MeetingSection } from './meeting-section.tsx';
import styles from './rounds-mode.module.css';
import { SignedSections } from './signed-sections.tsx';
import { VoteSection } from './vote-tally.tsx';

const OpenDialog = lateDialog(
  async () => (await import('./open-dialog.tsx')).OpenDialog,
  'decision',
);

/**
 * Lấy ý kiến: the agencies asked and how far they are, the meeting, the slips, the sections agreed.
 */
export function RoundsMode({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const rounds = useRead('getRounds', { planId: plan.id });
  return (
    <div className={styles.roundsMode}>
      <header className={styles.roundsHead}>
        <div>
          <h2>{t('rounds.title')}</h2>
          <p className={looks.quiet}>{t('rounds.lead')}</p>
        </div>
      </header>
      <Answered query={rounds} lines={10}>
        {(data) => (
          <>
            <Consultations plan={plan} rounds={data} />
            <MeetingSection plan={plan} rounds={data} />
            <VoteSection plan={plan} rounds={data} />
            <SignedSections plan={plan} sections={data.sections} />
            <p className="rounds-chain">
              {data.instances.length === 0 && (
                <span className={looks.quiet}>{t('rounds.instances.none')} </span>
              )}
              {may(plan, 'set-instances') && (
                <Link href={to.mode(plan.id, 'members')}>{t('rounds.instances.edit')}</Link>
              )}
            </p>
          </>
        )}
      </Answered>
    </div>
  );
}

function Consultations({ plan, rounds }: { readonly plan: PlanView; readonly rounds: RoundsView }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const act = actOf(plan, 'run-consultations');
  const runs = plan.myRoles.some((role) => ['head', 'secretary', 'chair'].includes(role));
  const button = act.allowed && <Button onClick={() => setOpened(true)}>{t('rounds.open')}</Button>;
  const list = rounds.consultations.toReversed();
  return (
    <section className={styles.roundsPart} aria-labelledby="consultations-title">
      <div className={styles.partHeadLine}>
        <h3 id="consultations-title">{t('rounds.consultations')}</h3>
        {list.length > 0 && button}
      </div>
      {list.length === 0 && (
        <EmptyState
          title={t('rounds.empty.title')}
          detail={
            runs && !act.allowed
              ? (act.reasons[0]?.message ?? t('rounds.notYet'))
              : t(runs ? 'rounds.empty.canOpen' : 'rounds.empty.cannot')
          }
        >
          {button}
        </EmptyState>
      )}
      {list.map((consultation) => (
        <ConsultationCard key={consultation.number} plan={plan} consultation={consultation} />
      ))}
      {act.allowed && <OpenDialog plan={plan} opened={opened} onClose={() => setOpened(false)} />}
    </section>
  );
}
