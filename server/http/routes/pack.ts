import { packFile, viewPackContents } from '../../actions/queries/pack.ts';
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
    path: '/plans/:planId/revisions/:number/pack/contents',
    summary: 'What the pack of a revision holds, in the order in which it comes',
    answer: 'PackContents',
    handle: async ({ deps, person, param }) => {
      const state = await deps.plans.load(param('planId'));
      return { body: await viewPackContents(deps, person, state, Number(param('number'))) };
    },
  }),
];
