import type { LetterOperations } from '../../../schemas/operations/letters.ts';
import { conclusionFile } from '../../actions/queries/letter-conclusion.ts';
import { minutesFile } from '../../actions/queries/letter-minutes.ts';
import { coverLetterFile } from '../../actions/queries/letters.ts';
import type { Asking, Handlers } from '../handler.ts';

interface OfLetter extends Asking {
  readonly params: { readonly planId: string; readonly number: number };
  readonly format: 'docx' | 'pdf';
}

/** A letter of one plan, for the revision or the round that its address names by number. */
const letterOfPlan =
  (make: typeof coverLetterFile) =>
  async ({ deps, person, params, format }: OfLetter) => {
    const state = await deps.plans.load(params.planId);
    return { file: await make(deps, person, state, params.number, format) };
  };

export const letterHandlers: Handlers<LetterOperations> = {
  getCoverLetter: letterOfPlan(coverLetterFile),
  getConclusion: letterOfPlan(conclusionFile),
  getMinutes: async ({ deps, person, params, format }) => ({
    file: await minutesFile(deps, person, params.meetingId, format),
  }),
};
