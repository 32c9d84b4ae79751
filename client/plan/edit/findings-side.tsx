import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { idPath, indexTree } from '../../../domain/plan/tree-index.ts';
import type { Finding, FoundPlace } from '../../../schemas/types.ts';
import { breakpoints } from '../../breakpoints.ts';
import { lateDialog } from '../../components/late.tsx';
import { useFieldLabels, useT } from '../../i18n.tsx';
import { useStore } from '../../store.ts';
import type { PaperStore } from '../paper/paper-context.tsx';
import desk from '../parts/desk.module.css';
import remarkSide from '../remark/remark-side.module.css';
import type { DraftSession } from './draft-session.ts';
import { goToPlace, usePlaceMarks } from './finding-place.ts';
import { splitIgnored } from './findings-model.ts';
import { FindingsPanel } from './findings-panel.tsx';

const SideSheet = lateDialog(
  async () => (await import('../../components/side-sheet.tsx')).SideSheet,
);

interface FindingsSideProps {
  readonly planId: string;
  readonly session: DraftSession;
  readonly store: PaperStore;
  readonly paper: HTMLElement | null;
  /** The section or sub-section being read. */
  readonly currentId: string | undefined;
  /** The node whose findings were asked for on the paper; a new value each time. */
  readonly asked: { readonly nodeId: string } | undefined;
}

const NOWHERE: readonly FoundPlace[] = [];

/**
 * The findings: beside the paper where there is room, else in a sheet from the side or, on a
 * telephone, from below.
 */
export function FindingsSide(props: FindingsSideProps) {
  const { planId, session, store, paper, currentId, asked } = props;
  const t = useT();
  const types = useFieldLabels();
  const wide = useMediaQuery(breakpoints.wide, true, { getInitialValueInEffect: false });
  const narrow = useMediaQuery(breakpoints.narrow, false, { getInitialValueInEffect: false });
  // The panel may lag behind a stroke; the paper may not.
  const { document, labels, findings } = useDeferredValue(useStore(session, (state) => state));
  const tree = useMemo(() => indexTree(document), [document]);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [current, setCurrent] = useState<Finding | undefined>();
  const panel = useRef<HTMLDivElement>(null);

  const nameOf = useCallback(
    (nodeId: string) => {
      const node = tree.get(nodeId)?.node;
      if (node === undefined || node.type === 'plan') return t('edit.findings.whole');
      return [labels[nodeId], ownTitle(node)].filter(Boolean).join(' ') || types.type(node.type);
    },
    [tree, labels, t, types],
  );
  const sections = useMemo(
    () => document.children.map(({ id }) => ({ id, name: nameOf(id) })),
    [document, nameOf],
  );
  const sectionOf = useCallback((nodeId: string) => idPath(tree, nodeId)[1], [tree]);
  const places = useMemo(
    () => (current === undefined ? NOWHERE : [current, ...(current.related ?? [])]),
    [current],
  );
  usePlaceMarks(places, paper, document);
  // A finding that was mended is no longer marked.
  const gone = current !== undefined && !findings.some(({ key }) => key === current.key);
  useEffect(() => {
    if (gone) setCurrent(undefined);
  }, [gone]);

  const go = useCallback(
    (finding: Finding, place: FoundPlace) => {
      setCurrent(finding);
      setSheetOpen(false);
      goToPlace(place, store);
    },
    [store],
  );
  useEffect(() => {
    if (asked === undefined) return;
    setSheetOpen(true);
    const frame = requestAnimationFrame(() => {
      const item = panel.current?.querySelector<HTMLElement>(
        `[data-part="finding"][data-node="${CSS.escape(asked.nodeId)}"] [data-part="finding-go"]`,
      );
      item?.focus();
      item?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [asked]);

  const list = (
    <div ref={panel}>
      <FindingsPanel
        planId={planId}
        findings={findings}
        sections={sections}
        sectionOf={sectionOf}
        currentSectionId={currentId === undefined ? undefined : sectionOf(currentId)}
        placeOf={nameOf}
        currentKey={current?.key}
        onGo={go}
        onChanged={session.takeFindings}
      />
    </div>
  );
  if (wide) return list;
  return (
    <>
      <button
        type="button"
        className={`${remarkSide.remarkOpen} no-print`}
        aria-haspopup="dialog"
        onClick={() => setSheetOpen(true)}
      >
        {t('edit.findings.open', { count: splitIgnored(findings).open.length })}
      </button>
      <SideSheet
        opened={sheetOpen}
        onClose={() => setSheetOpen(false)}
        narrow={narrow}
        returnFocus={false}
        classNames={{ body: desk.fields ?? '' }}
      >
        {list}
      </SideSheet>
    </>
  );
}
