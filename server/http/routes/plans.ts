import type { PlanState } from '../../../domain/review/state.ts';
import type { CreatePlanRequest, SubmitRequest } from '../../../schemas/types.ts';
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
import { CSV_TYPE } from '../../documents/csv.ts';
import { PDF_TYPE } from '../../documents/plan/plan-pdf.ts';
import { DOCX_TYPE } from '../../documents/redline/redline-docx.ts';
import { type Call, type Route, route } from '../route.ts';

const loaded = ({ deps, param }: Call<unknown>) => deps.plans.load(param('planId'));

/** An act on a plan that is answered with the plan as it now stands. */
const planAct = <Body>(
  method: 'post' | 'put',
  path: string,
  body: string,
  summary: string,
  perform: (deps: Deps, person: Person, planId: string, body: Body) => Promise<PlanState>,
): Route =>
  route<Body>({
    method,
    path: `/plans/:planId/${path}`,
    summary,
    body,
    answer: 'PlanView',
    refusals: [409, 422],
    handle: async (call) => {
      const state = await perform(call.deps, call.person, call.param('planId'), call.body);
      return { body: await viewPlan(call.deps, call.person, state, call.language) };
    },
  });

/** Plans, their rounds and what moves them from stage to stage. */
export const planRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/plans',
    summary: 'Plans the person takes part in',
    answer: 'PlansView',
    handle: async ({ deps, person, language }) => ({
      body: await listPlans(deps, person, language),
    }),
  }),
  route<CreatePlanRequest>({
    method: 'post',
    path: '/plans',
    summary: 'Make a plan',
    body: 'CreatePlanRequest',
    plan: true,
    status: 201,
    answer: 'PlanView',
    refusals: [409, 422],
    handle: async ({ deps, person, body, language }) => ({
      body: await viewPlan(deps, person, await createPlan(deps, person, body), language),
    }),
  }),
  route({
    method: 'get',
    path: '/plans/:planId',
    summary: 'A plan, with what the person may do and why not',
    answer: 'PlanView',
    handle: async (call) => ({
      body: await viewPlan(call.deps, call.person, await loaded(call), call.language),
    }),
  }),
  planAct(
    'put',
    'members',
    'SetMembersRequest',
    'Who takes part, in which role and office',
    setMembers,
  ),
  route({
    method: 'get',
    path: '/plans/:planId/revisions',
    summary: 'Revisions, oldest first',
    answer: 'RevisionsView',
    handle: async (call) => {
      const state = await loaded(call);
      actorFor(state, call.person, 'read');
      return { body: { revisions: state.revisions } };
    },
  }),
  route<SubmitRequest>({
    method: 'post',
    path: '/plans/:planId/revisions',
    summary: 'Submit: freeze the draft as the next revision and open a round',
    body: 'SubmitRequest',
    status: 201,
    answer: 'RevisionInfo',
    refusals: [409, 422],
    handle: async ({ deps, person, param, body }) => ({
      body: (await submitRevision(deps, person, param('planId'), body)).revisions.at(-1),
    }),
  }),
  route({
    method: 'get',
    path: '/plans/:planId/revisions/:number',
    summary: 'A frozen revision with its document, or as the Word or PDF file that is issued',
    answer: 'RevisionView',
    file: [
      { format: 'docx', type: DOCX_TYPE },
      { format: 'pdf', type: PDF_TYPE },
    ],
    refusals: [409, 429],
    handle: async (call) => {
      const { deps, person, format } = call;
      const number = Number(call.param('number'));
      const state = await loaded(call);
      if (format === 'docx' || format === 'pdf')
        return { file: await planFile(deps, person, state, number, format) };
      const view = await viewRevision(deps, person, state, number);
      return { body: view, etag: view.sha256 };
    },
  }),
  planAct(
    'post',
    'withdraw',
    'WithdrawRequest',
    'Take the revision under review back',
    withdrawRevision,
  ),
  planAct('post', 'reopen', 'ReopenPlanRequest', 'Unlock an approved plan', reopenPlan),
  planAct(
    'post',
    'decision',
    'DecisionRequest',
    'The chair returns the plan with directives, or approves it',
    decidePlan,
  ),
  planAct(
    'post',
    'due',
    'ExtendDueRequest',
    'Put off a due date, with the reason (chair)',
    extendDue,
  ),
  route({
    method: 'get',
    path: '/plans/:planId/checks',
    summary: 'The checks that a directive may carry',
    answer: 'ChecksView',
    handle: async (call) => ({ body: viewChecks(call.person, await loaded(call), call.language) }),
  }),
  route({
    method: 'get',
    path: '/plans/:planId/rounds',
    summary: 'Rounds with their decisions',
    answer: 'RoundsView',
    handle: async (call) => ({
      body: await viewRounds(call.deps, call.person, await loaded(call), call.language),
    }),
  }),
  route({
    method: 'get',
    path: '/plans/:planId/history',
    summary: 'Every act: who, in which office, when, what',
    answer: 'HistoryView',
    file: { format: 'csv', type: CSV_TYPE },
    handle: async (call) => {
      const { person, language, wantsFile } = call;
      const state = await loaded(call);
      const history = viewHistory(person, state, language);
      return wantsFile ? { file: historyFile(state, history, language) } : { body: history };
    },
  }),
];
