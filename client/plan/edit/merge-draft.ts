import { indexTree } from '../../../domain/plan/tree-index.ts';
import { fieldValueOf, type NodeValue } from '../../../domain/plan/values.ts';
import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';
import { changeNode } from '../paper/plan-tree.ts';

/**
 * Fields typed but not acknowledged: what each held when the typing began, and what it holds now.
 */
export interface Pending {
  readonly base: Readonly<Record<string, NodeValue>>;
  readonly mine: Readonly<Record<string, NodeValue>>;
}

export type PendingByNode = ReadonlyMap<string, Pending>;

/** A field that both changed, each in another way. */
export interface FieldConflict {
  readonly field: string;
  readonly mine: NodeValue;
  readonly theirs: NodeValue;
}

/** A node where somebody else changed what is being typed; `gone` when they removed it. */
export interface Conflict {
  readonly nodeId: string;
  readonly gone: boolean;
  readonly fields: readonly FieldConflict[];
}

export interface Merge {
  readonly document: PlanDocument;
  readonly pending: PendingByNode;
  readonly conflicts: readonly Conflict[];
}

/** Whether two values of a field are the same; an empty text or list is as good as none. */
export function sameValue(a: NodeValue, b: NodeValue): boolean {
  return JSON.stringify(emptied(a)) === JSON.stringify(emptied(b));
}

/** The same but for what the server tidies: white space at the ends, composition of letters. */
export function sameWords(a: NodeValue, b: NodeValue): boolean {
  const tidy = (value: NodeValue) =>
    typeof value === 'string' ? value.normalize('NFC').trim() : value;
  return sameValue(tidy(a), tidy(b));
}

/** The conflicts with one more field of a node among them. */
export function withClash(
  conflicts: readonly Conflict[],
  nodeId: string,
  clash: FieldConflict,
): readonly Conflict[] {
  const known = conflicts.find((one) => one.nodeId === nodeId)?.fields ?? [];
  const fields = [...known.filter(({ field }) => field !== clash.field), clash];
  return [...conflicts.filter((one) => one.nodeId !== nodeId), { nodeId, gone: false, fields }];
}

function emptied(value: NodeValue): NodeValue | null {
  if (value === undefined || value === '') return null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

/** The node with some fields set; undefined and '' empty a field. */
export function withFields(node: PlanNode, changes: Readonly<Record<string, NodeValue>>): PlanNode {
  const fields: Record<string, NodeValue> = { ...(node.fields as Record<string, NodeValue>) };
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined || value === '') delete fields[field];
    else fields[field] = value;
  }
  return { ...node, fields } as PlanNode;
}

/**
 * What the server has taken is no longer pending; what was typed meanwhile stays, on the new base.
 */
export function withoutSent(all: PendingByNode, nodeId: string, sent: Pending): PendingByNode {
  const pending = new Map(all);
  const left = pending.get(nodeId);
  if (left === undefined) return pending;
  const mine: Record<string, NodeValue> = {};
  const base: Record<string, NodeValue> = {};
  for (const [field, value] of Object.entries(left.mine)) {
    if (field in sent.mine && sameValue(sent.mine[field], value)) continue;
    mine[field] = value;
    base[field] = field in sent.mine ? sent.mine[field] : left.base[field];
  }
  if (Object.keys(mine).length === 0) pending.delete(nodeId);
  else pending.set(nodeId, { base, mine });
  return pending;
}

/**
 * What was typed, put on a newer document. Fields that nobody else touched keep what was typed;
 * fields that others changed alone take theirs; fields changed by both, differently, are conflicts:
 * the document still shows what was typed.
 */
export function mergePending(fresh: PlanDocument, pending: PendingByNode): Merge {
  const tree = indexTree(fresh);
  const next = new Map<string, Pending>();
  const conflicts: Conflict[] = [];
  let document = fresh;
  for (const [nodeId, { base, mine }] of pending) {
    const node = tree.get(nodeId)?.node;
    if (node === undefined) {
      const fields = Object.entries(mine).map(([field, value]) => ({
        field,
        mine: value,
        theirs: undefined,
      }));
      conflicts.push({ nodeId, gone: true, fields });
      next.set(nodeId, { base, mine });
      continue;
    }
    const kept: Record<string, NodeValue> = {};
    const now: Record<string, NodeValue> = {};
    const clashes: FieldConflict[] = [];
    for (const [field, value] of Object.entries(mine)) {
      const theirs = fieldValueOf(node, field);
      if (sameValue(theirs, value)) continue;
      kept[field] = value;
      // A conflict keeps its old base, so that it is one still when the next draft comes before it
      // was settled.
      const clash = !sameValue(theirs, base[field]);
      now[field] = clash ? base[field] : theirs;
      if (clash) clashes.push({ field, mine: value, theirs });
    }
    if (clashes.length > 0) conflicts.push({ nodeId, gone: false, fields: clashes });
    if (Object.keys(kept).length === 0) continue;
    next.set(nodeId, { base: now, mine: kept });
    document = changeNode(document, nodeId, (one) => withFields(one, kept));
  }
  return { document, pending: next, conflicts };
}
