import { useEffect, useMemo, useState } from 'react';
import { idPath, indexTree } from '../../../domain/plan/tree-index.ts';
import type { DraftView, PlanView } from '../../../schemas/types.ts';
import { lateDialog } from '../../components/late.tsx';
import { useUnsavedGuard } from '../../components/unsaved-guard.tsx';
import { WhoEdits } from '../../live/who-is-here.tsx';
import { useComments } from '../../queries.ts';
import { useAccount } from '../../session.tsx';
import { useStore } from '../../store.ts';
import { goToNode, readHash } from '../paper/go-to-node.ts';
import { Outline } from '../paper/outline.tsx';
import { PaperView, titlesOf } from '../paper/paper.tsx';
import { createPaperStore, type PaperParts } from '../paper/paper-context.tsx';
import { useChangedSections } from '../paper/use-changed-sections.ts';
import { useCurrentSection } from '../paper/use-current-section.ts';
import desk from '../parts/desk.module.css';
import { openBySection } from '../remark/remark-filter.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { type DraftState, isUnsaved } from './draft-state.ts';
import { EditAdder } from './edit-adder.tsx';
import { type EditHost, EditProvider } from './edit-context.tsx';
import styles from './edit-desk.module.css';
import { EditField } from './edit-field.tsx';
import { EditTools } from './edit-tools.tsx';
import { countAlong } from './findings-model.ts';
import { FindingsSide } from './findings-side.tsx';
import { keptDraftKey } from './kept-draft.ts';
import { KeptNote } from './kept-note.tsx';
import { PropertiesPanel } from './properties-panel.tsx';
import { SaveState } from './save-state.tsx';
import { useDraftSession } from './use-draft-session.ts';
import { useEditHost } from './use-edit-host.ts';
import { useKeptDraft } from './use-kept-draft.ts';

const MoveDialog = lateDialog(async () => (await import('./move-dialog.tsx')).MoveDialog);

const PARTS: PaperParts = { Field: EditField, Tools: EditTools, Adder: EditAdder, editing: true };

interface EditDeskProps {
  readonly plan: PlanView;
  readonly draft: DraftView;
}

/**
 * The desk while editing: contents, the paper, and beside it what the draft is called and what it
 * still lacks.
 */
export function EditDesk({ plan, draft }: EditDeskProps) {
  const account = useAccount();
  const keepKey = keptDraftKey(account.id, plan.id);
  const kept = useKeptDraft(keepKey, draft.document);
  const session = useDraftSession(plan.id, draft, keepKey);
  const state = useStore(session, (state) => state);
  const { document, labels, html } = state;
  const [paper, setPaper] = useState<HTMLElement | null>(null);
  const { host, asked, moving, endMoving } = useEditHost(session);
  const [store] = useState(() =>
    createPaperStore({ labels, html, titleOf: titlesOf(document, labels) }),
  );
  const currentId = useCurrentSection(paper, document);
  const tree = useMemo(() => indexTree(document), [document]);
  useUnsavedGuard(isUnsaved(state));
  useEffect(() => {
    if (paper === null) return;
    const { nodeId } = readHash(window.location.hash);
    if (nodeId !== undefined) goToNode(nodeId);
  }, [paper]);
  return (
    <EditProvider value={host}>
      <div className={`${desk.desk} ${desk.fields}`}>
        <Contents plan={plan} draft={state} tree={tree} currentId={currentId} />
        <div className={desk.deskPaper}>
          <div className={`${styles.editBar} no-print`}>
            <SaveState session={session} />
            <WhoEdits titleOf={titlesOf(document, labels)} />
          </div>
          <KeptNote kept={kept} session={session} />
          <div ref={setPaper} className={desk.paperHolder}>
            <PaperView
              document={document}
              labels={labels}
              html={html}
              draftNumber={plan.revisions + 1}
              parts={PARTS}
              store={store}
            />
          </div>
        </div>
        <aside className={`${styles.editSide} no-print`}>
          <PropertiesPanel document={document} />
          <FindingsSide
            planId={plan.id}
            session={session}
            store={store}
            paper={paper}
            currentId={currentId}
            asked={asked}
          />
        </aside>
        {moving !== undefined && <MoveDialog nodeId={moving} onClose={endMoving} />}
        <FirstConflict host={host} conflicts={state.conflicts} tree={tree} />
      </div>
    </EditProvider>
  );
}

type Tree = ReturnType<typeof indexTree>;

interface ContentsProps {
  readonly plan: PlanView;
  readonly draft: DraftState;
  readonly tree: Tree;
  readonly currentId: string | undefined;
}

/**
 * The contents, with what is open and lacking in each section, and what changed since the last
 * revision.
 */
function Contents({ plan, draft, tree, currentId }: ContentsProps) {
  const { document, labels, findings } = draft;
  const comments = useComments(plan.id, 'draft', plan.revisions > 0).data?.comments;
  const changed = useChangedSections(plan.id, plan.revisions, document);
  const counts = useMemo(() => countAlong(findings, (id) => idPath(tree, id)), [findings, tree]);
  const remarks = useMemo(
    () => openBySection(comments ?? [], (id) => idPath(tree, id)),
    [comments, tree],
  );
  return (
    <Outline
      document={document}
      labels={labels}
      currentId={currentId}
      remarks={remarks}
      findings={counts}
      changed={changed}
      onGo={goToNode}
    />
  );
}

interface ConflictProps {
  readonly host: EditHost;
  readonly conflicts: DraftState['conflicts'];
  readonly tree: Tree;
}

/** Asks whose words stay, one item after the other. */
function FirstConflict({ host: { session, openField }, conflicts, tree }: ConflictProps) {
  const [conflict] = conflicts;
  if (conflict === undefined) return null;
  return (
    <ConflictDialog
      key={conflict.nodeId}
      conflict={conflict}
      node={tree.get(conflict.nodeId)?.node}
      onSettle={(takeTheirs) => {
        openField.close(false);
        session.settle(conflict.nodeId, takeTheirs);
      }}
    />
  );
}
