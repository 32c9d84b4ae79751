import { labels } from '../../../domain/plan/numbering.ts';
import { titleOf } from '../../../domain/plan/titles.ts';
import { walk } from '../../../domain/plan/tree.ts';
import type { Labels, Language, PlanDocument, PlanNode } from '../../../schemas/types.ts';

/** The places and names of a document's nodes. */
export interface Naming {
  readonly labels: Labels;
  /** Returns the short name of a node; undefined when the document has none of this id. */
  readonly nameOf: (nodeId: string, language: Language) => string | undefined;
  readonly nodeOf: (nodeId: string) => PlanNode | undefined;
  /**
   * Returns the id of the top-level section above a node; the root's own for the root and for a
   * missing node.
   */
  readonly sectionOf: (nodeId: string) => string;
}

/** Documents are immutable: each is read once. */
const made = new WeakMap<PlanDocument, Naming>();

export function namingOf(root: PlanDocument): Naming {
  const cached = made.get(root);
  if (cached) return cached;
  const places = new Map<string, { readonly node: PlanNode; readonly sectionId: string }>();
  for (const top of root.children)
    for (const { node } of walk(top)) places.set(node.id, { node, sectionId: top.id });
  places.set(root.id, { node: root, sectionId: root.id });
  const numbers = labels(root);
  const naming: Naming = {
    labels: numbers,
    nameOf: (nodeId, language) => {
      const place = places.get(nodeId);
      return place && titleOf(place.node, numbers, language);
    },
    nodeOf: (nodeId) => places.get(nodeId)?.node,
    sectionOf: (nodeId) => places.get(nodeId)?.sectionId ?? root.id,
  };
  made.set(root, naming);
  return naming;
}
