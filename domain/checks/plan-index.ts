import { NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { NodeType, PlanDocument, PlanNode } from '../../schemas/types.ts';
import type { NodeOf } from '../plan/vocabulary.ts';
import { plainText } from '../text/plain.ts';

/** A plan indexed for the rules. */
export interface PlanIndex {
  readonly root: PlanDocument;
  /** Every node, in reading order. */
  readonly nodes: readonly PlanNode[];
  readonly byId: ReadonlyMap<string, PlanNode>;
  readonly parentOf: (node: PlanNode) => PlanNode | undefined;
  /** The nodes of a type, in reading order. */
  readonly ofType: <T extends NodeType>(type: T) => readonly NodeOf<T>[];
  /** Whether a node is the ancestor itself or lies below it. */
  readonly isWithin: (node: PlanNode, ancestorId: string) => boolean;
}

/** Plans are immutable: an index never goes stale. */
const indexes = new WeakMap<PlanDocument, PlanIndex>();

export function indexOf(root: PlanDocument): PlanIndex {
  const cached = indexes.get(root);
  if (cached) return cached;
  const nodes: PlanNode[] = [];
  const byId = new Map<string, PlanNode>();
  const parents = new Map<string, PlanNode>();
  const byType = new Map<NodeType, PlanNode[]>();
  const visit = (node: PlanNode): void => {
    nodes.push(node);
    byId.set(node.id, node);
    const sameType = byType.get(node.type);
    if (sameType) sameType.push(node);
    else byType.set(node.type, [node]);
    for (const child of node.children) {
      parents.set(child.id, node);
      visit(child);
    }
  };
  visit(root);
  const parentOf = (node: PlanNode): PlanNode | undefined => parents.get(node.id);
  const index: PlanIndex = {
    root,
    nodes,
    byId,
    parentOf,
    ofType: <T extends NodeType>(type: T) =>
      (byType.get(type) ?? []) as readonly PlanNode[] as readonly NodeOf<T>[],
    isWithin: (node, ancestorId) => {
      for (let at: PlanNode | undefined = node; at; at = parents.get(at.id))
        if (at.id === ancestorId) return true;
      return false;
    },
  };
  indexes.set(root, index);
  return index;
}

/** One text field of a node, without Markdown marks. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
}

const TEXTS: ReadonlySet<string> = new Set(['Line', 'Markdown']);
const texts = new WeakMap<PlanNode['fields'], readonly FieldText[]>();

/**
 * Returns a node's own texts, field by field, in plain text; agencies and references are left out.
 * Read once a version of the node.
 */
export function textsOf(node: PlanNode): readonly FieldText[] {
  const cached = texts.get(node.fields);
  if (cached) return cached;
  const fields = node.fields as Readonly<Record<string, unknown>>;
  const found = NODE_FIELDS[node.type].flatMap(({ name, kind }) => {
    const value = fields[name];
    if (!TEXTS.has(kind) || typeof value !== 'string' || value.trim() === '') return [];
    return [{ field: name, text: kind === 'Markdown' ? plainText(value) : value }];
  });
  texts.set(node.fields, found);
  return found;
}

/**
 * Caches what `work` computes from a node's own fields, once for each version of them: words,
 * figures, citations.
 */
export function memoised<T>(work: (node: PlanNode) => T): (node: PlanNode) => T {
  const cache = new WeakMap<PlanNode['fields'], { readonly value: T }>();
  return (node) => {
    const found = cache.get(node.fields);
    if (found) return found.value;
    const value = work(node);
    cache.set(node.fields, { value });
    return value;
  };
}

/** Whether a field is empty: absent, blank, or an empty list. */
export const saysNothing = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
