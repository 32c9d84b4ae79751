import type { PlanState } from '../../../domain/review/state.ts';
import type { FindingOperations } from '../../../schemas/operations/findings.ts';
import type { Deps } from '../../actions/deps.ts';
import { explainChanges } from '../../actions/explain-changes.ts';
import { ignoreFinding, restoreFinding } from '../../actions/ignore-finding.ts';
import type { Person } from '../../actions/person.ts';
import { viewFindings, viewGate } from '../../actions/queries/findings-view.ts';
import type { Asking, Handlers } from '../handler.ts';

interface OfFinding<Body> extends Asking {
  readonly params: { readonly planId: string };
  readonly body: Body;
}

/** An act on the findings, answered with the findings as they then are. */
const findingAct =
  <Body>(perform: (deps: Deps, person: Person, planId: string, body: Body) => Promise<PlanState>) =>
  async ({ deps, person, params, language, body }: OfFinding<Body>) => {
    const state = await perform(deps, person, params.planId, body);
    return { body: viewFindings(person, state, language) };
  };

export const findingHandlers: Handlers<FindingOperations> = {
  getFindings: async ({ deps, person, params, language }) => ({
    body: viewFindings(person, await deps.plans.load(params.planId), language),
  }),
  ignoreFinding: findingAct(ignoreFinding),
  restoreFinding: findingAct(restoreFinding),
  getGate: async ({ deps, person, params, language }) => ({
    body: await viewGate(deps, person, await deps.plans.load(params.planId), language),
  }),
  explainChanges: async ({ deps, person, params: { planId, sectionId }, language, body }) => {
    const state = await explainChanges(deps, person, planId, sectionId, body);
    return { body: await viewGate(deps, person, state, language) };
  },
};
