import type { PlanDocument, PlanNode } from '../../schemas/types.ts';

export interface IndexedNode {
  readonly node: PlanNode;
  readonly parentId: string | undefined;
  readonly index: number;
  readonly depth: number;
}

export type TreeIndex = ReadonlyMap<string, IndexedNode>;

/** Maps every node by id, in document order. */
export function indexTree(document: PlanDocument): TreeIndex {
  const found = new Map<string, IndexedNode>();
  const visit = (node: PlanNode, parentId: string | undefined, index: number, depth: number) => {
    found.set(node.id, { node, parentId, index, depth });
    for (const [at, child] of node.children.entries()) visit(child, node.id, at, depth + 1);
  };
  visit(document, undefined, 0, 0);
  return found;
}

/**
 * Returns the ids from the root down to the node, both included; empty when it is not in the tree.
 */
export function idPath(tree: TreeIndex, nodeId: string): readonly string[] {
  const path: string[] = [];
  for (let at: string | undefined = nodeId; at !== undefined; at = tree.get(at)?.parentId) {
    if (!tree.has(at)) break;
    path.unshift(at);
  }
  return path;
}
