import type { AgendaView } from '../../schemas/types.ts';

export type AgendaMeeting = AgendaView['meetings'][number];

/** A meeting counts as under way for this long after it began. */
const LASTS_MS = 12 * 3_600_000;

/** Meetings to come, soonest first; and those that are over, latest first. */
export function splitAgenda(
  meetings: readonly AgendaMeeting[],
  now: Date,
): { readonly upcoming: readonly AgendaMeeting[]; readonly past: readonly AgendaMeeting[] } {
  const since = new Date(now.getTime() - LASTS_MS).toISOString();
  const at = ({ meeting }: AgendaMeeting): string => new Date(meeting.at).toISOString();
  const sorted = meetings.toSorted((one, other) => at(one).localeCompare(at(other)));
  return {
    upcoming: sorted.filter((one) => at(one) >= since),
    past: sorted.filter((one) => at(one) < since).reverse(),
  };
}
