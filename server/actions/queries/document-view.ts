import { dictionary } from '../../../domain/dictionary.ts';
import { findNode, pathTo } from '../../../domain/plan/tree.ts';
import { availabilities } from '../../../domain/review/policy.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import type {
  DraftChangeView,
  DraftView,
  Language,
  PlanNode,
  RevisionView,
} from '../../../schemas/types.ts';
import { renderFields } from '../../documents/rendered-fields.ts';
import { actorFor, askerOf } from '../acting.ts';
import type { Deps } from '../deps.ts';
import { assertSeesDraft, idsBelow } from '../edit-draft.ts';
import type { Person } from '../person.ts';
import { revisionOf } from '../revision-document.ts';
import { draftFindings } from './findings-view.ts';
import { namingOf } from './naming.ts';

/** Returns the working draft, ready to be shown and edited. */
export function viewDraft(person: Person, state: PlanState, language: Language): DraftView {
  actorFor(state, person, 'read');
  assertSeesDraft(state, person);
  const editable = availabilities(state, askerOf(person)).some(
    ({ act, allowed }) => act === 'edit-draft' && allowed,
  );
  return {
    document: state.draft,
    version: draftVersion(state),
    versions: state.versions,
    labels: namingOf(state.draft).labels,
    html: renderFields(state.draft),
    findings: draftFindings(state, language),
    editable,
  };
}

/**
 * Returns what a write changed: the node, its subtree and its ancestors have new versions;
 * numbering may have changed anywhere.
 */
export function viewDraftChange(
  before: PlanState,
  after: PlanState,
  nodeId: string,
): DraftChangeView {
  const node = findNode(after.draft, nodeId) as PlanNode | undefined;
  const touched = new Set([
    ...(node ? idsBelow(node) : []),
    ...(pathTo(after.draft, nodeId) ?? []).map(({ id }) => id),
    ...(pathTo(before.draft, nodeId) ?? []).map(({ id }) => id),
  ]);
  const versions = dictionary<number>();
  for (const id of touched) {
    const version = after.versions[id];
    if (version !== undefined) versions[id] = version;
  }
  return {
    version: draftVersion(after),
    versions,
    labels: namingOf(after.draft).labels,
    html: node ? renderFields(node) : {},
    ...(node ? { node } : {}),
  };
}

/** The ETag number of the draft as a whole. */
export const draftVersion = (state: PlanState): number =>
  state.versions[state.draft.id] ?? state.seq;

/** Returns a frozen revision, ready to be shown. */
export async function viewRevision(
  deps: Deps,
  person: Person,
  state: PlanState,
  number: number,
): Promise<RevisionView> {
  actorFor(state, person, 'read');
  const revision = await revisionOf(deps, state, number);
  return {
    ...revision,
    labels: namingOf(revision.document).labels,
    html: renderFields(revision.document),
  };
}
