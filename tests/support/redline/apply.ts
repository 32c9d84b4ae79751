import { ids } from '../../../domain/plan/tree.ts';
import { renameNodes } from '../../../domain/redline/same-nodes.ts';
import { applyTargets } from '../../../domain/redline/targets.ts';
import type {
  FieldChange,
  NodeChange,
  PlanDocument,
  PlanNode,
  Redline,
  Target,
} from '../../../schemas/types.ts';
import { invertedChange } from './invert.ts';

type Changes = Pick<Redline, 'changes' | 'renamed'>;

/** A node to be put in: where, and what. */
interface Arrival {
  readonly index: number;
  readonly id: string;
}

/**
 * The newer document out of the older one and their redline: `applyRedline(a, compareDocuments(a,
 * b))` is b, to the letter but for what counts as no change (kinds of space, blank lines, numbers
 * of lists, empty fields). Throws Error when the redline is of another document.
 */
export function applyRedline(a: PlanDocument, redline: Changes): PlanDocument {
  return withChanges(renameNodes(a, redline.renamed ?? []), redline.changes);
}

function withChanges(a: PlanDocument, changes: readonly NodeChange[]): PlanDocument {
  const nodes = new Map<string, PlanNode>();
  const gone = new Set<string>();
  const changed = new Map<string, NodeChange>();
  const arrivals = new Map<string, Arrival[]>();
  const arrive = (parentId: string, arrival: Arrival): void => {
    arrivals.set(parentId, [...(arrivals.get(parentId) ?? []), arrival]);
  };
  const known = (node: PlanNode): void => {
    nodes.set(node.id, node);
    for (const child of node.children) known(child);
  };
  known(a);
  for (const change of changes) {
    if (change.kind === 'removed') gone.add(change.nodeId);
    if (change.kind === 'changed') changed.set(change.nodeId, change);
    if (change.moved) {
      gone.add(change.nodeId);
      arrive(change.moved.to.parentId, { index: change.moved.to.index, id: change.nodeId });
    }
  }
  // A node that changed its type is removed and added: what stays of its children is kept by their
  // own changes.
  const fresh = new Set<string>();
  for (const { kind, after, spot, nodeId } of changes) {
    if (kind !== 'added') continue;
    if (!after || !spot) throw new Error(`redline: the added node ${nodeId} has no place`);
    arrive(spot.parentId, { index: spot.index, id: nodeId });
    known(after);
    for (const id of ids(after)) fresh.add(id);
  }
  const build = (id: string): PlanNode => {
    const node = nodes.get(id);
    if (!node) throw new Error(`redline: there is no node ${id} in the document`);
    const children = node.children
      .map((child) => child.id)
      .filter((child) => fresh.has(id) || !gone.has(child));
    const coming = (arrivals.get(id) ?? []).toSorted((one, other) => one.index - other.index);
    for (const { index, id: arriving } of coming) children.splice(index, 0, arriving);
    const fields = changedFields(node, changed.get(id)?.fields ?? []);
    return { ...node, fields, children: children.map(build) } as PlanNode;
  };
  return build(a.id) as PlanDocument;
}

/** The older document out of the newer one: every change refused. */
export function rejectRedline(b: PlanDocument, redline: Changes): PlanDocument {
  const older = withChanges(b, redline.changes.map(invertedChange));
  return renameNodes(older, redline.renamed ?? [], 'backwards');
}

function changedFields(node: PlanNode, changes: readonly FieldChange[]): PlanNode['fields'] {
  const fields: Record<string, unknown> = { ...node.fields };
  const targets = changes.filter(({ field }) => field === 'targets');
  for (const change of changes) {
    const { field, after, blocks } = change;
    if (targets.includes(change)) continue;
    if (after === undefined) delete fields[field];
    else fields[field] = blocks ? blocks.map((block) => block.after ?? '').join('') : after;
  }
  if (targets.length > 0) {
    const next = applyTargets((fields.targets ?? []) as readonly Target[], targets);
    if (next.length > 0) fields.targets = next;
    else delete fields.targets;
  }
  return fields as PlanNode['fields'];
}
