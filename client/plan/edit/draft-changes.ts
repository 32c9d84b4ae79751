// What each thing that happens makes of the draft on the screen. Pure: the session keeps the state
// and talks to the server.

import { indexTree } from '../../../domain/plan/tree-index.ts';
import { fieldValueOf, type NodeValue } from '../../../domain/plan/values.ts';
import type { DraftChangeView, DraftView } from '../../../schemas/types.ts';
import type { ApiProblem } from '../../api-problem.ts';
import { changeNode } from '../paper/plan-tree.ts';
import type { DraftState } from './draft-state.ts';
import {
  type Conflict,
  mergePending,
  type Pending,
  type PendingByNode,
  sameValue,
  sameWords,
  withClash,
  withFields,
} from './merge-draft.ts';

type Part = Partial<DraftState>;

/** How something came to be typed. */
export interface Typing {
  /** What the field looks like until the server rendered it. */
  readonly html?: string | undefined;
  /**
   * What the editor held before this stroke: when the draft holds something else now, others
   * changed it.
   */
  readonly from: NodeValue;
}

export interface Typed {
  readonly nodeId: string;
  readonly field: string;
  readonly value: NodeValue;
  readonly typing?: Typing | undefined;
}

/** A node's pending fields put in the place of those it had; none takes the node out. */
function withPending(all: PendingByNode, nodeId: string, { base, mine }: Pending): PendingByNode {
  const pending = new Map(all);
  if (Object.keys(mine).length === 0) pending.delete(nodeId);
  else pending.set(nodeId, { base, mine });
  return pending;
}

const without = <T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> =>
  new Map([...map].filter(([other]) => other !== key));

/**
 * After a stroke; undefined when it changes nothing. One over what others changed meanwhile makes a
 * conflict.
 */
export function afterTyping(state: DraftState, typed: Typed): Part | undefined {
  const { nodeId, field, value, typing } = typed;
  const node = indexTree(state.document).get(nodeId)?.node;
  if (node === undefined) return undefined;
  const now = fieldValueOf(node, field);
  if (sameValue(now, value)) return undefined;
  const overtaken = typing !== undefined && !sameWords(typing.from, now) && !sameWords(now, value);
  const before = state.pending.get(nodeId) ?? { base: {}, mine: {} };
  const base =
    field in before.base ? before.base : { ...before.base, [field]: overtaken ? typing.from : now };
  const { [field]: _, ...others } = before.mine;
  const mine = sameValue(base[field], value) ? others : { ...before.mine, [field]: value };
  const html = typing?.html;
  return {
    document: changeNode(state.document, nodeId, (old) => withFields(old, { [field]: value })),
    pending: withPending(state.pending, nodeId, { base, mine }),
    faults: without(state.faults, nodeId),
    ...(overtaken
      ? { conflicts: withClash(state.conflicts, nodeId, { field, mine: value, theirs: now }) }
      : {}),
    ...(html === undefined
      ? {}
      : { html: { ...state.html, [nodeId]: { ...state.html[nodeId], [field]: html } } }),
  };
}

/** After the server took a write. */
export const afterAnswer = (state: DraftState, change: DraftChangeView, savedAt: string): Part => ({
  version: change.version,
  versions: { ...state.versions, ...change.versions },
  labels: change.labels,
  html: { ...state.html, ...change.html },
  savedAt,
  trouble: undefined,
});

/**
 * After a newer draft was fetched, with what was typed kept on top of it; undefined when it is an
 * older one.
 */
export function afterFetching(state: DraftState, fresh: DraftView): Part | undefined {
  if (fresh.version < state.version) return undefined;
  return {
    ...mergePending(fresh.document, state.pending),
    version: fresh.version,
    versions: fresh.versions,
    labels: fresh.labels,
    html: fresh.html,
    findings: fresh.findings,
  };
}

/** After the server refused a node's fields: what it says of each, by the field. */
export const afterRefusal = (state: DraftState, nodeId: string, { errors }: ApiProblem): Part => ({
  faults: new Map(state.faults).set(
    nodeId,
    Object.fromEntries(errors.map(({ pointer, detail }) => [pointer.split('/')[2] ?? '', detail])),
  ),
});

/**
 * Of a conflict's fields, those named take theirs; the others keep what was typed, on theirs as the
 * new base.
 */
function settled(left: Pending, fields: Conflict['fields'], takeTheirs: readonly string[]) {
  const mine = { ...left.mine } as Record<string, NodeValue>;
  const base = { ...left.base } as Record<string, NodeValue>;
  const theirs: Record<string, NodeValue> = {};
  for (const { field, theirs: value } of fields) {
    base[field] = value;
    if (!takeTheirs.includes(field)) continue;
    delete mine[field];
    theirs[field] = value;
  }
  return { pending: { base, mine }, theirs };
}

/**
 * After a conflict was settled: the fields named take theirs. undefined when there is no such
 * conflict.
 */
export function afterSettling(
  state: DraftState,
  nodeId: string,
  takeTheirs: readonly string[],
): Part | undefined {
  const conflict = state.conflicts.find((other) => other.nodeId === nodeId);
  if (conflict === undefined) return undefined;
  const conflicts = state.conflicts.filter((other) => other !== conflict);
  const left = state.pending.get(nodeId);
  if (conflict.gone || left === undefined)
    return { conflicts, pending: without(state.pending, nodeId) };
  const { pending, theirs } = settled(left, conflict.fields, takeTheirs);
  return {
    conflicts,
    document: changeNode(state.document, nodeId, (old) => withFields(old, theirs)),
    pending: withPending(state.pending, nodeId, pending),
  };
}
