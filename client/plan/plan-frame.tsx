import { useDocumentTitle } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { PlanMode } from '../../schemas/pages.ts';
import type { PlanView } from '../../schemas/types.ts';
import { AccountMenu } from '../components/account-menu.tsx';
import { StageBadge } from '../components/badges.tsx';
import { Bell } from '../components/bell.tsx';
import { BrandIcon } from '../components/icons.tsx';
import { lateDialog } from '../components/late.tsx';
import { useT } from '../i18n.tsx';
import { WhoIsHere } from '../live/who-is-here.tsx';
import { to } from '../routes.ts';
import { AskedDialogs } from './frame/asked-dialogs.tsx';
import { ExtendedNote } from './frame/extended-note.tsx';
import { ModeBar, ModeSwitch } from './frame/mode-switch.tsx';
import type { AskedAct } from './frame/more-acts.tsx';
import { MoreMenu } from './frame/more-menu.tsx';
import { PrimaryActButton } from './frame/primary-act-button.tsx';
import { TurnSentence } from './frame/turn-sentence.tsx';
import { usePapersLink } from './parts/papers-link.ts';
import { may, preparesSubmission } from './parts/plan-access.ts';
import styles from './plan-frame.module.css';
import { InstanceSteps } from './rounds/instance-steps.tsx';
import { TallyLink } from './rounds/vote-tally.tsx';

const SubmitDialog = lateDialog(
  async () => (await import('./submit/submit-dialog.tsx')).SubmitDialog,
  'submit',
  'respond',
  'decision',
);
const DecisionDialog = lateDialog(
  async () => (await import('./decision/decision-dialog.tsx')).DecisionDialog,
  'decision',
);
const PapersDialog = lateDialog(
  async () => (await import('./papers/papers-dialog.tsx')).PapersDialog,
  'papers',
);

interface Props {
  readonly plan: PlanView;
  readonly mode: PlanMode;
  readonly children: ReactNode;
}

/**
 * The frame of a plan's page, the same in every mode: title, stage, whose turn, the one primary
 * act, the switch of modes. `?act=submit`, `?act=decide` and `?act=papers` open their dialogs, so
 * that a line of "Việc của tôi" leads straight there. What it covers of the window is in
 * `--frame-top` and `--frame-bottom`.
 */
export function PlanFrame({ plan, mode, children }: Props) {
  const t = useT();
  const papers = usePapersLink();
  const [asked, setAsked] = useState<AskedAct>();
  useDocumentTitle(`${plan.title} – ${t(`plan.mode.${mode}`)} – ${t('common.app')}`);
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <div className={styles.top}>
          <Link href={to.work()} className={styles.brand} aria-label={t('common.work')}>
            <BrandIcon size={24} />
          </Link>
          <div className={styles.heading}>
            <h1 className={styles.title} title={plan.title}>
              {plan.title}
            </h1>
            <div className={styles.turn}>
              <p className={styles.sentence}>
                <StageBadge stage={plan.stage} /> <TurnSentence plan={plan} />
              </p>
              <ExtendedNote plan={plan} />
            </div>
          </div>
          <TallyLink plan={plan} />
          <div className={styles.act}>
            <PrimaryActButton plan={plan} mode={mode} />
          </div>
          <div className={styles.more}>
            <MoreMenu plan={plan} onAsk={setAsked} />
          </div>
          <div className={styles.account}>
            <Bell />
            <AccountMenu compact />
          </div>
        </div>
        <div className={styles.second}>
          <ModeSwitch plan={plan} mode={mode} />
          <WhoIsHere />
          <div className={styles.places}>
            <Link href={papers}>{t('plan.act.papers')}</Link>
            <Link href={to.work()} className={styles.elsewhere}>
              {t('common.work')}
            </Link>
            <Link href={to.plans()} className={styles.elsewhere}>
              {t('common.plans')}
            </Link>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {may(plan, 'read') && <InstanceSteps plan={plan} />}
        {children}
      </main>
      <ModeBar plan={plan} mode={mode} onAsk={setAsked} />
      <AskedDialogs plan={plan} asked={asked} onClose={() => setAsked(undefined)} />
      <ActDialogs plan={plan} />
    </div>
  );
}

/** The dialogs named in the address. */
function ActDialogs({ plan }: { readonly plan: PlanView }) {
  const [search, setSearch] = useSearchParams();
  const act = search.get('act');
  const onClose = () =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete('act');
        return after;
      },
      { replace: true },
    );
  return (
    <>
      <SubmitDialog
        plan={plan}
        opened={act === 'submit' && preparesSubmission(plan)}
        onClose={onClose}
      />
      <DecisionDialog
        plan={plan}
        opened={act === 'decide' && may(plan, 'return')}
        onClose={onClose}
      />
      <PapersDialog plan={plan} opened={act === 'papers'} onClose={onClose} />
    </>
  );
}
