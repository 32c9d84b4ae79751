import { textOf } from '../../../domain/plan/values.ts';
import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';

/** A node and what it hangs on. */
export interface Placed {
  readonly node: PlanNode;
  readonly parentId: string | undefined;
  readonly index: number;
  readonly depth: number;
}

/** Every node by id, in the order of the document. */
export function indexTree(document: PlanDocument): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  const visit = (node: PlanNode, parentId: string | undefined, index: number, depth: number) => {
    found.set(node.id, { node, parentId, index, depth });
    for (const [at, child] of node.children.entries()) visit(child, node.id, at, depth + 1);
  };
  visit(document, undefined, 0, 0);
  return found;
}

/** The ids from the root down to the node, both included; empty when it is not in the tree. */
export function pathTo(tree: ReadonlyMap<string, Placed>, nodeId: string): readonly string[] {
  const path: string[] = [];
  for (let at: string | undefined = nodeId; at !== undefined; at = tree.get(at)?.parentId) {
    if (!tree.has(at)) break;
    path.unshift(at);
  }
  return path;
}

/** The document with one node replaced by what change makes of it; untouched branches stay the same values. */
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
export function insertNode(
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
export function removeNode(root: PlanDocument, nodeId: string): PlanDocument {
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
export function moveNode(
  root: PlanDocument,
  nodeId: string,
  parentId: string,
  index: number,
): PlanDocument {
  const node = indexTree(root).get(nodeId)?.node;
  if (node === undefined) return root;
  return insertNode(removeNode(root, nodeId), parentId, node, index);
}

/** A few words by which people know a node: its heading, name or first words. Empty when it has none yet. */
export function nodeTitle(node: PlanNode): string {
  const { type } = node;
  if (type === 'section') return textOf(node, 'heading');
  if (type === 'legal-basis')
    return [textOf(node, 'documentType'), textOf(node, 'number')].filter(Boolean).join(' ');
  if (type === 'budget-line') return node.fields.year === undefined ? '' : `${node.fields.year}`;
  if (type === 'assignment') return textOf(node, 'agency');
  for (const field of ['title', 'name', 'text', 'addressee', 'abstract']) {
    const text = textOf(node, field);
    if (text !== '') return firstWords(text);
  }
  return '';
}

/** The first line of a text without Markdown marks, cut at a word near 80 characters. */
export function firstWords(markdown: string): string {
  const line = (markdown.split('\n').find((one) => one.trim() !== '') ?? '')
    .replace(/^\s*(?:[-*+]|#{1,6}|\d+[.)])\s+/u, '')
    .replace(/[*_`~\\]/gu, '')
    .trim();
  if (line.length <= 80) return line;
  return `${line.slice(0, 80).replace(/\s+\S*$/u, '')}…`;
}
