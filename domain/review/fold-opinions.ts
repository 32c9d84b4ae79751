import type { PlanEvent, Round, Vote } from '../../schemas/types.ts';
import type { PlanState } from './state.ts';

/** The events of members' opinions and of where they are asked: votes, sections signed off, meetings, instances. */
export type OpinionEvent = Extract<
  PlanEvent,
  { type: 'vote-cast' | 'section-signed' | 'section-unsigned' | 'meeting-set' | 'instances-set' }
>;

export function foldOpinions(state: PlanState, event: OpinionEvent): PlanState {
  switch (event.type) {
    case 'vote-cast': {
      const { accountId } = event.actor;
      const vote: Vote = { ...event.data, by: event.actor, at: event.at };
      return onLastRound(state, (round) => ({
        ...round,
        votes: [...(round.votes ?? []).filter(({ by }) => by.accountId !== accountId), vote],
      }));
    }
    case 'section-signed':
      return {
        ...state,
        signOffs: [
          ...otherSigns(state, event.data.sectionId, event.actor.accountId),
          { ...event.data, by: event.actor, at: event.at },
        ],
      };
    case 'section-unsigned':
      return {
        ...state,
        signOffs: otherSigns(state, event.data.sectionId, event.actor.accountId),
      };
    case 'meeting-set':
      return onLastRound(state, (round) => ({ ...round, meeting: event.data.meeting }));
    case 'instances-set':
      return namedRound({ ...state, instances: event.data.instances });
  }
}

/** The round under way is before the instance that the plan is before. */
function namedRound(state: PlanState): PlanState {
  const name = state.instances[state.instance]?.name;
  return onLastRound(state, ({ instance, ...round }) => {
    const own = round.outcome === 'open' ? name : instance;
    return { ...round, ...(own ? { instance: own } : {}) };
  });
}

const otherSigns = (state: PlanState, sectionId: string, accountId: string) =>
  state.signOffs.filter((sign) => sign.sectionId !== sectionId || sign.by.accountId !== accountId);

const onLastRound = (state: PlanState, change: (round: Round) => Round): PlanState => ({
  ...state,
  rounds: state.rounds.map((round, index) =>
    index === state.rounds.length - 1 ? change(round) : round,
  ),
});
