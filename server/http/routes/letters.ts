import { conclusionFile } from '../../actions/queries/letter-conclusion.ts';
import { minutesFile } from '../../actions/queries/letter-minutes.ts';
import { coverLetterFile } from '../../actions/queries/letters.ts';
import { PDF_TYPE } from '../../documents/plan-pdf.ts';
import { DOCX_TYPE } from '../../documents/redline-docx.ts';
import { type Route, route } from '../route.ts';

const FILES = [
  { format: 'docx', type: DOCX_TYPE },
  { format: 'pdf', type: PDF_TYPE },
] as const;

const formatOf = (format: string | undefined) => (format === 'pdf' ? 'pdf' : 'docx');

/** The letters and notices that go with a plan, as Word or PDF files. */
export const letterRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/plans/:planId/revisions/:number/cover-letter',
    summary: 'Tờ trình: the letter with which a revision was submitted',
    file: FILES,
    refusals: [409, 429],
    handle: async ({ deps, person, param, format }) => ({
      file: await coverLetterFile(
        deps,
        person,
        await deps.plans.load(param('planId')),
        Number(param('number')),
        formatOf(format),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/plans/:planId/rounds/:number/conclusion',
    summary: 'Thông báo kết luận: the decision that ended a round',
    file: FILES,
    refusals: [409, 429],
    handle: async ({ deps, person, param, format }) => ({
      file: await conclusionFile(
        deps,
        person,
        await deps.plans.load(param('planId')),
        Number(param('number')),
        formatOf(format),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/meetings/:meetingId/minutes',
    summary:
      'Biên bản: the minutes of a meeting, with the plans on its agenda that the person takes part in',
    file: FILES,
    refusals: [409, 429],
    handle: async ({ deps, person, param, format }) => ({
      file: await minutesFile(deps, person, param('meetingId'), formatOf(format)),
    }),
  }),
];
