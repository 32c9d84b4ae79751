import { awaitsAnswer } from '../../../domain/review/needs.ts';
import { isDraftingSide, rolesOf } from '../../../domain/review/roles.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import type { AgendaView, Language } from '../../../schemas/types.ts';
import { calendarFile, type DueEvent, type MeetingEvent } from '../../documents/calendar-file.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { dueEventsOf, submittedTitle } from './due-events.ts';
import type { DocumentFile } from './redline-docx.ts';
import { viewAgenda } from './rounds-view.ts';

/**
 * Returns the due dates and meetings of all plans that the person takes part in, for a calendar
 * subscription. Since its address is easily passed on, remarks are named by number, never quoted.
 *
 * @param deps with the plans as the person sees them
 * @param origin the app's address, like https://duthao.example
 */
export async function calendarFeed(
  deps: Deps,
  person: Person,
  origin: string,
  language: Language,
): Promise<DocumentFile> {
  const all = await deps.plans.every((state) => state);
  const mine = all
    .filter((state) => rolesOf(state, person.id).length > 0)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const dues = mine.flatMap((state) => {
    const url = `${origin}/plans/${encodeURIComponent(state.id)}`;
    return [
      ...dueEventsOf(state, { language, quotes: false, url }),
      ...assignedEvents(state, person, url, language),
    ];
  });
  const { meetings } = await viewAgenda(deps, person);
  const gatherings = meetings.map((one) => meetingEvent(one, mine, origin, language));
  const name =
    language === 'vi' ? 'Dự Thảo: thời hạn và cuộc họp' : 'Dự Thảo: due dates and meetings';
  return {
    name: language === 'vi' ? 'Thời hạn và cuộc họp.ics' : 'Due dates and meetings.ics',
    bytes: calendarFile([...dues, ...gatherings], name, { followed: true }),
  };
}

/** The days by which the person is to answer assigned remarks; one event a day. */
function assignedEvents(
  state: PlanState,
  person: Person,
  url: string,
  language: Language,
): readonly DueEvent[] {
  if (state.stage === 'approved' || !isDraftingSide(rolesOf(state, person.id))) return [];
  const given = state.comments.flatMap((comment) =>
    comment.assigned?.accountId === person.id && awaitsAnswer(comment) ? [comment.assigned] : [],
  );
  const days = new Set(given.flatMap(({ due }) => due ?? []));
  return [...days].map((day) => {
    const dueThen = given.filter(({ due }) => due === day);
    const count = dueThen.length;
    const what =
      language === 'vi'
        ? `Hạn trả lời ${count} ý kiến được giao`
        : `${count} ${count === 1 ? 'remark' : 'remarks'} to answer`;
    return {
      uid: `assigned-${state.id}-${person.id}-${day}@duthao`,
      since:
        dueThen
          .map(({ at }) => at)
          .sort()
          .at(-1) ?? state.turnSince,
      day,
      summary: `${what} – ${submittedTitle(state)}`,
      url: `${url}/respond`,
    };
  });
}

function meetingEvent(
  { meeting, plans }: AgendaView['meetings'][number],
  states: readonly PlanState[],
  origin: string,
  language: Language,
): MeetingEvent {
  const { id, title, at, place } = meeting;
  const there = new Set(plans.map((plan) => plan.id));
  const set = states
    .filter((state) => there.has(state.id))
    .flatMap(({ history }) => history.filter(({ type }) => type === 'meeting-set'))
    .map((item) => item.at);
  return {
    uid: `meeting-${id}@duthao`,
    since: set.sort().at(-1) ?? at,
    begins: at,
    summary: `${language === 'vi' ? 'Họp' : 'Meeting'}: ${title}`,
    description: plans.map((plan, index) => `${index + 1}. ${plan.title}`).join('\n'),
    ...(place ? { place } : {}),
    url: `${origin}/meetings`,
  };
}
