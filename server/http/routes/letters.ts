import { conclusionFile } from '../../actions/queries/letter-conclusion.ts';
import { minutesFile } from '../../actions/queries/letter-minutes.ts';
import { coverLetterFile } from '../../actions/queries/letters.ts';
import { PDF_TYPE } from '../../documents/plan/plan-pdf.ts';
import { DOCX_TYPE } from '../../documents/redline/redline-docx.ts';
import { type Route, route } from '../route.ts';

const FILES = [
  { format: 'docx', type: DOCX_TYPE },
  { format: 'pdf', type: PDF_TYPE },
] as const;

const formatOf = (format: string | undefined) => (format === 'pdf' ? 'pdf' : 'docx');

/** A letter of one plan, for the revision or the round that its address names by number. */
const letterOfPlan = (path: string, summary: string, make: typeof coverLetterFile): Route =>
  route({
    method: 'get',
    path: `/plans/:planId/${path}`,
    summary,
    file: FILES,
    refusals: [409, 429],
    handle: async ({ deps, person, param, format }) => {
      const state = await deps.plans.load(param('planId'));
      return { file: await make(deps, person, state, Number(param('number')), formatOf(format)) };
    },
  });

/** The letters and notices that go with a plan, as Word or PDF files. */
export const letterRoutes: readonly Route[] = [
  letterOfPlan(
    'revisions/:number/cover-letter',
    'Tờ trình: the letter with which a revision was submitted',
    coverLetterFile,
  ),
  letterOfPlan(
    'rounds/:number/conclusion',
    'Thông báo kết luận: the decision that ended a round',
    conclusionFile,
  ),
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
