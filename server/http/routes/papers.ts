import { redlineFile } from '../../actions/queries/redline-docx.ts';
import { compareRevisions } from '../../actions/queries/redline-view.ts';
import { viewResponseTable } from '../../actions/queries/response-table.ts';
import { responseTableFile } from '../../actions/queries/response-table-files.ts';
import { dueDatesFile } from '../../actions/queries/small-files.ts';
import { CALENDAR_TYPE } from '../../documents/calendar-file.ts';
import { PDF_TYPE } from '../../documents/plan/plan-pdf.ts';
import { DOCX_TYPE } from '../../documents/redline/redline-docx.ts';
import {
  redlineFragment,
  redlinePage,
  redlineSideBySide,
} from '../../documents/redline/redline-html.ts';
import { responseTablePage } from '../../documents/response-table/response-table-html.ts';
import { XLSX_TYPE } from '../../documents/xlsx/workbook.ts';
import { type Route, route } from '../route.ts';

/** What is read as a paper: the redline and the response table, as data or as a page. */
export const paperRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/plans/:planId/redline',
    summary: 'What changed from one revision to another, or to the working draft',
    query: [
      {
        name: 'from',
        description: 'số của một dự thảo / a revision number',
        pattern: '^[1-9]\\d{0,5}$',
        required: true,
      },
      {
        name: 'to',
        description: 'số của một dự thảo, hoặc draft / a revision number, or draft',
        pattern: '^([1-9]\\d{0,5}|draft)$',
        required: true,
      },
      {
        name: 'fragment',
        description: '1: chỉ phần nội dung của trang HTML / only the article of the HTML page',
        pattern: '^1$',
      },
      {
        name: 'layout',
        description:
          'side-by-side: trang HTML hai cột, trước và sau / the HTML page in two columns, before and after',
        pattern: '^(inline|side-by-side)$',
      },
    ],
    answer: 'RedlineView',
    html: true,
    file: { format: 'docx', type: DOCX_TYPE },
    refusals: [422],
    handle: async ({ deps, person, param, query, language, wantsHtml, wantsFile }) => {
      const to = query('to') === 'draft' ? 'draft' : Number(query('to'));
      const state = await deps.plans.load(param('planId'));
      const compared = await compareRevisions(
        deps,
        person,
        state,
        Number(query('from')),
        to,
        language,
      );
      if (wantsFile) return { file: await redlineFile(deps, person, state, compared, language) };
      const { view, a, b } = compared;
      if (!wantsHtml) return { body: view };
      const draw = query('layout') === 'side-by-side' ? redlineSideBySide : redlineFragment;
      const fragment = draw(a, b, view, language);
      return {
        html:
          query('fragment') === '1'
            ? fragment
            : redlinePage(
                `${b.fields.title ?? ''} – ${view.from.name} → ${view.to.name}`,
                fragment,
                language,
              ),
      };
    },
  }),
  route({
    method: 'get',
    path: '/plans/:planId/response-table',
    summary: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến',
    answer: 'ResponseTable',
    html: true,
    file: [
      { format: 'docx', type: DOCX_TYPE },
      { format: 'xlsx', type: XLSX_TYPE },
      { format: 'pdf', type: PDF_TYPE },
    ],
    refusals: [409, 429],
    handle: async ({ deps, person, param, language, wantsHtml, format }) => {
      const state = await deps.plans.load(param('planId'));
      const table = await viewResponseTable(deps, person, state, language);
      if (format === 'docx' || format === 'xlsx' || format === 'pdf')
        return { file: await responseTableFile(state, table, format, language) };
      return wantsHtml ? { html: responseTablePage(table, language) } : { body: table };
    },
  }),
  route({
    method: 'get',
    path: '/plans/:planId/due-dates',
    summary: 'Due dates that still stand, for a calendar',
    file: { format: 'ics', type: CALENDAR_TYPE },
    handle: async ({ deps, person, param, language }) => ({
      file: dueDatesFile(person, await deps.plans.load(param('planId')), language),
    }),
  }),
];
