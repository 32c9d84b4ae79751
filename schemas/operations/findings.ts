import type { Operations } from './operation.ts';

/** What the checks find in the draft, and what is missing for its submission. */
export const findingOperations = {
  getFindings: {
    method: 'get',
    path: '/plans/:planId/draft/findings',
    summary: 'What the checks find in the working draft',
    answer: 'FindingsView',
  },
  ignoreFinding: {
    method: 'post',
    path: '/plans/:planId/draft/findings/ignore',
    summary: 'Leave a finding as it is, with the reason',
    body: 'IgnoreFindingRequest',
    answer: 'FindingsView',
    refusals: [409, 422],
  },
  restoreFinding: {
    method: 'post',
    path: '/plans/:planId/draft/findings/restore',
    summary: 'Take an ignored finding up again',
    body: 'RestoreFindingRequest',
    answer: 'FindingsView',
    refusals: [409, 422],
  },
  getGate: {
    method: 'get',
    path: '/plans/:planId/gate',
    summary: 'Claims without proof, and changes that nobody asked for',
    answer: 'GateView',
  },
  explainChanges: {
    method: 'put',
    path: '/plans/:planId/gate/sections/:sectionId',
    summary: 'Say why a section changed that no remark asked to change',
    body: 'ExplainChangesRequest',
    answer: 'GateView',
    refusals: [409, 422],
  },
} as const satisfies Operations;

export type FindingOperations = typeof findingOperations;
