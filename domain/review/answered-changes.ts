import type {
  Comment,
  FieldChange,
  NodeChange,
  PlanDocument,
  Redline,
} from '../../schemas/types.ts';
import { indexOf } from '../checks/plan-index.ts';

/** A change that carries out an answer: of a whole node, or of one of its fields. */
export interface AnsweredChange {
  readonly change: NodeChange;
  readonly field?: FieldChange;
}

/** The changes of one comparison, by id and by node. */
interface Changes {
  readonly byId: ReadonlyMap<string, AnsweredChange>;
  /** Of a node and of all below it, in the order of the redline. */
  readonly byNode: ReadonlyMap<string, readonly NodeChange[]>;
}

const cache = new WeakMap<Pick<Redline, 'changes'>, Changes>();

/**
 * Returns the changes that carry out an answer, in the redline of `before` with `after`: those that
 * it names; when it accepts and names none, those at the remark's place, where the gate looks too.
 * A remark on the whole plan has no place.
 */
export function answeredChanges(
  { response, anchor, replaced }: Pick<Comment, 'response' | 'anchor' | 'replaced'>,
  redline: Pick<Redline, 'changes'>,
  before: PlanDocument,
  after: PlanDocument,
): readonly AnsweredChange[] {
  if (!response) return [];
  const changes = cache.get(redline) ?? changesOf(redline, before, after);
  cache.set(redline, changes);
  if (response.changes.length > 0)
    return response.changes.flatMap((id) => changes.byId.get(id) ?? []);
  if (response.disposition !== 'accepted' && response.disposition !== 'partly-accepted') return [];
  const { nodeId, field } = replaced?.anchor ?? anchor;
  if (nodeId === after.id) return [];
  return (changes.byNode.get(nodeId) ?? []).flatMap((change) => at(change, nodeId, field));
}

/**
 * Returns what a change says about a node's field, or about the node without a field. An added,
 * removed or moved item concerns all its fields.
 */
function at(
  change: NodeChange,
  nodeId: string,
  field: string | undefined,
): readonly AnsweredChange[] {
  const isOwn = change.nodeId === nodeId || change.previousId === nodeId;
  if (!isOwn || field === undefined || change.kind !== 'changed') return whole(change);
  const own = change.fields.filter((one) => one.field === field);
  if (own.length > 0) return own.map((one) => ({ change, field: one }));
  return change.moved ? whole(change) : [];
}

/** Each edited field separately; the node where it was added, removed or only moved. */
const whole = (change: NodeChange): readonly AnsweredChange[] =>
  change.kind === 'changed' && change.fields.length > 0
    ? change.fields.map((field) => ({ change, field }))
    : [{ change }];

function changesOf(
  { changes }: Pick<Redline, 'changes'>,
  before: PlanDocument,
  after: PlanDocument,
): Changes {
  const byId = new Map<string, AnsweredChange>();
  const byNode = new Map<string, NodeChange[]>();
  for (const change of changes) {
    byId.set(change.id, { change });
    for (const field of change.fields) byId.set(field.id, { change, field });
    for (const id of idsAbove(change, before, after)) {
      const nodeChanges = byNode.get(id);
      if (nodeChanges) nodeChanges.push(change);
      else byNode.set(id, [change]);
    }
  }
  return { byId, byNode };
}

/** Returns the ids of the changed node and of all above it, in either document. */
function idsAbove(
  { nodeId, previousId = nodeId }: NodeChange,
  before: PlanDocument,
  after: PlanDocument,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [root, id] of [
    [before, previousId],
    [after, nodeId],
  ] as const) {
    const { byId, parentOf } = indexOf(root);
    for (let node = byId.get(id); node; node = parentOf(node)) ids.add(node.id);
  }
  return ids;
}
