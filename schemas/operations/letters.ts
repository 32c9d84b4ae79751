import type { Operations } from './operation.ts';

/** The letters and notices that go with a plan, as Word or PDF files. */
export const letterOperations = {
  getCoverLetter: {
    method: 'get',
    path: '/plans/:planId/revisions/:number/cover-letter',
    summary: 'Tờ trình: the letter with which a revision was submitted',
    files: ['docx', 'pdf'],
    refusals: [409, 429],
  },
  getConclusion: {
    method: 'get',
    path: '/plans/:planId/rounds/:number/conclusion',
    summary: 'Thông báo kết luận: the decision that ended a round',
    files: ['docx', 'pdf'],
    refusals: [409, 429],
  },
  getMinutes: {
    method: 'get',
    path: '/meetings/:meetingId/minutes',
    summary:
      'Biên bản: the minutes of a meeting, with the plans on its agenda that the person takes part in',
    files: ['docx', 'pdf'],
    refusals: [409, 429],
  },
} as const satisfies Operations;

export type LetterOperations = typeof letterOperations;
