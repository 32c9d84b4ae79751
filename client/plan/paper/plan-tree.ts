import { indexTree } from '../../../domain/plan/tree-index.ts';
import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';

/**
 * The document with one node replaced by what change makes of it; untouched branches stay the same
 * values.
 */
export function changeNode<T extends PlanNode>(
  root: T,
  nodeId: string,
  change: (node: PlanNode) => PlanNode,
): T {
  if (root.id === nodeId) return change(root) as T;
  let changed = false;
  const children = root.children.map((child) => {
    const next = changeNode(child, nodeId, change);
    if (next !== child) changed = true;
    return next;
  });
  return changed ? ({ ...root, children } as T) : root;
}

/** The document with a node put under a parent, at the index or at the end. */
export function putNode(
  root: PlanDocument,
  parentId: string,
  node: PlanNode,
  index?: number,
): PlanDocument {
  return changeNode(root, parentId, (parent) => {
    const children = [...parent.children];
    children.splice(index ?? children.length, 0, node);
    return { ...parent, children } as PlanNode;
  });
}

/** The document without a node and what is below it. */
export function dropNode(root: PlanDocument, nodeId: string): PlanDocument {
  const prune = <T extends PlanNode>(node: T): T => {
    let changed = false;
    const children: PlanNode[] = [];
    for (const child of node.children) {
      if (child.id === nodeId) {
        changed = true;
        continue;
      }
      const next = prune(child);
      if (next !== child) changed = true;
      children.push(next);
    }
    return changed ? ({ ...node, children } as T) : node;
  };
  return prune(root);
}

/** The document with a node under another parent; index counts without the node itself. */
export function shiftNode(
  root: PlanDocument,
  nodeId: string,
  parentId: string,
  index: number,
): PlanDocument {
  const node = indexTree(root).get(nodeId)?.node;
  if (node === undefined) return root;
  return putNode(dropNode(root, nodeId), parentId, node, index);
}
