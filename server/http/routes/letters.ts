import { coverLetterFile } from '../../actions/queries/letters.ts';
import { DOCX_TYPE } from '../../documents/redline-docx.ts';
import { type Route, route } from '../route.ts';

const WORD = { format: 'docx', type: DOCX_TYPE } as const;

/** The letters and notices that go with a plan, as Word files. */
export const letterRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/plans/:planId/revisions/:number/cover-letter',
    summary: 'Tờ trình: the letter with which a revision was submitted',
    file: WORD,
    handle: async ({ deps, person, param }) => ({
      file: await coverLetterFile(
        deps,
        person,
        await deps.plans.load(param('planId')),
        Number(param('number')),
      ),
    }),
  }),
];
