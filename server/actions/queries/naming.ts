import { labels } from '../../../domain/plan/numbering.ts';
import { titleOf } from '../../../domain/plan/titles.ts';
import { walk } from '../../../domain/plan/tree.ts';
import type { Labels, Language, PlanDocument, PlanNode } from '../../../schemas/types.ts';

/** Where nodes stand in a document and what they are called. */
export interface Naming {
  readonly labels: Labels;
  /** The short name of a node, undefined when the document has none of this id. */
  readonly nameOf: (nodeId: string, language: Language) => string | undefined;
  readonly nodeOf: (nodeId: string) => PlanNode | undefined;
  /** The top-level section above a node; the root's own id for the root and for what isn't there. */
  readonly sectionOf: (nodeId: string) => string;
}

/** Documents are values: what was found once holds as long as the document is in use. */
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
