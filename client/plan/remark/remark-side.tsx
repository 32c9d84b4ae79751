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
import { lateDialog } from '../../components/late.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import { goToNode } from '../paper/go-to-node.ts';
import type { RemarkRights } from './new-remark.ts';
import { RemarkCard } from './remark-card.tsx';
import { composerName, RemarkComposer } from './remark-composer.tsx';
import type { RemarkFilter } from './remark-filter.ts';
import { RemarkFilters } from './remark-filters.tsx';
import { RemarkMargin } from './remark-margin.tsx';

const SideSheet = lateDialog(
  async () => (await import('../../components/side-sheet.tsx')).SideSheet,
);

interface RemarkSideProps {
  readonly plan: PlanView;
  readonly at: DocumentRef;
  /** Those that pass the filters, in the order of the paper. */
  readonly comments: readonly CommentView[];
  readonly total: number;
  /** Directives whose time is over. */
  readonly overdue: number;
  /** Shows the next of them. */
  readonly onOverdue: () => void;
  readonly error: Error | null;
  readonly document: PlanDocument;
  readonly labels: Labels;
  readonly paper: HTMLElement | null;
  readonly wide: boolean;
  readonly rights: RemarkRights;
  readonly canAdd: boolean;
  readonly adding: Anchor | undefined;
  readonly focusedId: string | undefined;
  readonly filter: RemarkFilter;
  readonly sectionId: string;
  readonly sheetOpen: boolean;
  readonly numberOf: (commentId: string) => number | undefined;
  readonly onFilter: (filter: RemarkFilter) => void;
  readonly onSection: (sectionId: string) => void;
  readonly onSheet: (open: boolean) => void;
  readonly onFocus: (commentId: string | undefined) => void;
  readonly onHover: (commentId: string | undefined) => void;
  /** The form was closed; with the remark's id when one was made. */
  readonly onAdded: (commentId: string | undefined) => void;
}

/** The remarks: in the margin where there is room, else in a sheet from the side or, on a telephone, from below. */
export function RemarkSide(props: RemarkSideProps) {
  const { plan, comments, total, wide, adding, focusedId, sheetOpen, onSheet } = props;
  const t = useT();
  const narrow = useMediaQuery('(max-width: 699px)', false, { getInitialValueInEffect: false });
  const go = useCallback(
    ({ nodeId }: FoundPlace) => {
      if (!wide) onSheet(false);
      requestAnimationFrame(() => goToNode(nodeId));
    },
    [wide, onSheet],
  );
  const card = (comment: CommentView) => (
    <RemarkCard
      plan={plan}
      at={props.at}
      comment={comment}
      focused={comment.id === focusedId}
      numberOf={props.numberOf}
      onFocus={props.onFocus}
      onHover={props.onHover}
      onGo={go}
    />
  );
  const composer = adding && <Composer {...props} anchor={adding} />;
  const head = <RemarkHead {...props} />;
  if (wide)
    return (
      <div className="remark-side">
        <div className="remark-side-head">
          {head}
          {composer}
        </div>
        <RemarkMargin
          comments={comments}
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
        className="remark-open no-print"
        aria-haspopup="dialog"
        onClick={() => onSheet(true)}
      >
        {t('remark.open', { count: total })}
      </button>
      <SideSheet
        opened={sheetOpen}
        onClose={() => onSheet(false)}
        narrow={narrow}
        title={t('remark.count', { count: total })}
      >
        {composer}
        {head}
        <SheetList comments={comments} focusedId={focusedId} renderCard={card} />
      </SideSheet>
    </>
  );
}

function RemarkHead(props: RemarkSideProps) {
  const { plan, rights, comments, total, canAdd, adding, error } = props;
  const t = useT();
  const blocked = plan.stage === 'in-review' && !canAdd ? rights.reason : undefined;
  return (
    <>
      {error && <ProblemNotice error={error} />}
      {props.overdue > 0 && (
        <button type="button" className="overdue-line" onClick={props.onOverdue}>
          <span aria-hidden="true">! </span>
          {t('directive.overdueCount', { count: props.overdue })}
        </button>
      )}
      {total > 0 && <RemarkFilters {...props} />}
      {total === 0 && !adding && !error && (
        <p className="remark-none">{t(canAdd ? 'remark.noneCanAdd' : 'remark.none')}</p>
      )}
      {total > 0 && comments.length === 0 && (
        <p className="remark-none">{t('remark.noneFiltered')}</p>
      )}
      {blocked !== undefined && <p className="hint">{t('remark.cannot', { reason: blocked })}</p>}
    </>
  );
}

function Composer(props: RemarkSideProps & { readonly anchor: Anchor }) {
  const { anchor, document, labels, plan, rights } = props;
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
    <div ref={list} className="remark-list">
      {comments.map((comment) => (
        <div key={comment.id}>{renderCard(comment)}</div>
      ))}
    </div>
  );
}
