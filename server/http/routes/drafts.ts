import type { PlanState } from '../../../domain/review/state.ts';
import type {
  AddNodeRequest,
  MoveNodeRequest,
  ReplaceDraftRequest,
  SetNodeRequest,
} from '../../../schemas/types.ts';
import {
  addNode,
  moveNodeInDraft,
  removeNodeFromDraft,
  replaceDraft,
  setNode,
} from '../../actions/edit-draft.ts';
import { draftVersion, viewDraft, viewDraftChange } from '../../actions/queries/document-view.ts';
import { planFile } from '../../actions/queries/plan-file.ts';
import { PDF_TYPE } from '../../documents/plan/plan-pdf.ts';
import { DOCX_TYPE } from '../../documents/redline/redline-docx.ts';
import { type Answer, type Call, type Route, route } from '../route.ts';

const target = ({ param, version }: Call<never>) => ({
  planId: param('planId'),
  nodeId: param('nodeId'),
  version,
});

/** Runs a write and answers with what it changed around a node. */
async function changing(
  call: Call<never>,
  write: () => Promise<PlanState>,
  nodeId = call.param('nodeId'),
): Promise<Answer> {
  const before = await call.deps.plans.load(call.param('planId'));
  const after = await write();
  const version = after.versions[nodeId] ?? draftVersion(after);
  return { body: viewDraftChange(before, after, nodeId), etag: String(version) };
}

/** The working draft. Every write names the version it was made on. */
export const draftRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/plans/:planId/draft',
    summary:
      'The working draft, or it as a Word or PDF file; ETag is its version, versions those of its nodes',
    answer: 'DraftView',
    file: [
      { format: 'docx', type: DOCX_TYPE },
      { format: 'pdf', type: PDF_TYPE },
    ],
    refusals: [409, 429],
    handle: async ({ deps, person, param, language, format }) => {
      const state = await deps.plans.load(param('planId'));
      if (format === 'docx' || format === 'pdf')
        return { file: await planFile(deps, person, state, 'draft', format) };
      return { body: viewDraft(person, state, language), etag: String(draftVersion(state)) };
    },
  }),
  route<ReplaceDraftRequest>({
    method: 'put',
    path: '/plans/:planId/draft',
    summary: 'Replace the whole working draft',
    body: 'ReplaceDraftRequest',
    plan: true,
    answer: 'DraftView',
    ifMatch: true,
    refusals: [409, 422],
    handle: async ({ deps, person, param, body, version, language }) => {
      const state = await replaceDraft(
        deps,
        person,
        { planId: param('planId'), version },
        body.document,
      );
      return { body: viewDraft(person, state, language), etag: String(draftVersion(state)) };
    },
  }),
  route<SetNodeRequest>({
    method: 'put',
    path: '/plans/:planId/draft/nodes/:nodeId',
    summary: 'Set the fields of a node',
    body: 'SetNodeRequest',
    plan: true,
    answer: 'DraftChangeView',
    ifMatch: true,
    refusals: [409, 422],
    handle: (call) =>
      changing(call as Call<never>, () =>
        setNode(call.deps, call.person, target(call as Call<never>), call.body.fields),
      ),
  }),
  route<AddNodeRequest>({
    method: 'post',
    path: '/plans/:planId/draft/nodes/:nodeId',
    summary: 'Add a node below this one',
    body: 'AddNodeRequest',
    plan: true,
    status: 201,
    answer: 'DraftChangeView',
    ifMatch: true,
    refusals: [409, 422],
    handle: async (call) => {
      const before = await call.deps.plans.load(call.param('planId'));
      const { state, nodeId } = await addNode(
        call.deps,
        call.person,
        target(call as Call<never>),
        call.body,
      );
      return { body: viewDraftChange(before, state, nodeId), etag: String(state.versions[nodeId]) };
    },
  }),
  route({
    method: 'delete',
    path: '/plans/:planId/draft/nodes/:nodeId',
    summary: 'Remove a node and what is below it',
    answer: 'DraftChangeView',
    ifMatch: true,
    refusals: [409, 422],
    handle: (call) =>
      changing(call as Call<never>, () =>
        removeNodeFromDraft(call.deps, call.person, target(call as Call<never>)),
      ),
  }),
  route<MoveNodeRequest>({
    method: 'post',
    path: '/plans/:planId/draft/nodes/:nodeId/move',
    summary: 'Move a node to another place',
    body: 'MoveNodeRequest',
    answer: 'DraftChangeView',
    ifMatch: true,
    refusals: [409, 422],
    handle: (call) =>
      changing(call as Call<never>, () =>
        moveNodeInDraft(call.deps, call.person, target(call as Call<never>), call.body),
      ),
  }),
];
