import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { NodeChange, PlanView } from '../../../schemas/types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { StepButton } from '../../components/step-button.tsx';
import { useT } from '../../i18n.tsx';
import { useComments, useRedlineHtml } from '../../queries.ts';
import { kindsOf } from '../parts/change-model.ts';
import looks from '../parts/looks.module.css';
import type { Sides } from '../parts/sides.ts';
import { useKeys } from '../parts/use-keys.ts';
import { ChangeRemarks } from './change-remarks.tsx';
import { ChangesSide } from './changes-side.tsx';
import { CompareBar, useRedlineLook } from './compare-bar.tsx';
import styles from './comparison.module.css';
import { RedlinePaper } from './redline-paper.tsx';
import { type Changes, useChanges } from './use-changes.ts';

interface Props {
  readonly plan: PlanView;
  readonly sides: Sides;
  readonly changeId: string | undefined;
  /** Only the changes of this section are gone through. */
  readonly sectionId: string | undefined;
  readonly onWhole: () => void;
  readonly onPick: (changeId: string | undefined) => void;
  readonly picker: ReactNode;
}

/**
 * One comparison: its changes as a list, the paper with the marks, and what was said about the
 * current change.
 */
export function Comparison(props: Props) {
  const { plan, sides, sectionId, onPick, picker } = props;
  const t = useT();
  // Asked for before the marked text: a key pressed before the changes are there does nothing.
  const changes = useChanges(props);
  const [look, setLook] = useRedlineLook();
  const html = useRedlineHtml(plan.id, { from: sides.from, to: sides.to, layout: look.layout });
  const [open, setOpen] = useState(false);
  useKeys({ j: () => changes.step(1), k: () => changes.step(-1) });

  const failed = changes.error ?? html.error;
  if (failed !== null)
    return (
      <div className={looks.modeColumn}>
        {picker}
        <ProblemNotice
          error={failed}
          onRetry={() => {
            changes.askAgain();
            void html.refetch();
          }}
        />
      </div>
    );
  return (
    <div className={styles.compareGrid} data-details={open ? 'open' : undefined}>
      <aside className={styles.compareSide} aria-label={t('compare.list')}>
        {picker}
        <ChangesSide
          planId={plan.id}
          sides={sides}
          changes={changes}
          sectionId={sectionId}
          onWhole={props.onWhole}
          onPick={onPick}
        />
      </aside>
      <div className={styles.compareDesk}>
        <CompareBar plan={plan} sides={sides} look={look} onLook={setLook} />
        {changes.same && (
          <EmptyState title={t('compare.empty.title')} detail={t('compare.empty.detail')} />
        )}
        {html.data === undefined ? (
          <div className={`redline-paper ${styles.paperLoading}`}>
            <Loading lines={14} />
          </div>
        ) : (
          <RedlinePaper
            html={html.data}
            currentId={changes.current?.id}
            look={changes.same ? { ...look, onlyChanged: false } : look}
            covered={open}
            onPick={changes.pickPart}
          />
        )}
      </div>
      <ChangeMargin plan={plan} sides={sides} changes={changes} open={open} onOpen={setOpen} />
    </div>
  );
}

type MarginProps = Pick<Props, 'plan' | 'sides'> & {
  readonly changes: Changes;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
};

/** The way from change to change, and the remarks that the current one answers. */
function ChangeMargin({ plan, sides, changes, open, onOpen }: MarginProps) {
  const t = useT();
  const comments = useComments(plan.id, sides.to);
  const { at, current, shown } = changes;
  return (
    <>
      <aside className={styles.compareMargin} aria-label={t('compare.concerning')}>
        <Steps
          at={at}
          total={shown.length}
          onStep={changes.step}
          open={open}
          onOpen={() => onOpen(!open)}
        />
        <div className={styles.compareDetails}>
          <ChangeRemarks
            planId={plan.id}
            change={current}
            comments={comments.data?.comments ?? []}
          />
        </div>
      </aside>
      <p className="visually-hidden" aria-live="polite">
        {current !== undefined && at >= 0 && announce(t, current, at, shown.length)}
      </p>
    </>
  );
}

function announce(
  t: ReturnType<typeof useT>,
  change: NodeChange,
  at: number,
  total: number,
): string {
  const kind = kindsOf(change)
    .map((one) => t(`compare.kind.${one}`))
    .join(', ');
  return t('compare.announce', { at: at + 1, total, kind, title: change.title });
}

interface StepsProps {
  readonly at: number;
  readonly total: number;
  readonly open: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onOpen: () => void;
}

function Steps({ at, total, open, onStep, onOpen }: StepsProps) {
  const t = useT();
  return (
    <div className={`${styles.steps} ${looks.keyHints}`} title={t('compare.keys')}>
      <StepButton
        by={-1}
        label={t('compare.previous')}
        hotkey="k"
        disabled={total === 0 || at === 0}
        onStep={onStep}
      />
      <StepButton
        by={1}
        label={t('compare.next')}
        hotkey="j"
        disabled={total === 0 || at === total - 1}
        onStep={onStep}
      />
      <span className={styles.stepsAt}>
        {t('compare.position', { at: at < 0 ? '–' : at + 1, total })}
      </span>
      <Button
        variant="subtle"
        size="xs"
        className={styles.stepsOpen}
        aria-expanded={open}
        onClick={onOpen}
      >
        {t(open ? 'compare.hideDetails' : 'compare.details')}
      </Button>
    </div>
  );
}
