import type { PaperOperations } from '../../../schemas/operations/papers.ts';
import { redlineFile } from '../../actions/queries/redline-docx.ts';
import { compareRevisions } from '../../actions/queries/redline-view.ts';
import { viewResponseTable } from '../../actions/queries/response-table.ts';
import { responseTableFile } from '../../actions/queries/response-table-files.ts';
import { dueDatesFile } from '../../actions/queries/small-files.ts';
import {
  redlineFragment,
  redlinePage,
  redlineSideBySide,
} from '../../documents/redline/redline-html.ts';
import { responseTablePage } from '../../documents/response-table/response-table-html.ts';
import type { Handlers } from '../handler.ts';

export const paperHandlers: Handlers<PaperOperations> = {
  getRedline: async ({ deps, person, params, query, language, wantsHtml, format }) => {
    const from = Number(query.from);
    const to = query.to === 'draft' ? query.to : Number(query.to);
    const state = await deps.plans.load(params.planId);
    const compared = await compareRevisions(deps, person, state, from, to, language);
    if (format) return { file: await redlineFile(deps, person, state, compared, language) };
    const { view, a, b } = compared;
    if (!wantsHtml) return { body: view };
    const draw = query.layout === 'side-by-side' ? redlineSideBySide : redlineFragment;
    const fragment = draw(a, b, view, language);
    if (query.fragment === '1') return { html: fragment };
    const title = `${b.fields.title ?? ''} – ${view.from.name} → ${view.to.name}`;
    return { html: redlinePage(title, fragment, language) };
  },
  getResponseTable: async ({ deps, person, params, language, wantsHtml, format }) => {
    const state = await deps.plans.load(params.planId);
    const table = await viewResponseTable(deps, person, state, language);
    if (format) return { file: await responseTableFile(state, table, format, language) };
    return wantsHtml ? { html: responseTablePage(table, language) } : { body: table };
  },
  getDueDates: async ({ deps, person, params, language }) => ({
    file: dueDatesFile(person, await deps.plans.load(params.planId), language),
  }),
};
