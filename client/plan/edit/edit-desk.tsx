import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { idPath, indexTree } from '../../../domain/plan/tree-index.ts';
import type { DraftView, PlanView } from '../../../schemas/types.ts';
import { lateDialog } from '../../components/late.tsx';
import { useUnsavedGuard } from '../../components/unsaved-guard.tsx';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useLive } from '../../live/live-context.tsx';
import { WhoEdits } from '../../live/who-is-here.tsx';
import { useComments, useRevision } from '../../queries.ts';
import { useAccount } from '../../session.tsx';
import { useStore } from '../../store.ts';
import { changedSections } from '../paper/changed-sections.ts';
import { goToNode, readHash } from '../paper/go-to-node.ts';
import { Outline } from '../paper/outline.tsx';
import { PaperView, titlesOf } from '../paper/paper.tsx';
import { createPaperStore, type PaperParts } from '../paper/paper-context.tsx';
import { useCurrentSection } from '../paper/use-current-section.ts';
import desk from '../parts/desk.module.css';
import looks from '../parts/looks.module.css';
import { openBySection } from '../remark/remark-filter.ts';
import { agenciesOf } from './agencies-of.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { isUnsaved } from './draft-state.ts';
import { EditAdder } from './edit-adder.tsx';
import { createOpenField, EditProvider } from './edit-context.tsx';
import styles from './edit-desk.module.css';
import { EditField } from './edit-field.tsx';
import { EditTools } from './edit-tools.tsx';
import { countAlong } from './findings-model.ts';
import { FindingsSide } from './findings-side.tsx';
import { keptDraftKey } from './kept-draft.ts';
import { PropertiesPanel } from './properties-panel.tsx';
import { SaveState } from './save-state.tsx';
import { useDraftSession } from './use-draft-session.ts';
import { useKeptDraft } from './use-kept-draft.ts';

const MoveDialog = lateDialog(async () => (await import('./move-dialog.tsx')).MoveDialog);

const PARTS: PaperParts = { Field: EditField, Tools: EditTools, Adder: EditAdder, editing: true };

interface EditDeskProps {
  readonly plan: PlanView;
  readonly draft: DraftView;
}

/** The desk while editing: contents, the paper, and beside it what the draft is called and what it still lacks. */
export function EditDesk({ plan, draft }: EditDeskProps) {
  const t = useT();
  const account = useAccount();
  const keepKey = keptDraftKey(account.id, plan.id);
  const kept = useKeptDraft(keepKey, draft.document);
  const session = useDraftSession(plan.id, draft, keepKey);
  const state = useStore(session, (state) => state);
  const { document, labels, html, findings, conflicts } = state;
  const [paper, setPaper] = useState<HTMLElement | null>(null);
  const [askedFindings, setAskedFindings] = useState<{ readonly nodeId: string } | undefined>();
  const [moving, setMoving] = useState<string | undefined>();
  const [openField] = useState(createOpenField);
  const [store] = useState(() =>
    createPaperStore({ labels, html, titleOf: titlesOf(document, labels) }),
  );
  const comments = useComments(plan.id, 'draft', plan.revisions > 0);
  const currentId = useCurrentSection(paper, document);
  useUnsavedGuard(isUnsaved(state));
  const { editing } = useLive();
  useEffect(() => {
    const tell = () => editing(openField.read()?.split(' ')[0]);
    const stop = openField.subscribe(tell);
    return () => {
      stop();
      editing(undefined);
    };
  }, [openField, editing]);

  const host = useMemo(
    () => ({
      session,
      openField,
      agencies: () => agenciesOf(session.read().document),
      onMoveTo: setMoving,
      onShowFindings: (nodeId: string) => setAskedFindings({ nodeId }),
    }),
    [session, openField],
  );
  const tree = useMemo(() => indexTree(document), [document]);
  const counts = useMemo(() => countAlong(findings, (id) => idPath(tree, id)), [findings, tree]);
  const before = useRevision(plan.id, plan.revisions);
  const changed = useMemo(
    () => (before.data ? changedSections(before.data.document, document) : undefined),
    [before.data, document],
  );
  const remarks = useMemo(
    () => openBySection(comments.data?.comments ?? [], (id) => idPath(tree, id)),
    [comments.data, tree],
  );
  useEffect(() => {
    if (paper === null) return;
    const { nodeId } = readHash(window.location.hash);
    if (nodeId !== undefined) goToNode(nodeId);
  }, [paper]);
  const [conflict] = conflicts;
  return (
    <EditProvider value={host}>
      <div className={`${desk.desk} ${desk.fields}`}>
        <Outline
          document={document}
          labels={labels}
          currentId={currentId}
          remarks={remarks}
          findings={counts}
          changed={changed}
          onGo={goToNode}
        />
        <div className={desk.deskPaper}>
          <div className={`${styles.editBar} no-print`}>
            <SaveState session={session} />
            <WhoEdits titleOf={titlesOf(document, labels)} />
          </div>
          {kept.items.length > 0 && (
            <div className={styles.keptNote} role="alert">
              <p>
                {t('edit.kept.title', {
                  time: formatMoment(kept.items[0]?.at ?? ''),
                  count: kept.items.length,
                })}
              </p>
              <div className={looks.remarkButtons}>
                <Button
                  size="small"
                  onClick={() => {
                    session.restore(kept.items);
                    kept.forget();
                  }}
                >
                  {t('edit.kept.restore')}
                </Button>
                <Button size="small" variant="default" onClick={kept.forget}>
                  {t('edit.kept.discard')}
                </Button>
              </div>
            </div>
          )}
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
            asked={askedFindings}
          />
        </aside>
        {moving !== undefined && (
          <MoveDialog nodeId={moving} onClose={() => setMoving(undefined)} />
        )}
        {conflict && (
          <ConflictDialog
            key={conflict.nodeId}
            conflict={conflict}
            node={tree.get(conflict.nodeId)?.node}
            onSettle={(takeTheirs) => {
              openField.close(false);
              session.settle(conflict.nodeId, takeTheirs);
            }}
          />
        )}
      </div>
    </EditProvider>
  );
}
