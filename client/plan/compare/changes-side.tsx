import { Button } from '@mantine/core';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { useI18n, useT } from '../../i18n.tsx';
import { countKinds } from '../parts/change-model.ts';
import type { Sides } from '../parts/sides.ts';
import textButton from '../parts/text-button.module.css';
import { useDocument } from '../parts/use-document.ts';
import { ChangeList } from './change-list.tsx';
import styles from './comparison.module.css';
import { KindFilter } from './kind-filter.tsx';
import type { Changes } from './use-changes.ts';

interface Props {
  readonly planId: string;
  readonly sides: Sides;
  readonly changes: Changes;
  /** Only the changes of this section are gone through. */
  readonly sectionId: string | undefined;
  readonly onWhole: () => void;
  readonly onPick: (changeId: string) => void;
}

/** How much changed, which kinds of change are shown, and the changes as a list. */
export function ChangesSide({ planId, sides, changes, sectionId, onWhole, onPick }: Props) {
  const t = useT();
  const sectionName = useSectionName(planId, sides);
  const { all, kinds, shown, summary } = changes;
  if (summary === undefined) return <Loading lines={8} />;
  return (
    <>
      <Summary changes={changes} summary={summary} whole={sectionId === undefined} />
      {sectionId !== undefined && (
        <p>
          {t('compare.onlySection', { section: sectionName(sectionId) })}{' '}
          <button type="button" className={textButton.textButton} onClick={onWhole}>
            {t('compare.allSections')}
          </button>
        </p>
      )}
      <KindFilter counts={countKinds(all)} chosen={kinds} onChange={changes.setKinds} />
      {shown.length === 0 && kinds.size > 0 ? (
        <EmptyState title={t('compare.none.title')} detail={t('compare.none.detail')}>
          <Button variant="default" size="xs" onClick={() => changes.setKinds(new Set())}>
            {t('compare.none.clear')}
          </Button>
        </EmptyState>
      ) : (
        <ChangeList
          changes={shown}
          currentId={changes.current?.id}
          sectionName={sectionName}
          onPick={(change) => onPick(change.id)}
        />
      )}
    </>
  );
}

interface SummaryProps {
  readonly changes: Changes;
  readonly summary: NonNullable<Changes['summary']>;
  readonly whole: boolean;
}

function Summary({ changes: { all, kinds, shown }, summary, whole }: SummaryProps) {
  const { t, language } = useI18n();
  const figures = new Intl.NumberFormat(language);
  return (
    <p className={styles.compareSummary}>
      <strong>
        {kinds.size === 0
          ? t('compare.changeCount', { count: all.length })
          : t('compare.filtered', { count: shown.length, total: all.length })}
      </strong>
      {whole && (
        <>
          {' · '}
          {t('compare.words', {
            inserted: figures.format(summary.wordsInserted),
            deleted: figures.format(summary.wordsDeleted),
          })}
        </>
      )}
    </p>
  );
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
