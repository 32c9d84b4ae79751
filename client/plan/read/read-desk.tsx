import { useMediaQuery } from '@mantine/hooks';
import { type DependencyList, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { indexTree } from '../../../domain/plan/tree-index.ts';
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
import { useOn } from '../../components/use-on.ts';
import { useT } from '../../i18n.tsx';
import { useRead, useRevision } from '../../queries.ts';
import { changedSections } from '../paper/changed-sections.ts';
import { goToNode, readHash } from '../paper/go-to-node.ts';
import { Outline } from '../paper/outline.tsx';
import { PaperView, READING, titlesOf } from '../paper/paper.tsx';
import { createPaperStore } from '../paper/paper-context.tsx';
import { useCurrentSection } from '../paper/use-current-section.ts';
import desk from '../parts/desk.module.css';
import { may } from '../parts/plan-access.ts';
import { ConsultationProvider } from '../remark/consultation-context.ts';
import { mayRemark, remarkRights } from '../remark/new-remark.ts';
import { PlacingBar, PlacingProvider, usePlacing } from '../remark/placing.tsx';
import { RemarkProvider, RemarkTools } from '../remark/remark-host.tsx';
import { RemarkSide } from '../remark/remark-side.tsx';
import { SelectionButton } from '../remark/selection-button.tsx';
import { useRemarkFocus } from '../remark/use-remark-focus.ts';
import { useRemarkKeys } from '../remark/use-remark-keys.ts';
import { useRemarkMarks } from '../remark/use-remark-marks.ts';
import { useShownRemarks } from '../remark/use-shown-remarks.ts';
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

/** Shows what the hash of the address names, a remark or a node: when one of `stamps` changes, and on each new hash. */
function useHash(stamps: DependencyList, onRemark: (commentId: string) => void): void {
  const follow = useEffectEvent(() => {
    const { commentId, nodeId } = readHash(window.location.hash);
    if (commentId !== undefined) onRemark(commentId);
    else if (nodeId !== undefined) goToNode(nodeId);
  });
  useOn(stamps, () => {
    const onHash = () => follow();
    onHash();
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
}

/** The desk: contents on the left, the paper, remarks in the margin (below 1100 px in a sheet). */
export function ReadDesk(props: ReadDeskProps) {
  const { plan, at, content, comments, startWhole } = props;
  const { document, labels, html } = content;
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
  const wide = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });

  const tree = useMemo(() => indexTree(document), [document]);
  const remarks = useShownRemarks(comments, tree);
  const focus = useRemarkFocus(comments, store, remarks.showAll);
  const { add, show: showRemark } = focus;
  const placeOf = (nodeId: string) => {
    const node = nodeId === document.id ? undefined : tree.get(nodeId)?.node;
    return node === undefined ? '' : [labels[nodeId], ownTitle(node)].filter(Boolean).join(' ');
  };
  const before = useRevision(plan.id, at === 'draft' ? plan.revisions : at - 1);
  const changed = useMemo(
    () => (before.data ? changedSections(before.data.document, document) : undefined),
    [before.data, document],
  );
  const currentId = useCurrentSection(paper, document);

  useRemarkKeys(remarks.shown, focus.focusedId, showRemark);

  useEffect(() => {
    if (!startWhole || !canAdd) return;
    add({ nodeId: document.id });
  }, [startWhole, canAdd, document.id, add]);

  const ready = comments.length > 0;
  useHash([ready, paper], showRemark);

  const host = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { place } of comments) counts.set(place.nodeId, (counts.get(place.nodeId) ?? 0) + 1);
    return {
      counts,
      canAdd: canAdd || placing.comment !== undefined,
      onAdd: (anchor: Anchor) => {
        if (placing.comment !== undefined) return placing.put(anchor);
        add(anchor);
      },
      onShow: (nodeId: string) => {
        const first = remarks.all.find(({ place }) => place.nodeId === nodeId);
        if (first) showRemark(first.id, false);
      },
    };
  }, [comments, remarks.all, canAdd, add, showRemark, placing]);

  const { focusedId, hoveredId } = focus;
  useRemarkMarks({ paper, comments: remarks.shown, focusedId, hoveredId, onPick: showRemark });

  return (
    <RemarkProvider value={host}>
      <ConsultationProvider value={consultations}>
        <SignProvider value={signs}>
          <div className={`${desk.desk} ${desk.fields}`}>
            <Outline
              document={document}
              labels={labels}
              currentId={currentId}
              remarks={remarks.openCounts}
              changed={changed}
              onGo={goToNode}
            />
            <div className={desk.deskPaper}>
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
              <div ref={setPaper} className={desk.paperHolder}>
                <PaperView
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
                content={content}
                paper={paper}
                wide={wide}
                rights={rights}
                remarks={remarks}
                focus={focus}
                error={props.commentsError}
                onAdded={(commentId) => {
                  focus.added(commentId);
                  if (startWhole) props.onWholeDone();
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
