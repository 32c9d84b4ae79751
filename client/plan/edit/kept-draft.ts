import { indexTree } from '../../../domain/plan/tree-index.ts';
import { fieldValueOf, type NodeValue } from '../../../domain/plan/values.ts';
import type { PlanDocument } from '../../../schemas/types.ts';
import { keep, readKept } from '../../kept.ts';
import type { DraftState } from './draft-state.ts';
import { type PendingByNode, sameValue } from './merge-draft.ts';

/** Fields of a node that were typed and never acknowledged, as kept on the machine. */
export interface KeptFields {
  readonly nodeId: string;
  readonly mine: Readonly<Record<string, NodeValue>>;
  /** Words that can't be read as values of their fields. */
  readonly unread?: Readonly<Record<string, string>>;
  /** RFC 3339. */
  readonly at: string;
}

/** Where a person's unsaved typing on a plan is kept. */
export function keptDraftKey(accountId: string, planId: string): string {
  return `draft:${accountId}:${planId}`;
}

/** Keeps what is pending and what can't be read; nothing of either clears it. */
export function keepPending(
  key: string,
  pending: PendingByNode,
  unread: DraftState['unread'],
  at: Date,
): void {
  const kept = [...new Set([...pending.keys(), ...unread.keys()])].map((nodeId) => ({
    nodeId,
    // JSON has no undefined: an emptied field is kept as an empty text.
    mine: Object.fromEntries(
      Object.entries(pending.get(nodeId)?.mine ?? {}).map(([field, value]) => [field, value ?? '']),
    ),
    ...(unread.has(nodeId) ? { unread: unread.get(nodeId) } : {}),
    at: at.toISOString(),
  }));
  keep(key, kept.length === 0 ? undefined : kept);
}

/**
 * What was kept and isn't in the draft: lost by a crash or a closed window, to be offered. Nodes
 * gone are left out.
 */
export function unsavedKept(key: string, document: PlanDocument): readonly KeptFields[] {
  const kept = readKept<readonly KeptFields[]>(key);
  if (!Array.isArray(kept)) return [];
  const tree = indexTree(document);
  return (kept as readonly KeptFields[]).flatMap(({ nodeId, mine, unread, at }) => {
    const node = tree.get(nodeId)?.node;
    if (node === undefined) return [];
    const left = Object.entries(mine).filter(
      ([field, value]) => !sameValue(fieldValueOf(node, field), value),
    );
    if (left.length === 0 && unread === undefined) return [];
    return [{ nodeId, mine: Object.fromEntries(left), ...(unread ? { unread } : {}), at }];
  });
}
