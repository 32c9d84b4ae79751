import { packFile, viewPackContents } from '../../actions/queries/pack.ts';
import { changeSummaryFile } from '../../actions/queries/pack-changes.ts';
import { PDF_TYPE } from '../../documents/plan/plan-pdf.ts';
import { DOCX_TYPE } from '../../documents/redline/redline-docx.ts';
import { type Route, route } from '../route.ts';

/** Hồ sơ trình lại: all the papers of a revision in one file. */
export const packRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/plans/:planId/revisions/:number/pack',
    summary: 'Hồ sơ trình lại: the papers of a revision with their SHA-256, as a zip file',
    file: { format: 'zip', type: 'application/zip' },
    handle: async ({ deps, person, param }) => {
      const state = await deps.plans.load(param('planId'));
      return { file: await packFile(deps, person, state, Number(param('number'))) };
    },
  }),
  route({
    method: 'get',
    path: '/plans/:planId/revisions/:number/change-summary',
    summary: 'Bản tóm tắt thay đổi: what changed since the revision before, and who asked for it',
    file: [
      { format: 'docx', type: DOCX_TYPE },
      { format: 'pdf', type: PDF_TYPE },
    ],
    refusals: [409, 429],
    handle: async ({ deps, person, param, format }) => {
      const state = await deps.plans.load(param('planId'));
      const kind = format === 'pdf' ? 'pdf' : 'docx';
      return { file: await changeSummaryFile(deps, person, state, Number(param('number')), kind) };
    },
  }),
  route({
    method: 'get',
    path: '/plans/:planId/revisions/:number/pack/contents',
    summary: 'What the pack of a revision holds, in the order in which it comes',
    answer: 'PackContents',
    handle: async ({ deps, person, param }) => {
      const state = await deps.plans.load(param('planId'));
      return { body: await viewPackContents(deps, person, state, Number(param('number'))) };
    },
  }),
];
