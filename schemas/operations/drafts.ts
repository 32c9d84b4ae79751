import type { Operations } from './operation.ts';

/** The working draft. Every write names the version it was made on. */
export const draftOperations = {
  getDraft: {
    method: 'get',
    path: '/plans/:planId/draft',
    summary:
      'The working draft, or it as a Word or PDF file; ETag is its version, versions those of its nodes',
    answer: 'DraftView',
    files: ['docx', 'pdf'],
    refusals: [409, 429],
  },
  replaceDraft: {
    method: 'put',
    path: '/plans/:planId/draft',
    summary: 'Replace the whole working draft',
    body: 'ReplaceDraftRequest',
    plan: true,
    ifMatch: true,
    answer: 'DraftView',
    refusals: [409, 422],
  },
  setNode: {
    method: 'put',
    path: '/plans/:planId/draft/nodes/:nodeId',
    summary: 'Set the fields of a node',
    body: 'SetNodeRequest',
    plan: true,
    ifMatch: true,
    answer: 'DraftChangeView',
    refusals: [409, 422],
  },
  addNode: {
    method: 'post',
    path: '/plans/:planId/draft/nodes/:nodeId',
    summary: 'Add a node below this one',
    body: 'AddNodeRequest',
    plan: true,
    ifMatch: true,
    status: 201,
    answer: 'DraftChangeView',
    refusals: [409, 422],
  },
  removeNode: {
    method: 'delete',
    path: '/plans/:planId/draft/nodes/:nodeId',
    summary: 'Remove a node and what is below it',
    ifMatch: true,
    answer: 'DraftChangeView',
    refusals: [409, 422],
  },
  moveNode: {
    method: 'post',
    path: '/plans/:planId/draft/nodes/:nodeId/move',
    summary: 'Move a node to another place',
    body: 'MoveNodeRequest',
    ifMatch: true,
    answer: 'DraftChangeView',
    refusals: [409, 422],
  },
} as const satisfies Operations;

export type DraftOperations = typeof draftOperations;
