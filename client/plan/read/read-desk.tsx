import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { idPath, indexTree } from '../../../domain/plan/tree-index.ts';
import type {
  Anchor,
  CommentView,
  Html,
  Labels,
  PlanDocument,
  PlanView,
  RoundsView,
} from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { useT } from '../../i18n.tsx';
import { useRead, useRevision } from '../../queries.ts';
import { useAccount } from '../../session.tsx';
import { changedSections } from '../paper/changed-sections.ts';
import { arriveAt, goToNode, readHash } from '../paper/go-to-node.ts';
import { Outline } from '../paper/outline.tsx';
import { Paper, READING, titlesOf } from '../paper/paper.tsx';
import { createPaperStore } from '../paper/paper-context.tsx';
import { useCurrentSection } from '../paper/use-current-section.ts';
import { may } from '../parts/plan-access.ts';
import { ConsultationProvider } from '../remark/consultation-context.ts';
import { nodeElement } from '../remark/field-range.ts';
import { mayRemark, remarkRights } from '../remark/new-remark.ts';
import { PlacingBar, PlacingProvider, usePlacing } from '../remark/placing.tsx';
import {
  inPaperOrder,
  openBySection,
  passesFilter,
  type RemarkFilter,
} from '../remark/remark-filter.ts';
import { RemarkProvider, RemarkTools } from '../remark/remark-host.tsx';
import { RemarkSide } from '../remark/remark-side.tsx';
import { SelectionButton } from '../remark/selection-button.tsx';
import { useRemarkKeys } from '../remark/use-remark-keys.ts';
import { useRemarkMarks } from '../remark/use-remark-marks.ts';
import { ReadBanners } from '../rounds/read-banners.tsx';
import { SectionSignOff, SignProvider } from '../rounds/sign-off.tsx';
import { ReadBar } from './read-bar.tsx';

interface ReadDeskProps {
  readonly plan: PlanView;
  readonly at: DocumentRef;
  readonly content: {
    readonly document: PlanDocument;
    readonly labels: Labels;
    readonly html: Html;
  };
  readonly comments: readonly CommentView[];
  readonly commentsError: Error | null;
  /** The address asks for a remark on the plan as a whole. */
  readonly startWhole: boolean;
  readonly onVersion: (at: DocumentRef) => void;
  /** The remark on the plan as a whole was made or put aside. */
  readonly onWholeDone: () => void;
}

const PARTS = { ...READING, Tools: RemarkTools, Adder: SectionSignOff };
const NONE: RoundsView['consultations'] = [];

