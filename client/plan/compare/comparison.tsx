import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { NodeChange, PlanView } from '../../../schemas/types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { StepButton } from '../../components/step-button.tsx';
import { useI18n, useT } from '../../i18n.tsx';
import { useComments, useRead, useRedlineHtml } from '../../queries.ts';
import {
  type ChangeKind,
  countKinds,
  filterChanges,
  isPartOf,
  kindsOf,
  neighbour,
} from '../parts/change-model.ts';
import looks from '../parts/looks.module.css';
import type { Sides } from '../parts/sides.ts';
import textButton from '../parts/text-button.module.css';
import { useDocument } from '../parts/use-document.ts';
import { useKeys } from '../parts/use-keys.ts';
import { ChangeList } from './change-list.tsx';
import { ChangeRemarks } from './change-remarks.tsx';
import { CompareBar, useRedlineLook } from './compare-bar.tsx';
import styles from './comparison.module.css';
import { KindFilter } from './kind-filter.tsx';
import { RedlinePaper } from './redline-paper.tsx';

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
  const { plan, sides, changeId, sectionId, onPick, picker } = props;
  const { t, language } = useI18n();
  const figures = new Intl.NumberFormat(language);
  const [look, setLook] = useRedlineLook();
  const redline = useRead('getRedline', {
    planId: plan.id,
    query: { from: sides.from, to: sides.to },
  });
  const html = useRedlineHtml(plan.id, { from: sides.from, to: sides.to, layout: look.layout });
  const comments = useComments(plan.id, sides.to);
  const sectionName = useSectionName(plan.id, sides);
  const [kinds, setKinds] = useState<ReadonlySet<ChangeKind>>(new Set());
  const [open, setOpen] = useState(false);

  const all = useMemo(
    () =>
      (redline.data?.changes ?? []).filter(
        (change) => sectionId === undefined || change.sectionId === sectionId,
      ),
    [redline.data, sectionId],
  );
  useFirstOf(all, sectionId !== undefined && changeId === undefined, onPick);
  const changes = useMemo(() => filterChanges(all, kinds), [all, kinds]);
  const current = all.find((change) => changeId !== undefined && isPartOf(changeId, change));
  const at = current === undefined ? -1 : changes.indexOf(current);
  const step = (by: 1 | -1) => {
    const next = neighbour(changes, current?.id, by);
    if (next !== undefined) onPick(next.id);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  const pickFromPaper = useCallback(
    (id: string) => {
      const change = all.find((one) => isPartOf(id, one));
      if (change !== undefined) onPick(change.id);
    },
    [all, onPick],
  );

  const failed = redline.error ?? html.error;
  if (failed !== null)
    return (
      <div className={looks.modeColumn}>
        {picker}
        <ProblemNotice
          error={failed}
          onRetry={() => {
            void redline.refetch();
            void html.refetch();
          }}
        />
      </div>
    );

  const summary = redline.data?.summary;
  const same = redline.data !== undefined && all.length === 0;
  return (
    <div className={styles.compareGrid} data-details={open ? 'open' : undefined}>
      <aside className={styles.compareSide} aria-label={t('compare.list')}>
        {picker}
        {summary === undefined ? (
          <Loading lines={8} />
        ) : (
          <>
            <p className={styles.compareSummary}>
              <strong>
                {kinds.size === 0
                  ? t('compare.changeCount', { count: all.length })
                  : t('compare.filtered', { count: changes.length, total: all.length })}
              </strong>
              {sectionId === undefined && (
                <>
                  {' · '}
                  {t('compare.words', {
                    inserted: figures.format(summary.wordsInserted),
                    deleted: figures.format(summary.wordsDeleted),
                  })}
                </>
              )}
            </p>
            {sectionId !== undefined && (
              <p>
                {t('compare.onlySection', { section: sectionName(sectionId) })}{' '}
                <button type="button" className={textButton.textButton} onClick={props.onWhole}>
                  {t('compare.allSections')}
                </button>
              </p>
            )}
            <KindFilter counts={countKinds(all)} chosen={kinds} onChange={setKinds} />
            {changes.length === 0 && kinds.size > 0 ? (
              <EmptyState title={t('compare.none.title')} detail={t('compare.none.detail')}>
                <Button variant="default" size="xs" onClick={() => setKinds(new Set())}>
                  {t('compare.none.clear')}
                </Button>
              </EmptyState>
            ) : (
              <ChangeList
                changes={changes}
                currentId={current?.id}
                sectionName={sectionName}
                onPick={(change) => onPick(change.id)}
              />
            )}
          </>
        )}
      </aside>

      <div className={styles.compareDesk}>
        <CompareBar plan={plan} sides={sides} look={look} onLook={setLook} />
        {same && <EmptyState title={t('compare.empty.title')} detail={t('compare.empty.detail')} />}
        {html.data === undefined ? (
          <div className={`redline-paper ${styles.paperLoading}`}>
            <Loading lines={14} />
          </div>
        ) : (
          <RedlinePaper
            html={html.data}
            currentId={current?.id}
            look={same ? { ...look, onlyChanged: false } : look}
            covered={open}
            onPick={pickFromPaper}
          />
        )}
      </div>

      <aside className={styles.compareMargin} aria-label={t('compare.concerning')}>
        <Steps
          at={at}
          total={changes.length}
          onStep={step}
          open={open}
          onOpen={() => setOpen(!open)}
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
        {current !== undefined && at >= 0 && announce(t, current, at, changes.length)}
      </p>
    </div>
  );
}

/** Goes to the first change once they are known, where the address names none. */
function useFirstOf(
  changes: readonly NodeChange[],
  wanted: boolean,
  onPick: (changeId: string) => void,
): void {
  const first = wanted ? changes[0]?.id : undefined;
  const pick = useEffectEvent(onPick);
  useEffect(() => {
    if (first !== undefined) pick(first);
  }, [first]);
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

/** Names of sections, from the later document first, since most changes stand there. */
function useSectionName(planId: string, sides: Sides): (sectionId: string) => string {
  const t = useT();
  const later = useDocument(planId, sides.to).known;
  const earlier = useDocument(planId, sides.from).known;
  return (sectionId) => {
    if (later?.document.id === sectionId) return t('compare.wholePlan');
    return later?.placeOf(sectionId) ?? earlier?.placeOf(sectionId) ?? '';
  };
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
