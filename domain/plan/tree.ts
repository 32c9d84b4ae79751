import { NODE_CHILDREN } from '../../schemas/node-fields.ts';
import type { PlanDocument, PlanNode } from '../../schemas/types.ts';
import { Refusal } from '../refusal.ts';
import { nodeName } from './names.ts';

/** Deepest level of a node; the plan itself is at 0. */
export const MAX_DEPTH = 12;

/**
 * A node with its place. `index` counts among its siblings; `path` has the ids from the root down
 * to the node itself.
 */
export interface Visit {
  readonly node: PlanNode;
  readonly parent: PlanNode | undefined;
  readonly index: number;
  readonly depth: number;
  readonly path: readonly string[];
}

/** Yields every node in reading order, parents before children. */
export function* walk(root: PlanNode): Generator<Visit, void> {
  yield* below({ node: root, parent: undefined, index: 0, depth: 0, path: [root.id] });
}

function* below(visit: Visit): Generator<Visit, void> {
  yield visit;
  for (const [index, node] of visit.node.children.entries()) {
    yield* below({
      node,
      parent: visit.node,
      index,
      depth: visit.depth + 1,
      path: [...visit.path, node.id],
    });
  }
}

/** Returns the ids of a node and all below it, in reading order. */
export function ids(node: PlanNode): string[] {
  return [node.id, ...node.children.flatMap(ids)];
}

/**
 * Returns the nodes from the root down to the one with this id, both included; undefined when there
 * is none.
 */
export function pathTo(root: PlanNode, id: string): PlanNode[] | undefined {
  if (root.id === id) return [root];
  for (const child of root.children) {
    const rest = pathTo(child, id);
    if (rest) return [root, ...rest];
  }
  return undefined;
}

/** Returns the node with this id; undefined when there is none. */
export function findNode(root: PlanNode, id: string): PlanNode | undefined {
  return pathTo(root, id)?.at(-1);
}

/** Returns the plan with all fields of one node replaced. Throws Refusal('not-found'). */
export function setFields(
  root: PlanDocument,
  id: string,
  fields: PlanNode['fields'],
): PlanDocument {
  return replace(root, needPath(root, id), (node) => ({ ...node, fields }) as PlanNode);
}

/**
 * Returns the plan with a node, and all below it, inserted at index among the parent's children (0
 * to their number). Throws Refusal('not-found') when the parent is missing; Refusal('invalid') when
 * the parent may not hold such a node, the index is out of range, an id is already in the plan or
 * the plan becomes too deep.
 */
export function insertNode(
  root: PlanDocument,
  parentId: string,
  index: number,
  node: PlanNode,
): PlanDocument {
  const path = needPath(root, parentId);
  const taken = new Set(ids(root));
  for (const id of ids(node)) {
    if (taken.has(id)) {
      throw new Refusal('invalid', {
        vi: `Mã “${id}” đã có trong dự thảo. Hãy dùng mã mới.`,
        en: `The id “${id}” is in the draft already. Use a new one.`,
      });
    }
    taken.add(id);
  }
  return place(root, path, index, node);
}

/**
 * Returns the plan without a node and all below it. Throws Refusal('not-found'), and
 * Refusal('invalid') for the plan itself.
 */
export function removeNode(root: PlanDocument, id: string): PlanDocument {
  const path = needPath(root, id);
  refuseRoot(path);
  return replace(root, path.slice(0, -1), (parent) =>
    withChildren(
      parent,
      parent.children.filter((child) => child.id !== id),
    ),
  );
}

/**
 * Returns the plan with a node moved; index counts among the new parent's children without the node
 * itself. Throws Refusal('not-found') when either is missing; Refusal('invalid') for the plan
 * itself, for a place below the node itself, and for what insertNode refuses.
 */
export function moveNode(
  root: PlanDocument,
  id: string,
  parentId: string,
  index: number,
): PlanDocument {
  const path = needPath(root, id);
  refuseRoot(path);
  if (needPath(root, parentId).some((node) => node.id === id)) {
    throw new Refusal('invalid', {
      vi: 'Không thể chuyển một mục vào bên trong chính nó. Hãy chọn chỗ khác.',
      en: 'An item cannot be moved into itself. Choose another place.',
    });
  }
  const without = removeNode(root, id);
  return place(without, needPath(without, parentId), index, path.at(-1) as PlanNode);
}

function place(
  root: PlanDocument,
  path: readonly PlanNode[],
  index: number,
  node: PlanNode,
): PlanDocument {
  const parent = path.at(-1) as PlanNode;
  if (!NODE_CHILDREN[parent.type].includes(node.type)) {
    throw new Refusal('invalid', {
      vi: `“${nodeName(node.type, 'vi')}” không đặt được trong “${nodeName(parent.type, 'vi')}”. Hãy chọn chỗ khác.`,
      en: `“${nodeName(node.type, 'en')}” cannot stand in “${nodeName(parent.type, 'en')}”. Choose another place.`,
    });
  }
  const count = parent.children.length;
  if (!Number.isInteger(index) || index < 0 || index > count) {
    throw new Refusal('invalid', {
      vi: `Vị trí ${index} không có; hãy chọn từ 0 đến ${count}.`,
      en: `There is no place ${index}; choose one from 0 to ${count}.`,
    });
  }
  if (path.length - 1 + height(node) > MAX_DEPTH) {
    throw new Refusal('invalid', {
      vi: `Dự thảo chỉ được lồng ${MAX_DEPTH} cấp. Hãy đặt mục này ở cấp cao hơn.`,
      en: `A draft may be ${MAX_DEPTH} levels deep. Put the item at a higher level.`,
    });
  }
  return replace(root, path, () => withChildren(parent, parent.children.toSpliced(index, 0, node)));
}

/** Counts the levels of a subtree: 1 for a leaf. */
function height(node: PlanNode): number {
  return 1 + node.children.reduce((most, child) => Math.max(most, height(child)), 0);
}

/**
 * Copies only the nodes of the path: the last becomes change(last), those above hold their new
 * child.
 */
function replace(
  root: PlanDocument,
  path: readonly PlanNode[],
  change: (node: PlanNode) => PlanNode,
): PlanDocument {
  const last = path.at(-1) ?? root;
  let next = change(last);
  for (let level = path.length - 2; level >= 0; level -= 1) {
    const parent = path[level] as PlanNode;
    const { id } = next;
    const child = next;
    next = withChildren(
      parent,
      parent.children.map((other) => (other.id === id ? child : other)),
    );
  }
  return next as PlanDocument;
}

const withChildren = (node: PlanNode, children: readonly PlanNode[]): PlanNode =>
  ({ ...node, children }) as PlanNode;

function needPath(root: PlanDocument, id: string): PlanNode[] {
  const path = pathTo(root, id);
  if (path) return path;
  throw new Refusal('not-found', {
    vi: `Không có mục “${id}” trong dự thảo; có thể mục đã bị xóa. Hãy tải lại dự thảo.`,
    en: `There is no item “${id}” in the draft; it may have been removed. Reload the draft.`,
  });
}

function refuseRoot(path: readonly PlanNode[]): void {
  if (path.length > 1) return;
  throw new Refusal('invalid', {
    vi: 'Không thể xóa hoặc chuyển chính đề án. Hãy chọn một mục trong đó.',
    en: 'The plan itself cannot be removed or moved. Choose an item in it.',
  });
}
