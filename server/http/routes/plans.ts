import type { PlanState } from '../../../domain/review/state.ts';
import type { PlanOperations } from '../../../schemas/operations/plans.ts';
import type { RevisionInfo } from '../../../schemas/types.ts';
import { actorFor } from '../../actions/acting.ts';
import { createPlan } from '../../actions/create-plan.ts';
import { decidePlan } from '../../actions/decide-plan.ts';
import type { Deps } from '../../actions/deps.ts';
import { extendDue } from '../../actions/extend-due.ts';
import type { Person } from '../../actions/person.ts';
import { viewRevision } from '../../actions/queries/document-view.ts';
import { viewChecks } from '../../actions/queries/findings-view.ts';
import { viewHistory } from '../../actions/queries/history-view.ts';
import { planFile } from '../../actions/queries/plan-file.ts';
import { listPlans, viewPlan } from '../../actions/queries/plan-view.ts';
import { viewRounds } from '../../actions/queries/rounds-view.ts';
import { historyFile } from '../../actions/queries/small-files.ts';
import { reopenPlan } from '../../actions/reopen-plan.ts';
import { setMembers } from '../../actions/set-members.ts';
import { submitRevision } from '../../actions/submit-revision.ts';
import { withdrawRevision } from '../../actions/withdraw-revision.ts';
import type { Asking, Handlers } from '../handler.ts';

interface OfPlan extends Asking {
  readonly params: { readonly planId: string };
}

const loaded = ({ deps, params }: OfPlan) => deps.plans.load(params.planId);

/** An act on a plan that is answered with the plan as it now is. */
const planAct =
  <Body>(perform: (deps: Deps, person: Person, planId: string, body: Body) => Promise<PlanState>) =>
  async ({ deps, person, params, body, language }: OfPlan & { readonly body: Body }) => {
    const state = await perform(deps, person, params.planId, body);
    return { body: await viewPlan(deps, person, state, language) };
  };

export const planHandlers: Handlers<PlanOperations> = {
  getPlans: async ({ deps, person, language }) => ({
    body: await listPlans(deps, person, language),
  }),
  createPlan: async ({ deps, person, body, language }) => ({
    body: await viewPlan(deps, person, await createPlan(deps, person, body), language),
  }),
  getPlan: async (call) => ({
    body: await viewPlan(call.deps, call.person, await loaded(call), call.language),
  }),
  setMembers: planAct(setMembers),
  getRevisions: async (call) => {
    const state = await loaded(call);
    actorFor(state, call.person, 'read');
    return { body: { revisions: state.revisions } };
  },
  submitRevision: async ({ deps, person, params, body }) => ({
    // It ends with the revision just submitted.
    body: (await submitRevision(deps, person, params.planId, body)).revisions.at(
      -1,
    ) as RevisionInfo,
  }),
  getRevision: async (call) => {
    const { deps, person, params, format } = call;
    const state = await loaded(call);
    if (format) return { file: await planFile(deps, person, state, params.number, format) };
    const view = await viewRevision(deps, person, state, params.number);
    return { body: view, etag: view.sha256 };
  },
  withdrawRevision: planAct(withdrawRevision),
  reopenPlan: planAct(reopenPlan),
  decidePlan: planAct(decidePlan),
  extendDue: planAct(extendDue),
  getChecks: async (call) => ({ body: viewChecks(call.person, await loaded(call), call.language) }),
  getRounds: async (call) => ({
    body: await viewRounds(call.deps, call.person, await loaded(call), call.language),
  }),
  getHistory: async (call) => {
    const { person, language, format } = call;
    const state = await loaded(call);
    const history = viewHistory(person, state, language);
    return format ? { file: historyFile(state, history, language) } : { body: history };
  },
};