/** The desk: contents on the left, the paper, remarks in the margin (below 1100 px in a sheet). */
export function ReadDesk(props: ReadDeskProps) {
  const { plan, at, content, comments, startWhole } = props;
  const { document, labels, html } = content;
  const account = useAccount();
  const [paper, setPaper] = useState<HTMLElement | null>(null);
  const [store] = useState(() =>
    createPaperStore({ labels, html, titleOf: titlesOf(document, labels) }),
  );
  const t = useT();
  const placing = usePlacing(plan.id, at);
  const rounds = useRead('getRounds', { planId: plan.id }).data;
  const consultations = rounds?.consultations ?? NONE;
  const rights = useMemo(() => remarkRights(plan, consultations, at), [plan, consultations, at]);
  const canAdd = mayRemark(rights);
  const signs = useMemo(
    () =>
      rounds !== undefined && at === plan.revisions && may(plan, 'sign-section')
        ? { plan, sections: rounds.sections }
        : undefined,
    [plan, rounds, at],
  );
  const [adding, setAdding] = useState<Anchor | undefined>();
  const [focusedId, setFocusedId] = useState<string | undefined>();
  const [hoveredId, setHoveredId] = useState<string | undefined>();
  const [filter, setFilter] = useState<RemarkFilter>('all');
  const [sectionId, setSectionId] = useState('');
  const [sheetOpen, setSheetOpen] = useState(false);
  const wide = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });

  const tree = useMemo(() => indexTree(document), [document]);
  const ordered = useMemo(() => {
    const order = new Map([...tree.keys()].map((id, index) => [id, index]));
    return inPaperOrder(comments, order);
  }, [comments, tree]);
  const pathOf = useCallback((nodeId: string) => idPath(tree, nodeId), [tree]);
  const placeOf = (nodeId: string) => {
    const node = nodeId === document.id ? undefined : tree.get(nodeId)?.node;
    return node === undefined ? '' : [labels[nodeId], ownTitle(node)].filter(Boolean).join(' ');
  };
  const shown = useMemo(
    () =>
      ordered.filter(
        (comment) =>
          passesFilter(comment, filter, account.id) &&
          (sectionId === '' || pathOf(comment.place.nodeId).includes(sectionId)),
      ),
    [ordered, filter, account.id, sectionId, pathOf],
  );
  const late = useMemo(() => ordered.filter(({ overdue }) => overdue), [ordered]);
  const openCounts = useMemo(() => openBySection(comments, pathOf), [comments, pathOf]);
  const before = useRevision(plan.id, at === 'draft' ? plan.revisions : at - 1);
  const changed = useMemo(
    () => (before.data ? changedSections(before.data.document, document) : undefined),
    [before.data, document],
  );
  const currentId = useCurrentSection(paper, document);

  /** Brings a remark and its words into view; its item is unfolded when the words are among its details. */
  const showRemark = useCallback(
    (commentId: string, scroll = true) => {
      const comment = comments.find(({ id }) => id === commentId);
      if (comment === undefined) return;
      setFocusedId(commentId);
      setSheetOpen(true);
      const { nodeId, field } = comment.place;
      if (field !== undefined && !isShown(nodeId, field)) store.setOpen(nodeId, true);
      if (!scroll) return;
      // Not the filter's business when a link or the paper asks for a remark.
      setFilter('all');
      setSectionId('');
      const element = nodeElement(nodeId);
      if (element) arriveAt(element);
    },
    [comments, store],
  );

  useRemarkKeys(shown, focusedId, showRemark);

  useEffect(() => {
    if (!startWhole || !canAdd) return;
    setAdding({ nodeId: document.id });
    setSheetOpen(true);
  }, [startWhole, canAdd, document.id]);

  const ready = comments.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the paper and the remarks are there, and on each new hash
  useEffect(() => {
    const follow = () => {
      const { commentId, nodeId } = readHash(window.location.hash);
      if (commentId !== undefined) showRemark(commentId);
      else if (nodeId !== undefined) goToNode(nodeId);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [ready, paper]);

  const host = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { place } of comments) counts.set(place.nodeId, (counts.get(place.nodeId) ?? 0) + 1);
    return {
      counts,
      canAdd: canAdd || placing.comment !== undefined,
      onAdd: (anchor: Anchor) => {
        if (placing.comment !== undefined) return placing.put(anchor);
        setAdding(anchor);
        setSheetOpen(true);
      },
      onShow: (nodeId: string) => {
        const first = ordered.find(({ place }) => place.nodeId === nodeId);
        if (first) showRemark(first.id, false);
      },
    };
  }, [comments, ordered, canAdd, showRemark, placing]);

  useRemarkMarks({ paper, comments: shown, focusedId, hoveredId, onPick: showRemark });

  return (
    <RemarkProvider value={host}>
      <ConsultationProvider value={consultations}>
        <SignProvider value={signs}>
          <div className="desk">
            <Outline
              document={document}
              labels={labels}
              currentId={currentId}
              remarks={openCounts}
              changed={changed}
              onGo={goToNode}
            />
            <div className="desk-paper">
              {rounds && (
                <ReadBanners
                  plan={plan}
                  at={at}
                  rounds={rounds}
                  comments={comments}
                  placeOf={placeOf}
                />
              )}
              <ReadBar
                plan={plan}
                at={at}
                canAdd={canAdd}
                onVersion={props.onVersion}
                onAddWhole={() => host.onAdd({ nodeId: document.id })}
              />
              <PlacingBar placing={placing} />
              <div ref={setPaper} className="paper-holder">
                <Paper
                  document={document}
                  labels={labels}
                  html={html}
                  draftNumber={at === 'draft' ? plan.revisions + 1 : at}
                  parts={PARTS}
                  store={store}
                />
              </div>
            </div>
            <PlacingProvider value={placing.start}>
              <RemarkSide
                plan={plan}
                at={at}
                comments={shown}
                overdue={late.length}
                onOverdue={() => {
                  const next = late[late.findIndex(({ id }) => id === focusedId) + 1] ?? late[0];
                  if (next) showRemark(next.id);
                }}
                total={comments.length}
                error={props.commentsError}
                document={document}
                labels={labels}
                paper={paper}
                wide={wide}
                rights={rights}
                canAdd={canAdd}
                adding={adding}
                focusedId={focusedId}
                filter={filter}
                sectionId={sectionId}
                sheetOpen={sheetOpen}
                numberOf={(id) => comments.find((comment) => comment.id === id)?.number}
                onFilter={setFilter}
                onSection={setSectionId}
                onSheet={setSheetOpen}
                onFocus={setFocusedId}
                onHover={setHoveredId}
                onAdded={(commentId) => {
                  setAdding(undefined);
                  if (startWhole) props.onWholeDone();
                  if (commentId !== undefined) setFocusedId(commentId);
                }}
              />
            </PlacingProvider>
            {placing.comment ? (
              <SelectionButton label={t('remark.placing.here')} onAdd={host.onAdd} />
            ) : (
              canAdd && <SelectionButton onAdd={host.onAdd} />
            )}
          </div>
        </SignProvider>
      </ConsultationProvider>
    </RemarkProvider>
  );
}

function isShown(nodeId: string, field: string): boolean {
  const query = `[data-node="${CSS.escape(nodeId)}"][data-field="${CSS.escape(field)}"]`;
  return window.document.querySelector(`.paper ${query}`) !== null;
}
