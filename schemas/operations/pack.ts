import type { Operations } from './operation.ts';

/** Hồ sơ trình lại: all the papers of a revision in one file. */
export const packOperations = {
  getPack: {
    method: 'get',
    path: '/plans/:planId/revisions/:number/pack',
    summary: 'Hồ sơ trình lại: the papers of a revision with their SHA-256, as a zip file',
    files: ['zip'],
  },
  getChangeSummary: {
    method: 'get',
    path: '/plans/:planId/revisions/:number/change-summary',
    summary: 'Bản tóm tắt thay đổi: what changed since the revision before, and who asked for it',
    files: ['docx', 'pdf'],
    refusals: [409, 429],
  },
  getPackContents: {
    method: 'get',
    path: '/plans/:planId/revisions/:number/pack/contents',
    summary: 'What the pack of a revision holds, in the order in which it comes',
    answer: 'PackContents',
  },
} as const satisfies Operations;

export type PackOperations = typeof packOperations;
