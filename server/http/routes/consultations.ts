import type { PlanState } from '../../../domain/review/state.ts';
import type { ConsultationOperations } from '../../../schemas/operations/consultations.ts';
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
import { resolveSaid } from '../../actions/due-request.ts';
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
import type { Asking, Handlers } from '../handler.ts';

/** An act answered with the rounds and consultations as they then are. */
const roundsAct =
  <Params, Body>(
    perform: (deps: Deps, person: Person, params: Params, body: Body) => Promise<PlanState>,
  ) =>
  async (call: Asking & { readonly params: Params; readonly body: Body }) => {
    const { deps, person, params, body, language } = call;
    const state = await perform(deps, person, params, body);
    return { body: await viewRounds(deps, person, state, language) };
  };

interface OfPlan {
  readonly planId: string;
}

/** An act on the plan as a whole. */
const planAct = <Body>(
  perform: (deps: Deps, person: Person, planId: string, body: Body) => Promise<PlanState>,
) =>
  roundsAct((deps, person, { planId }: OfPlan, body: Body) => perform(deps, person, planId, body));

const consultationAct = <Body>(
  perform: (
    deps: Deps,
    person: Person,
    planId: string,
    number: number,
    body: Body,
  ) => Promise<PlanState>,
) =>
  roundsAct((deps, person, { planId, number }: OfPlan & { readonly number: number }, body: Body) =>
    perform(deps, person, planId, number, body),
  );

const sectionAct = (
  perform: (deps: Deps, person: Person, planId: string, sectionId: string) => Promise<PlanState>,
) =>
  roundsAct((deps, person, { planId, sectionId }: OfPlan & { readonly sectionId: string }, _body) =>
    perform(deps, person, planId, sectionId),
  );

export const consultationHandlers: Handlers<ConsultationOperations> = {
  openConsultation: planAct(openConsultation),
  closeConsultation: consultationAct<undefined>(closeConsultation),
  remindAgencies: consultationAct(remindAgencies),
  seeConsultation: consultationAct<undefined>(seeConsultation),
  declineConsultation: consultationAct(declineConsultation),
  releaseRemarks: consultationAct<undefined>(releaseRemarks),
  reviseComment: async ({ deps, person, params: { planId, commentId }, language, body }) => {
    const state = await reviseComment(deps, person, planId, commentId, body);
    return { body: await viewComment(deps, person, state, commentId, language) };
  },
  discardComment: async ({ deps, person, params }) => {
    await discardComment(deps, person, params.planId, params.commentId);
    return {};
  },
  castVote: planAct(castVote),
  signSection: sectionAct(signSection),
  unsignSection: sectionAct(unsignSection),
  setMeeting: planAct(setMeeting),
  setInstances: planAct(setInstances),
  getDue: ({ deps, query }) => ({ body: resolveSaid(deps, query.said.trim(), '/query') }),
  getMeetings: async ({ deps, person }) => ({ body: await viewAgenda(deps, person) }),
};
