import { useMemo } from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { type IndexedNode, idPath, indexTree } from '../../../domain/plan/tree-index.ts';
import type { Html, Labels, PlanDocument } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { useRead, useRevision } from '../../queries.ts';

/** A document with what is needed to name places in it. */
export interface KnownDocument {
  readonly document: PlanDocument;
  readonly labels: Labels;
  readonly html: Html;
  readonly tree: ReadonlyMap<string, IndexedNode>;
  /** Number and title of a node; empty when it is not in it. */
  readonly nameOf: (nodeId: string) => string;
  /** "II. Mục tiêu › 1. Mục tiêu tổng quát"; undefined when the node is not in it. */
  readonly placeOf: (nodeId: string) => string | undefined;
  /**
   * The top-level section a node stands in, itself included; undefined for the plan and for what is
   * not in it.
   */
  readonly sectionOf: (nodeId: string) => string | undefined;
}

/** A revision or the working draft; no request while `at` is undefined. */
export function useDocument(planId: string, at: DocumentRef | undefined) {
  const revision = useRevision(planId, typeof at === 'number' ? at : undefined);
  const draft = useRead('getDraft', { planId }, at === 'draft');
  const source = at === 'draft' ? draft : revision;
  const { data } = source;
  const known = useMemo(
    () => (data === undefined ? undefined : knownDocument(data.document, data.labels, data.html)),
    [data],
  );
  return { known, error: source.error, isPending: source.isPending, refetch: source.refetch };
}

/**
 * Titles of nodes of two compared documents, the later one first; no request while a side is
 * undefined.
 */
export function useNodeNames(
  planId: string,
  from: DocumentRef | undefined,
  to: DocumentRef | undefined,
): (nodeId: string) => string {
  const earlier = useDocument(planId, from).known;
  const later = useDocument(planId, to).known;
  return (nodeId) => later?.nameOf(nodeId) || earlier?.nameOf(nodeId) || '';
}

function knownDocument(document: PlanDocument, labels: Labels, html: Html): KnownDocument {
  const tree = indexTree(document);
  const nameOf = (id: string): string => {
    const node = tree.get(id)?.node;
    return node === undefined ? '' : [labels[id], ownTitle(node)].filter(Boolean).join(' ');
  };
  return {
    document,
    labels,
    html,
    tree,
    nameOf,
    placeOf: (nodeId) => {
      if (nodeId === document.id) return ownTitle(document);
      const path = idPath(tree, nodeId).slice(1);
      if (path.length === 0) return undefined;
      return path
        .map(nameOf)
        .filter((name) => name !== '')
        .join(' › ');
    },
    sectionOf: (nodeId) => idPath(tree, nodeId)[1],
  };
}
