import { agencyIn, mayRelease } from '../../../domain/review/invited.ts';
import { availabilities } from '../../../domain/review/policy.ts';
import { rolesOf } from '../../../domain/review/roles.ts';
import { isConsultationOpen, owingAgencies, rosterFor } from '../../../domain/review/roster.ts';
import { stillSigned } from '../../../domain/review/sign-offs.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import { daysBetween, workingDaysBetween } from '../../../domain/text/due.ts';
import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type {
  AgendaView,
  Consultation,
  ConsultationView,
  Language,
  Meeting,
  RoundsView,
  SectionSigns,
  Tally,
} from '../../../schemas/types.ts';
import { renderRemark } from '../../documents/markdown.ts';
import { askerOf, hideFromStrangers } from '../acting.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { revisionDocument } from '../revision-document.ts';
import { namingOf } from './naming.ts';

/**
 * Returns the rounds, newest last, with the consultations, the votes of the current round and the
 * sections signed off.
 */
export async function viewRounds(
  deps: Deps,
  person: Person,
  state: PlanState,
  language: Language,
): Promise<RoundsView> {
  hideFromStrangers(state, person);
  const { instances, instance } = state;
  if (rolesOf(state, person.id).length === 0)
    return { rounds: [], consultations: [], sections: [], instances, instance };
  const tally = tallyFor(state, person);
  return {
    rounds: state.rounds,
    consultations: state.consultations.map((one) => viewConsultation(deps, person, state, one)),
    sections: await signsOf(deps, person, state, language),
    instances,
    instance,
    ...(tally ? { tally } : {}),
  };
}

function viewConsultation(
  deps: Deps,
  person: Person,
  state: PlanState,
  consultation: Consultation,
): ConsultationView {
  const { invited: _invited, closedBy: _closedBy, ...given } = consultation;
  const may = new Set(
    availabilities(state, askerOf(person)).flatMap(({ act, allowed }) => (allowed ? [act] : [])),
  );
  const agency = agencyIn(state, person.id, consultation);
  const open = isConsultationOpen(consultation);
  const answers = open && agency !== undefined && may.has('consult');
  const runs = open && may.has('run-consultations');
  const releases = answers && mayRelease(state, person.id, agency);
  const answered = consultation.invited.some((one) => one.agency === agency && one.releasedAt);
  const acts: ConsultationView['acts'] = [
    ...(answers ? (['comment'] as const) : []),
    ...(releases ? (['release'] as const) : []),
    ...(releases && !answered ? (['decline'] as const) : []),
    ...(runs && owingAgencies(consultation).length > 0 ? (['remind'] as const) : []),
    ...(runs ? (['close'] as const) : []),
  ];
  const today = dayInVietnam(deps.clock());
  const { date } = consultation.due;
  return {
    ...given,
    open,
    daysLeft: daysBetween(today, date),
    workingDaysLeft:
      today > date
        ? -workingDaysBetween(date, today, deps.calendar)
        : workingDaysBetween(today, date, deps.calendar),
    roster: rosterFor(agency, state, consultation, today),
    acts,
    ...(agency ? { agency } : {}),
    ...(given.note ? { noteHtml: renderRemark(given.note) } : {}),
  };
}

/**
 * Counts the votes of the last round: for chair and secretary at once, for the others when the
 * round is over.
 */
function tallyFor(state: PlanState, person: Person): Tally | undefined {
  const round = state.rounds.at(-1);
  if (!round) return undefined;
  const roles = rolesOf(state, person.id);
  const counts = roles.includes('chair') || roles.includes('secretary');
  if (round.outcome === 'open' && !counts) return undefined;
  const votes = round.votes ?? [];
  const voters = new Set(
    state.members
      .map(({ accountId }) => accountId)
      .filter((id) =>
        rolesOf(state, id).some((role) => role === 'member' || role === 'agency-head'),
      ),
  );
  const count = (choice: string): number => votes.filter((vote) => vote.choice === choice).length;
  return {
    agree: count('agree'),
    'agree-with-remarks': count('agree-with-remarks'),
    disagree: count('disagree'),
    missing: [...voters].filter((id) => !votes.some(({ by }) => by.accountId === id)).length,
  };
}

async function signsOf(
  deps: Deps,
  person: Person,
  state: PlanState,
  language: Language,
): Promise<readonly SectionSigns[]> {
  if (state.revisions.length === 0) return [];
  const document = await revisionDocument(deps, state, state.revisions.length);
  const { nameOf } = namingOf(document);
  return document.children.map(({ id }) => {
    const signs = state.signOffs.filter(({ sectionId }) => sectionId === id);
    const signed = signs.filter((sign) => stillSigned(state, sign));
    const askAgain = signs.filter((sign) => !stillSigned(state, sign));
    const by = (signOffs: typeof signs) => signOffs.some((sign) => sign.by.accountId === person.id);
    return {
      sectionId: id,
      title: nameOf(id, language) ?? id,
      signed,
      askAgain,
      mine: by(signed) ? 'signed' : by(askAgain) ? 'ask-again' : 'none',
    };
  });
}

/**
 * Returns the meetings of the plans a person takes part in, soonest first, each with its agenda.
 */
export async function viewAgenda(deps: Deps, person: Person): Promise<AgendaView> {
  const states = await deps.plans.every((state) => state);
  const meetings = new Map<
    string,
    { meeting: Meeting; plans: AgendaView['meetings'][0]['plans'] }
  >();
  for (const state of states) {
    if (rolesOf(state, person.id).length === 0) continue;
    for (const { meeting, revision } of state.rounds) {
      if (!meeting) continue;
      const cached = meetings.get(meeting.id);
      const item = {
        id: state.id,
        title: state.submitted?.title ?? '',
        revision,
        stage: state.stage,
        ...(meeting.order ? { order: meeting.order } : {}),
      };
      meetings.set(meeting.id, { meeting, plans: [...(cached?.plans ?? []), item] });
    }
  }
  return {
    meetings: [...meetings.values()]
      .map(({ meeting, plans }) => ({
        meeting,
        plans: plans.toSorted((one, other) => (one.order ?? 99) - (other.order ?? 99)),
      }))
      .sort((one, other) => one.meeting.at.localeCompare(other.meeting.at)),
  };
}
