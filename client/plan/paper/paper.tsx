import { ownTitle } from '../../../domain/plan/titles.ts';
import { indexTree } from '../../../domain/plan/tree-index.ts';
import '../../styles/paper.css';
import '../../styles/paper-tables.css';
import { useEffect, useMemo, useState } from 'react';
import type { Html, Labels, PlanDocument } from '../../../schemas/types.ts';
import { FieldView } from './field-view.tsx';
import { ItemDetails } from './item-details.tsx';
import { Letterhead } from './letterhead.tsx';
import {
  createPaperStore,
  type PaperParts,
  PaperProvider,
  type PaperStore,
} from './paper-context.tsx';
import { SectionView } from './section-view.tsx';

export interface PaperProps {
  readonly document: PlanDocument;
  /** Derived numbers by node id. */
  readonly labels: Labels;
  /** Markdown fields rendered by the server, safe. */
  readonly html: Html;
  /** The number of the draft shown; undefined for a working draft before the first submission. */
  readonly draftNumber?: number | undefined;
  /** What a mode puts into the paper; reading when left out. */
  readonly parts?: PaperParts | undefined;
  /** Given by a mode that folds and unfolds items itself. */
  readonly store?: PaperStore | undefined;
}

export const READING: PaperParts = { Field: FieldView, Details: ItemDetails, editing: false };

/**
 * The title of every node; where a node has none, its number. Made afresh when the document
 * changes.
 */
export function titlesOf(
  document: PlanDocument,
  labels: Labels,
): (nodeId: string) => string | undefined {
  let tree: ReturnType<typeof indexTree> | undefined;
  return (nodeId) => {
    tree ??= indexTree(document);
    const node = tree.get(nodeId)?.node;
    return node === undefined ? undefined : ownTitle(node) || (labels[nodeId] ?? '');
  };
}

/**
 * The plan as the printed paper (decree 30/2020). Every node is an element with id "n-<node id>";
 * every field an element with data-node and data-field, whose text is what a remark's quote counts
 * in.
 */
export function PaperView({ document, labels, html, draftNumber, parts, store }: PaperProps) {
  const facts = useMemo(
    () => ({ labels, html, titleOf: titlesOf(document, labels) }),
    [labels, html, document],
  );
  const [own] = useState(() => store ?? createPaperStore(facts));
  const used = store ?? own;
  useEffect(() => used.write(facts), [used, facts]);
  const host = useMemo(() => ({ store: used, parts: parts ?? READING }), [used, parts]);
  const Adder = host.parts.Adder;
  return (
    <PaperProvider value={host}>
      <article className="paper" lang="vi">
        <Letterhead document={document} draftNumber={draftNumber} />
        {document.children.map((child) => (
          <SectionView key={child.id} node={child} depth={0} />
        ))}
        {Adder && <Adder node={document} />}
      </article>
    </PaperProvider>
  );
}
