import type { PackOperations } from '../../../schemas/operations/pack.ts';
import { packFile, viewPackContents } from '../../actions/queries/pack.ts';
import { changeSummaryFile } from '../../actions/queries/pack-changes.ts';
import type { Handlers } from '../handler.ts';

export const packHandlers: Handlers<PackOperations> = {
  getPack: async ({ deps, person, params }) => {
    const state = await deps.plans.load(params.planId);
    return { file: await packFile(deps, person, state, params.number) };
  },
  getChangeSummary: async ({ deps, person, params, format }) => {
    const state = await deps.plans.load(params.planId);
    return { file: await changeSummaryFile(deps, person, state, params.number, format) };
  },
  getPackContents: async ({ deps, person, params }) => {
    const state = await deps.plans.load(params.planId);
    return { body: await viewPackContents(deps, person, state, params.number) };
  },
};
