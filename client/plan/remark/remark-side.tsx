import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useRef } from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { indexTree } from '../../../domain/plan/tree-index.ts';
import type {
  Anchor,
  CommentView,
  FoundPlace,
  Labels,
  PlanDocument,
  PlanView,
} from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { breakpoints } from '../../breakpoints.ts';
import { lateDialog } from '../../components/late.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import { goToNode } from '../paper/go-to-node.ts';
import looks from '../parts/looks.module.css';
import { mayRemark, type RemarkRights } from './new-remark.ts';
import { RemarkCard } from './remark-card.tsx';
import { RemarkComposer } from './remark-composer.tsx';
import { RemarkFilters } from './remark-filters.tsx';
import { RemarkMargin } from './remark-margin.tsx';
import styles from './remark-side.module.css';
import type { RemarkFocus } from './use-remark-focus.ts';
import { composerName } from './use-remark-written.ts';
import type { ShownRemarks } from './use-shown-remarks.ts';

const SideSheet = lateDialog(
  async () => (await import('../../components/side-sheet.tsx')).SideSheet,
);

interface RemarkSideProps {
  readonly plan: PlanView;
  readonly at: DocumentRef;
  readonly content: { readonly document: PlanDocument; readonly labels: Labels };
  readonly paper: HTMLElement | null;
  readonly wide: boolean;
  readonly rights: RemarkRights;
  readonly remarks: ShownRemarks;
  readonly focus: RemarkFocus;
  readonly error: Error | null;
  /** The form was closed; with the remark's id when one was made. */
  readonly onAdded: (commentId: string | undefined) => void;
}

/**
 * The remarks: in the margin where there is room, else in a sheet from the side or, on a telephone,
 * from below.
 */
export function RemarkSide(props: RemarkSideProps) {
  const { plan, remarks, wide } = props;
  const { all, shown } = remarks;
  const { adding, focusedId, sheetOpen, setSheet, focus, hover } = props.focus;
  const t = useT();
  const narrow = useMediaQuery(breakpoints.narrow, false, { getInitialValueInEffect: false });
  const go = useCallback(
    ({ nodeId }: FoundPlace) => {
      if (!wide) setSheet(false);
      requestAnimationFrame(() => goToNode(nodeId));
    },
    [wide, setSheet],
  );
  const card = (comment: CommentView) => (
    <RemarkCard
      plan={plan}
      at={props.at}
      comment={comment}
      focused={comment.id === focusedId}
      numberOf={(id) => all.find((other) => other.id === id)?.number}
      onFocus={focus}
      onHover={hover}
      onGo={go}
    />
  );
  const composer = adding && <Composer {...props} anchor={adding} />;
  const head = <RemarkHead {...props} />;
  if (wide)
    return (
      <div className={styles.remarkSide}>
        <div className={styles.remarkSideHead}>
          {head}
          {composer}
        </div>
        <RemarkMargin
          comments={shown}
          focusedId={focusedId}
          paper={props.paper}
          label={t('remark.title')}
          renderCard={card}
        />
      </div>
    );
  return (
    <>
      <button
        type="button"
        className={`${styles.remarkOpen} no-print`}
        aria-haspopup="dialog"
        onClick={() => setSheet(true)}
      >
        {t('remark.open', { count: all.length })}
      </button>
      <SideSheet
        opened={sheetOpen}
        onClose={() => setSheet(false)}
        narrow={narrow}
        title={t('remark.count', { count: all.length })}
      >
        {composer}
        {head}
        <SheetList comments={shown} focusedId={focusedId} renderCard={card} />
      </SideSheet>
    </>
  );
}

function RemarkHead({ plan, rights, content, remarks, focus, error }: RemarkSideProps) {
  const { shown, overdue } = remarks;
  const total = remarks.all.length;
  const canAdd = mayRemark(rights);
  const t = useT();
  const showOverdue = () => {
    const next = overdue[overdue.findIndex(({ id }) => id === focus.focusedId) + 1] ?? overdue[0];
    if (next) focus.show(next.id);
  };
  const blocked = plan.stage === 'in-review' && !canAdd ? rights.reason : undefined;
  return (
    <>
      {error && <ProblemNotice error={error} />}
      {overdue.length > 0 && (
        <button
          type="button"
          data-part="overdue-line"
          className={styles.overdueLine}
          onClick={showOverdue}
        >
          <span aria-hidden="true">! </span>
          {t('directive.overdueCount', { count: overdue.length })}
        </button>
      )}
      {total > 0 && <RemarkFilters {...content} remarks={remarks} />}
      {total === 0 && !focus.adding && !error && (
        <p className={styles.remarkNone}>{t(canAdd ? 'remark.noneCanAdd' : 'remark.none')}</p>
      )}
      {total > 0 && shown.length === 0 && (
        <p className={styles.remarkNone}>{t('remark.noneFiltered')}</p>
      )}
      {blocked !== undefined && (
        <p className={looks.hint}>{t('remark.cannot', { reason: blocked })}</p>
      )}
    </>
  );
}

function Composer(props: RemarkSideProps & { readonly anchor: Anchor }) {
  const { anchor, content, plan, rights } = props;
  const { document, labels } = content;
  const t = useT();
  const node = indexTree(document).get(anchor.nodeId)?.node;
  const place =
    node === undefined || node.type === 'plan'
      ? t('remark.composer.whole')
      : [labels[node.id], ownTitle(node)].filter(Boolean).join(' ');
  return (
    <RemarkComposer
      key={composerName(plan.id, anchor)}
      plan={plan}
      rights={rights}
      anchor={anchor}
      place={place}
      onDone={props.onAdded}
    />
  );
}

interface SheetListProps {
  readonly comments: readonly CommentView[];
  readonly focusedId: string | undefined;
  readonly renderCard: (comment: CommentView) => React.ReactNode;
}

function SheetList({ comments, focusedId, renderCard }: SheetListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusedId === undefined) return;
    list.current
      ?.querySelector(`#${CSS.escape(`remark-${focusedId}`)}`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [focusedId]);
  return (
    <div ref={list} data-part="remark-list" className={styles.remarkList}>
      {comments.map((comment) => (
        <div key={comment.id}>{renderCard(comment)}</div>
      ))}
    </div>
  );
}
