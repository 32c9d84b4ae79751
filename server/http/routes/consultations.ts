import type { PlanState } from '../../../domain/review/state.ts';
import type {
  DeclineRequest,
  OpenConsultationRequest,
  RemindRequest,
  ReviseCommentRequest,
  SetInstancesRequest,
  SetMeetingRequest,
  VoteRequest,
} from '../../../schemas/types.ts';
import {
  closeConsultation,
  declineConsultation,
  discardComment,
  openConsultation,
  releaseRemarks,
  remindAgencies,
  reviseComment,
  seeConsultation,
} from '../../actions/consultations.ts';
import type { Deps } from '../../actions/deps.ts';
import { resolveDueRequest } from '../../actions/due-request.ts';
import {
  castVote,
  setInstances,
  setMeeting,
  signSection,
  unsignSection,
} from '../../actions/opinions.ts';
import type { Person } from '../../actions/person.ts';
import { viewComment } from '../../actions/queries/comments-view.ts';
import { viewAgenda, viewRounds } from '../../actions/queries/rounds-view.ts';
import { type Call, type Route, route } from '../route.ts';

/** An act answered with the rounds and consultations as they then are. */
const roundsAct = <Body = undefined>(
  given: Pick<Route, 'method' | 'path' | 'summary' | 'body' | 'status'>,
  perform: (call: Call<Body>, planId: string) => Promise<PlanState>,
): Route =>
  route<Body>({
    ...given,
    path: `/plans/:planId/${given.path}`,
    answer: 'RoundsView',
    refusals: [409, 422],
    handle: async (call) => {
      const state = await perform(call, call.param('planId'));
      return { body: await viewRounds(call.deps, call.person, state, call.language) };
    },
  });

const consultationAct = <Body = undefined>(
  path: string,
  body: string | undefined,
  summary: string,
  perform: (
    deps: Deps,
    person: Person,
    planId: string,
    number: number,
    body: Body,
  ) => Promise<PlanState>,
): Route =>
  roundsAct<Body>(
    { method: 'post', path: `consultations/:number/${path}`, summary, ...(body ? { body } : {}) },
    (call, planId) =>
      perform(call.deps, call.person, planId, Number(call.param('number')), call.body),
  );

/** Asking agencies, voting, signing sections off, meetings, instances. */
export const consultationRoutes: readonly Route[] = [
  roundsAct<OpenConsultationRequest>(
    {
      method: 'post',
      path: 'consultations',
      summary: 'Ask agencies for their opinion on the latest revision',
      body: 'OpenConsultationRequest',
      status: 201,
    },
    ({ deps, person, body }, planId) => openConsultation(deps, person, planId, body),
  ),
  consultationAct('close', undefined, 'End a consultation', closeConsultation),
  consultationAct<RemindRequest>(
    'remind',
    'RemindRequest',
    'Remind the agencies that owe an answer',
    remindAgencies,
  ),
  consultationAct('seen', undefined, 'The invited agency opened it', seeConsultation),
  consultationAct<DeclineRequest>(
    'decline',
    'DeclineRequest',
    'The invited agency is not the right one',
    declineConsultation,
  ),
  consultationAct(
    'release',
    undefined,
    'The agency’s head lets its remarks go out; none means that it agrees',
    releaseRemarks,
  ),
  route<ReviseCommentRequest>({
    method: 'put',
    path: '/plans/:planId/comments/:commentId',
    summary: 'Rewrite a remark that is still held',
    body: 'ReviseCommentRequest',
    answer: 'CommentView',
    refusals: [409, 422],
    handle: async ({ deps, person, param, language, body }) => {
      const id = param('commentId');
      const state = await reviseComment(deps, person, param('planId'), id, body);
      return { body: await viewComment(deps, person, state, id, language) };
    },
  }),
  route({
    method: 'delete',
    path: '/plans/:planId/comments/:commentId',
    summary: 'Drop a remark that is still held',
    status: 204,
    refusals: [409],
    handle: async ({ deps, person, param }) => {
      await discardComment(deps, person, param('planId'), param('commentId'));
      return {};
    },
  }),
  roundsAct<VoteRequest>(
    { method: 'put', path: 'vote', summary: 'Phiếu lấy ý kiến of a member', body: 'VoteRequest' },
    ({ deps, person, body }, planId) => castVote(deps, person, planId, body),
  ),
  roundsAct(
    { method: 'put', path: 'sections/:sectionId/sign-off', summary: 'Agree with a section' },
    ({ deps, person, param }, planId) => signSection(deps, person, planId, param('sectionId')),
  ),
  roundsAct(
    { method: 'delete', path: 'sections/:sectionId/sign-off', summary: 'Take an agreement back' },
    ({ deps, person, param }, planId) => unsignSection(deps, person, planId, param('sectionId')),
  ),
  roundsAct<SetMeetingRequest>(
    {
      method: 'put',
      path: 'meeting',
      summary: 'The meeting that takes the revision under review',
      body: 'SetMeetingRequest',
    },
    ({ deps, person, body }, planId) => setMeeting(deps, person, planId, body),
  ),
  roundsAct<SetInstancesRequest>(
    {
      method: 'put',
      path: 'instances',
      summary: 'The instances that the plan goes through',
      body: 'SetInstancesRequest',
    },
    ({ deps, person, body }, planId) => setInstances(deps, person, planId, body),
  ),
  route({
    method: 'get',
    path: '/due',
    summary: 'The day that words mean, counted from today in working days',
    query: [
      {
        name: 'said',
        description:
          'như lời nói: “5 ngày làm việc”, “trong tuần tới” / as said: “in 5 working days”, “next week”',
        pattern: '^.{1,200}$',
        required: true,
      },
    ],
    answer: 'Due',
    refusals: [422],
    handle: ({ deps, query }) => ({
      body: resolveDueRequest(deps, { said: query('said') ?? '' }, '/query'),
    }),
  }),
  route({
    method: 'get',
    path: '/meetings',
    summary: 'Meetings with their agendas',
    answer: 'AgendaView',
    handle: async ({ deps, person }) => ({ body: await viewAgenda(deps, person) }),
  }),
];
