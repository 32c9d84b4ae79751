import type { PlanState } from '../../../domain/review/state.ts';
import type { DraftOperations } from '../../../schemas/operations/drafts.ts';
import {
  addNode,
  type DraftTarget,
  moveNodeInDraft,
  removeNodeFromDraft,
  replaceDraft,
  setNode,
} from '../../actions/edit-draft.ts';
import { draftVersion, viewDraft, viewDraftChange } from '../../actions/queries/document-view.ts';
import { planFile } from '../../actions/queries/plan-file.ts';
import type { Asking, Handlers } from '../handler.ts';

interface OfNode extends Asking {
  readonly params: { readonly planId: string; readonly nodeId: string };
  readonly version: number;
}

/** Runs a write and answers with what it changed around a node. */
const nodeAct =
  <Call extends OfNode>(write: (call: Call, target: DraftTarget) => Promise<PlanState>) =>
  async (call: Call) => {
    const { deps, params, version } = call;
    const before = await deps.plans.load(params.planId);
    const after = await write(call, { ...params, version });
    const now = after.versions[params.nodeId] ?? draftVersion(after);
    return { body: viewDraftChange(before, after, params.nodeId), etag: String(now) };
  };

export const draftHandlers: Handlers<DraftOperations> = {
  getDraft: async ({ deps, person, params, language, format }) => {
    const state = await deps.plans.load(params.planId);
    if (format) return { file: await planFile(deps, person, state, 'draft', format) };
    return { body: viewDraft(person, state, language), etag: String(draftVersion(state)) };
  },
  replaceDraft: async ({ deps, person, params, body, version, language }) => {
    const state = await replaceDraft(deps, person, { ...params, version }, body.document);
    return { body: viewDraft(person, state, language), etag: String(draftVersion(state)) };
  },
  setNode: nodeAct(({ deps, person, body }, target) => setNode(deps, person, target, body.fields)),
  addNode: async ({ deps, person, params, body, version }) => {
    const before = await deps.plans.load(params.planId);
    const { state, nodeId } = await addNode(deps, person, { ...params, version }, body);
    return { body: viewDraftChange(before, state, nodeId), etag: String(state.versions[nodeId]) };
  },
  removeNode: nodeAct(({ deps, person }, target) => removeNodeFromDraft(deps, person, target)),
  moveNode: nodeAct(({ deps, person, body }, target) =>
    moveNodeInDraft(deps, person, target, body),
  ),
};
