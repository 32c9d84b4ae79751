import type { PlanState } from '../../../domain/review/state.ts';
import type {
  ExplainChangesRequest,
  IgnoreFindingRequest,
  RestoreFindingRequest,
} from '../../../schemas/types.ts';
import type { Deps } from '../../actions/deps.ts';
import { explainChanges } from '../../actions/explain-changes.ts';
import { ignoreFinding, restoreFinding } from '../../actions/ignore-finding.ts';
import type { Person } from '../../actions/person.ts';
import { viewFindings, viewGate } from '../../actions/queries/findings-view.ts';
import { type Route, route } from '../route.ts';

/** An act on the findings, answered with the findings as they then are. */
const findingAct = <Body>(
  path: string,
  body: string,
  summary: string,
  perform: (deps: Deps, person: Person, planId: string, body: Body) => Promise<PlanState>,
): Route =>
  route<Body>({
    method: 'post',
    path: `/plans/:planId/draft/findings/${path}`,
    summary,
    body,
    answer: 'FindingsView',
    refusals: [409, 422],
    handle: async ({ deps, person, param, language, body: given }) => {
      const state = await perform(deps, person, param('planId'), given);
      return { body: viewFindings(person, state, language) };
    },
  });

/** What the checks find in the draft, and what stands between it and its submission. */
export const findingRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/plans/:planId/draft/findings',
    summary: 'What the checks find in the working draft',
    answer: 'FindingsView',
    handle: async ({ deps, person, param, language }) => ({
      body: viewFindings(person, await deps.plans.load(param('planId')), language),
    }),
  }),
  findingAct<IgnoreFindingRequest>(
    'ignore',
    'IgnoreFindingRequest',
    'Leave a finding as it is, with the reason',
    ignoreFinding,
  ),
  findingAct<RestoreFindingRequest>(
    'restore',
    'RestoreFindingRequest',
    'Take an ignored finding up again',
    restoreFinding,
  ),
  route({
    method: 'get',
    path: '/plans/:planId/gate',
    summary: 'Claims without proof, and changes that nobody asked for',
    answer: 'GateView',
    handle: async ({ deps, person, param, language }) => ({
      body: await viewGate(deps, person, await deps.plans.load(param('planId')), language),
    }),
  }),
  route<ExplainChangesRequest>({
    method: 'put',
    path: '/plans/:planId/gate/sections/:sectionId',
    summary: 'Say why a section changed that no remark asked to change',
    body: 'ExplainChangesRequest',
    answer: 'GateView',
    refusals: [409, 422],
    handle: async ({ deps, person, param, language, body }) => {
      const state = await explainChanges(deps, person, param('planId'), param('sectionId'), body);
      return { body: await viewGate(deps, person, state, language) };
    },
  }),
];
