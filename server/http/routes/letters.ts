import { conclusionFile } from '../../actions/queries/letter-conclusion.ts';
import { minutesFile } from '../../actions/queries/letter-minutes.ts';
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
  route({
    method: 'get',
    path: '/plans/:planId/rounds/:number/conclusion',
    summary: 'Thông báo kết luận: the decision that ended a round',
    file: WORD,
    refusals: [409],
    handle: async ({ deps, person, param }) => ({
      file: await conclusionFile(
        deps,
        person,
        await deps.plans.load(param('planId')),
        Number(param('number')),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/meetings/:meetingId/minutes',
    summary:
      'Biên bản: the minutes of a meeting, with the plans on its agenda that the person takes part in',
    file: WORD,
    handle: async ({ deps, person, param }) => ({
      file: await minutesFile(deps, person, param('meetingId')),
    }),
  }),
];
