import type { Round, Vote, VoteChoice } from '../../../schemas/types.ts';
import type { Bilingual } from '../../refusal.ts';
import type { Noticing } from '../noticing.ts';
import type { PlanState } from '../state.ts';
import { type Acts, nobody } from './act.ts';
import { nodeNamed } from './draft.ts';
import { bilingual, quoted } from './line.ts';

type OpinionEventType =
  | 'vote-cast'
  | 'section-signed'
  | 'section-unsigned'
  | 'meeting-set'
  | 'instances-set';

const VOTES: Readonly<Record<VoteChoice, Bilingual>> = {
  agree: bilingual('Phiếu lấy ý kiến: đồng ý', 'Voted: agrees'),
  'agree-with-remarks': bilingual(
    'Phiếu lấy ý kiến: đồng ý, có ý kiến',
    'Voted: agrees, with remarks',
  ),
  disagree: bilingual('Phiếu lấy ý kiến: không đồng ý', 'Voted: disagrees'),
};
const isChoice = (text: string): text is VoteChoice => Object.hasOwn(VOTES, text);

/**
 * Members' opinions, and where they are requested: votes, sections signed off, meetings, instances.
 */
export const OPINION_ACTS: Acts<OpinionEventType> = {
  'vote-cast': {
    sight: 'own-and-count',
    part: 'rounds',
    kind: 'decisions',
    fold: (state, { at, actor, data }) => {
      const vote: Vote = { ...data, by: actor, at };
      return onLastRound(state, (round) => ({
        ...round,
        votes: [...(round.votes ?? []).filter(({ by }) => by.accountId !== actor.accountId), vote],
      }));
    },
    subject: (_state, { data: { choice } }) => ({ text: choice }),
    line: ({ text = '' }) =>
      isChoice(text) ? VOTES[text] : bilingual('Cho ý kiến bằng phiếu', 'Voted'),
    concerns: nobody,
  },

  'section-signed': {
    sight: 'everybody',
    part: 'rounds',
    kind: 'decisions',
    fold: (state, { at, actor, data }) => ({
      ...state,
      signOffs: [...otherSigns(state, data.sectionId, actor.accountId), { ...data, by: actor, at }],
    }),
    subject: (state, { data: { sectionId } }) => nodeNamed(state.draft, sectionId),
    line: ({ nodeTitle = '' }) => bilingual(`Thống nhất ${nodeTitle}`, `Signed ${nodeTitle} off`),
    concerns: (noticing, { data: { sectionId } }) =>
      void noticing.now.signs.set(sectionId, [
        ...othersSigned(noticing, sectionId),
        noticing.by.accountId,
      ]),
  },

  'section-unsigned': {
    sight: 'everybody',
    part: 'rounds',
    kind: 'decisions',
    fold: (state, { actor, data: { sectionId } }) => ({
      ...state,
      signOffs: otherSigns(state, sectionId, actor.accountId),
    }),
    subject: (state, { data: { sectionId } }) => nodeNamed(state.draft, sectionId),
    line: ({ nodeTitle = '' }) =>
      bilingual(`Rút thống nhất ${nodeTitle}`, `Took back the sign-off of ${nodeTitle}`),
    concerns: (noticing, { data: { sectionId } }) =>
      void noticing.now.signs.set(sectionId, othersSigned(noticing, sectionId)),
  },

  'meeting-set': {
    sight: 'everybody',
    part: 'rounds',
    kind: 'decisions',
    fold: (state, { data: { meeting } }) => onLastRound(state, (round) => ({ ...round, meeting })),
    subject: (_state, { data: { meeting } }) => ({ text: meeting.title }),
    line: ({ text }) =>
      bilingual(
        `Đưa vào chương trình họp${quoted(text)}`,
        `Put on the agenda of a meeting${quoted(text)}`,
      ),
    concerns: ({ tell, all }, { data: { meeting } }) =>
      tell('meeting-set', all(), { name: meeting.title, moment: meeting.at }),
  },

  'instances-set': {
    sight: 'everybody',
    part: 'plan',
    kind: 'members',
    fold: (state, { data: { instances } }) => namedRound({ ...state, instances }),
    subject: (_state, { data: { instances } }) => ({
      text: instances.map(({ name }) => name).join(' → '),
    }),
    line: ({ text }) =>
      bilingual(`Đặt các cấp xem xét${quoted(text)}`, `Set the instances${quoted(text)}`),
    concerns: ({ now }, { data: { instances } }) => {
      now.instances = instances;
    },
  },
};

/** Names the current round after the instance that has the plan. */
function namedRound(state: PlanState): PlanState {
  const name = state.instances[state.instance]?.name;
  return onLastRound(state, ({ instance, ...round }) => {
    const own = round.outcome === 'open' ? name : instance;
    return { ...round, ...(own ? { instance: own } : {}) };
  });
}

const otherSigns = (state: PlanState, sectionId: string, accountId: string) =>
  state.signOffs.filter((sign) => sign.sectionId !== sectionId || sign.by.accountId !== accountId);

const othersSigned = ({ now, by }: Noticing, sectionId: string): readonly string[] =>
  (now.signs.get(sectionId) ?? []).filter((id) => id !== by.accountId);

const onLastRound = (state: PlanState, change: (round: Round) => Round): PlanState => ({
  ...state,
  rounds: state.rounds.map((round, index) =>
    index === state.rounds.length - 1 ? change(round) : round,
  ),
});
