import type { Comment, NodeChange, PlanDocument } from '../../../schemas/types.ts';
import { checkDirective } from '../checks/directive.ts';
import { indexOf } from '../checks/plan-index.ts';
import { compareDocuments } from '../redline/compare.ts';
import type { PlanState } from './state.ts';

/** An answer that says more than the draft shows. */
export interface Unproven {
  readonly comment: Comment;
  readonly why: 'nothing-changed' | 'check-not-met';
}

/** A top-level section that changed though no remark asked for it. */
export interface Unrequested {
  readonly sectionId: string;
  readonly changes: readonly NodeChange[];
}

/** What stands between the draft and its submission. */
export interface Gate {
  readonly unproven: readonly Unproven[];
  readonly unrequested: readonly Unrequested[];
  /** Top-level sections that changed since the last revision, whoever asked. */
  readonly changedSections: readonly string[];
}

export const OPEN_GATE: Gate = { unproven: [], unrequested: [], changedSections: [] };

/** The revision against which an answer is held: that of the answer before it, or the one the remark was made on. */
export const baseOf = ({ revision, pastResponses }: Comment): number =>
  pastResponses.at(-1)?.response.revision ?? revision;

/** The revisions that `gateOf` needs. */
export function revisionsForGate(state: PlanState): ReadonlySet<number> {
  const numbers = new Set(state.comments.filter(isClaim).map(baseOf));
  for (const { check, revision } of state.comments) if (check) numbers.add(revision);
  if (state.revisions.length > 0) numbers.add(state.revisions.length);
  return numbers;
}

/**
 * The answers held against the draft. One that says "tiếp thu" is proved by a change of what the remark is about since the
 * revision it was made on, or by the changes that it names; a directive with a check, by its check. What changed since the
 * last revision in a section without any remark, and is named by no answer, was not asked for.
 *
 * @param documentOf the document of a revision, of those that `revisionsForGate` names
 */
export function gateOf(state: PlanState, documentOf: (revision: number) => PlanDocument): Gate {
  const last = state.revisions.length;
  if (last === 0) return OPEN_GATE;
  const known = new Map<number, Changes>();
  const since = (revision: number): Changes => {
    const changes = known.get(revision) ?? changesOf(documentOf(revision), state.draft);
    known.set(revision, changes);
    return changes;
  };
  const unproven = state.comments.flatMap((comment): readonly Unproven[] => {
    if (!isClaim(comment)) return [];
    const { check, replaced, anchor, revision } = comment;
    if (check) {
      const aim = (replaced?.anchor ?? anchor).nodeId;
      const checked = checkDirective(check, state.draft, aim, documentOf(revision));
      if (checked) return checked.met ? [] : [{ comment, why: 'check-not-met' }];
    }
    const proved = [baseOf(comment), last].some((base) => shows(since(base), comment));
    return proved ? [] : [{ comment, why: 'nothing-changed' }];
  });
  const { all } = since(last);
  const changed = new Set(all.map(({ sectionId }) => sectionId));
  changed.delete(state.id);
  return {
    unproven,
    unrequested: notAskedFor(state, since(last)),
    changedSections: [...changed],
  };
}

/** Full acceptance, not yet gone out with a revision; of remarks answered as one, the first speaks for all. */
const isClaim = ({ response, mergedInto }: Comment): boolean =>
  response?.disposition === 'accepted' &&
  response.revision === undefined &&
  mergedInto === undefined;

interface Changes {
  readonly before: PlanDocument;
  readonly after: PlanDocument;
  readonly all: readonly NodeChange[];
  /** Ids of changes and of their fields. */
  readonly ids: ReadonlySet<string>;
}

function changesOf(before: PlanDocument, after: PlanDocument): Changes {
  const all = compareDocuments(before, after, 'vi').changes;
  const ids = new Set(all.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)]));
  return { before, after, all, ids };
}

/** Whether something changed that the answer names, or where the remark stands. */
function shows(changes: Changes, { response, anchor, replaced }: Comment): boolean {
  if (response?.changes.some((id) => changes.ids.has(id))) return true;
  const { nodeId, field } = replaced?.anchor ?? anchor;
  return changes.all.some((change) => {
    const ownId = change.previousId ?? change.nodeId;
    if (change.nodeId === nodeId || ownId === nodeId) {
      // Words of one field are about that field; that the item came, went or moved concerns them all.
      return (
        field === undefined ||
        change.kind !== 'changed' ||
        change.moved !== undefined ||
        change.fields.some((one) => one.field === field)
      );
    }
    return isBelow(changes.before, ownId, nodeId) || isBelow(changes.after, change.nodeId, nodeId);
  });
}

function isBelow(root: PlanDocument, id: string, ancestorId: string): boolean {
  const index = indexOf(root);
  const node = index.byId.get(id);
  return node !== undefined && index.isWithin(node, ancestorId);
}

function notAskedFor(state: PlanState, changes: Changes): readonly Unrequested[] {
  // What was answered with an earlier revision asked for that one.
  const current = state.comments.filter(({ response }) => response?.revision === undefined);
  const named = new Set(current.flatMap(({ response }) => response?.changes ?? []));
  const asked = new Set(
    current.flatMap(({ anchor, replaced }) => {
      const { nodeId } = replaced?.anchor ?? anchor;
      return [changes.before, changes.after].flatMap((root) => sectionOf(root, nodeId) ?? []);
    }),
  );
  const sections = new Map<string, NodeChange[]>();
  for (const change of changes.all) {
    const { sectionId, id, fields } = change;
    if (asked.has(sectionId) || sectionId === state.id) continue;
    if (named.has(id) || fields.some((field) => named.has(field.id))) continue;
    sections.set(sectionId, [...(sections.get(sectionId) ?? []), change]);
  }
  return [...sections].map(([sectionId, some]) => ({ sectionId, changes: some }));
}

/** The top-level section that a node is in; undefined for the plan itself and for what is not there. */
function sectionOf(root: PlanDocument, nodeId: string): string | undefined {
  const index = indexOf(root);
  let node = index.byId.get(nodeId);
  if (!node || node === root) return undefined;
  for (let parent = index.parentOf(node); parent && parent !== root; parent = index.parentOf(node))
    node = parent;
  return node.id;
}
