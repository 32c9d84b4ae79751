import { type Operations, REVISION, REVISION_OR_DRAFT } from './operation.ts';

/** What is read as a paper: the redline and the response table, as data or as a page. */
export const paperOperations = {
  getRedline: {
    method: 'get',
    path: '/plans/:planId/redline',
    summary: 'What changed from one revision to another, or to the working draft',
    query: {
      from: {
        description: 'số của một dự thảo / a revision number',
        pattern: REVISION,
        required: true,
      },
      to: {
        description: 'số của một dự thảo, hoặc draft / a revision number, or draft',
        pattern: REVISION_OR_DRAFT,
        required: true,
      },
      fragment: {
        description: '1: chỉ phần nội dung của trang HTML / only the article of the HTML page',
        pattern: '^1$',
      },
      layout: {
        description:
          'side-by-side: trang HTML hai cột, trước và sau / the HTML page in two columns, before and after',
        values: ['inline', 'side-by-side'],
      },
    },
    answer: 'RedlineView',
    html: true,
    files: ['docx'],
    refusals: [422],
  },
  getResponseTable: {
    method: 'get',
    path: '/plans/:planId/response-table',
    summary: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến',
    answer: 'ResponseTable',
    html: true,
    files: ['docx', 'xlsx', 'pdf'],
    refusals: [409, 429],
  },
  getDueDates: {
    method: 'get',
    path: '/plans/:planId/due-dates',
    summary: 'Due dates that still stand, for a calendar',
    files: ['ics'],
  },
} as const satisfies Operations;

export type PaperOperations = typeof paperOperations;
