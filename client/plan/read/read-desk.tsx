import { useMediaQuery } from '@mantine/hooks';
import {
  type DependencyList,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { type IndexedNode, indexTree } from '../../../domain/plan/tree-index.ts';
import type {
  Anchor,
  CommentView,
  Html,
  Labels,
  PlanDocument,
  PlanView,
} from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { useOn } from '../../components/use-on.ts';
import { useT } from '../../i18n.tsx';
import { goToNode, readHash } from '../paper/go-to-node.ts';
import { Outline } from '../paper/outline.tsx';
import { PaperView, READING, titlesOf } from '../paper/paper.tsx';
import { createPaperStore } from '../paper/paper-context.tsx';
import { useChangedSections } from '../paper/use-changed-sections.ts';
import { useCurrentSection } from '../paper/use-current-section.ts';
import desk from '../parts/desk.module.css';
import { ConsultationProvider } from '../remark/consultation-context.ts';
import { PlacingBar, PlacingProvider, usePlacing } from '../remark/placing.tsx';
import { type RemarkHost, RemarkProvider, RemarkTools } from '../remark/remark-host.tsx';
import { RemarkSide } from '../remark/remark-side.tsx';
import { SelectionButton } from '../remark/selection-button.tsx';
import { useRemarkFocus } from '../remark/use-remark-focus.ts';
import { useRemarkKeys } from '../remark/use-remark-keys.ts';
import { useRemarkMarks } from '../remark/use-remark-marks.ts';
import { type ShownRemarks, useShownRemarks } from '../remark/use-shown-remarks.ts';
import { ReadBanners } from '../rounds/read-banners.tsx';
import { SectionSignOff, SignProvider } from '../rounds/sign-off.tsx';
import { ReadBar } from './read-bar.tsx';
import { type ReadingRights, useReadingRights } from './use-reading-rights.ts';
import { useRemarkHost } from './use-remark-host.ts';

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

/** The desk: contents on the left, the paper, remarks in the margin (below 1100 px in a sheet). */
export function ReadDesk(props: ReadDeskProps) {
  const { plan, at, content, comments, startWhole } = props;
  const { document, labels, html } = content;
  const [paper, setPaper] = useState<HTMLElement | null>(null);
  const [store] = useState(() =>
    createPaperStore({ labels, html, titleOf: titlesOf(document, labels) }),
  );
  const placing = usePlacing(plan.id, at);
  const access = useReadingRights(plan, at);
  const wide = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
  const tree = useMemo(() => indexTree(document), [document]);
  const remarks = useShownRemarks(comments, tree);
  const focus = useRemarkFocus(comments, store, remarks.showAll);
  const host = useRemarkHost({ comments: remarks.all, canAdd: access.canAdd, focus, placing });
  const { focusedId, hoveredId, show, add } = focus;
  useRemarkKeys(remarks.shown, focusedId, show);
  useWholeRemark(startWhole && access.canAdd, document.id, add);
  // Once the paper and the remarks are there.
  useHash([comments.length > 0, paper], show);
  useRemarkMarks({ paper, comments: remarks.shown, focusedId, hoveredId, onPick: show });
  return (
    <DeskProviders host={host} access={access}>
      <div className={`${desk.desk} ${desk.fields}`}>
        <Contents plan={plan} at={at} content={content} paper={paper} remarks={remarks} />
        <div className={desk.deskPaper}>
          <Above {...props} access={access} tree={tree} host={host} />
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
            rights={access.rights}
            remarks={remarks}
            focus={focus}
            error={props.commentsError}
            onAdded={(commentId) => {
              focus.added(commentId);
              if (startWhole) props.onWholeDone();
            }}
          />
        </PlacingProvider>
        <WordsButton host={host} placing={placing.comment !== undefined} />
      </div>
    </DeskProviders>
  );
}

/** Opens the form of a remark on the plan as a whole, where the address asks for it. */
function useWholeRemark(wanted: boolean, nodeId: string, add: (anchor: Anchor) => void): void {
  useEffect(() => {
    if (wanted) add({ nodeId });
  }, [wanted, nodeId, add]);
}

/**
 * Shows what the hash of the address names, a remark or a node: when one of `stamps` changes, and
 * on each new hash.
 */
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

interface ProvidersProps {
  readonly host: RemarkHost;
  readonly access: ReadingRights;
  readonly children: ReactNode;
}

function DeskProviders({ host, access, children }: ProvidersProps) {
  return (
    <RemarkProvider value={host}>
      <ConsultationProvider value={access.consultations}>
        <SignProvider value={access.signs}>{children}</SignProvider>
      </ConsultationProvider>
    </RemarkProvider>
  );
}

type ContentsProps = Pick<ReadDeskProps, 'plan' | 'at' | 'content'> & {
  readonly paper: HTMLElement | null;
  readonly remarks: ShownRemarks;
};

/**
 * The contents, with the section being read, what is open in each, and what changed since the
 * revision before.
 */
function Contents({ plan, at, content: { document, labels }, paper, remarks }: ContentsProps) {
  const before = at === 'draft' ? plan.revisions : at - 1;
  return (
    <Outline
      document={document}
      labels={labels}
      currentId={useCurrentSection(paper, document)}
      remarks={remarks.openCounts}
      changed={useChangedSections(plan.id, before, document)}
      onGo={goToNode}
    />
  );
}

type AboveProps = Pick<ReadDeskProps, 'plan' | 'at' | 'content' | 'comments' | 'onVersion'> & {
  readonly access: ReadingRights;
  readonly tree: ReadonlyMap<string, IndexedNode>;
  readonly host: RemarkHost;
};

/** Above the paper: what waits for the person, and which version is shown. */
function Above({ plan, at, content, comments, onVersion, access, tree, host }: AboveProps) {
  const { document, labels } = content;
  const placeOf = (nodeId: string) => {
    const node = nodeId === document.id ? undefined : tree.get(nodeId)?.node;
    return node === undefined ? '' : [labels[nodeId], ownTitle(node)].filter(Boolean).join(' ');
  };
  return (
    <>
      {access.rounds && (
        <ReadBanners
          plan={plan}
          at={at}
          rounds={access.rounds}
          comments={comments}
          placeOf={placeOf}
        />
      )}
      <ReadBar
        plan={plan}
        at={at}
        canAdd={access.canAdd}
        onVersion={onVersion}
        onAddWhole={() => host.onAdd({ nodeId: document.id })}
      />
    </>
  );
}

interface WordsButtonProps {
  readonly host: RemarkHost;
  /** A remark waits for its new place. */
  readonly placing: boolean;
}

/** At words selected on the paper: what can be done with them. */
function WordsButton({ host, placing }: WordsButtonProps) {
  const t = useT();
  if (placing) return <SelectionButton label={t('remark.placing.here')} onAdd={host.onAdd} />;
  return host.canAdd && <SelectionButton onAdd={host.onAdd} />;
}
