import { cleanText } from '../../domain/text/clean-text.ts';
import { addDays, isDay } from '../../domain/text/dates.ts';
import type { Day } from '../../schemas/types.ts';

interface Told {
  /** Stays the same for one matter, so that a calendar moves an event it already has. */
  readonly uid: string;
  /** Since when the facts are as given, RFC 3339 UTC. */
  readonly since: string;
  readonly summary: string;
  readonly description?: string;
  readonly place?: string;
  /** Its address in the app. */
  readonly url?: string;
}

/** A due date as a whole day of a calendar. */
export type DueEvent = Told & { readonly day: Day };
/** A meeting, which begins at a moment (RFC 3339); its length is unknown. */
export type MeetingEvent = Told & { readonly begins: string };
export type CalendarEvent = DueEvent | MeetingEvent;

/** The length given to a meeting: without any, calendars draw it too thin to read. */
const MEETING_TAKES = 'PT1H';
/**
 * A calendar holds at least one component (RFC 5545, 3.6): where nothing is due, the time zone of
 * the days.
 */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const;
/** How soon a calendar subscribed to an address should refresh. */
const ASK_AGAIN_AFTER = 'PT1H';

/**
 * Makes an iCalendar file (RFC 5545) of due dates and meetings: due dates as days, without hours or
 * zones, meetings in UTC, lines folded at 75 octets and ended by CRLF. The same input gives the
 * same bytes.
 *
 * @param followed the calendar is refreshed again and again from one address (RFC 7986)
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  name: string,
  { followed = false }: { readonly followed?: boolean } = {},
): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Du Thao//Du Thao//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...(followed
      ? [`REFRESH-INTERVAL;VALUE=DURATION:${ASK_AGAIN_AFTER}`, `X-PUBLISHED-TTL:${ASK_AGAIN_AFTER}`]
      : []),
    ...(events.length > 0 ? events.flatMap(eventLines) : ZONE),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''));
}

function eventLines(event: CalendarEvent): readonly string[] {
  const { uid, since, summary, description, place, url } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(since)}`,
    ...timeLines(event),
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    'END:VEVENT',
  ];
}

function timeLines(event: CalendarEvent): readonly string[] {
  if ('begins' in event) return [`DTSTART:${utc(event.begins)}`, `DURATION:${MEETING_TAKES}`];
  const next = addDays(event.day, 1);
  return [
    `DTSTART;VALUE=DATE:${basic(event.day)}`,
    // A year in a date has four digits; without an end, an event takes its day (RFC 5545, 3.6.1).
    ...(isDay(next) ? [`DTEND;VALUE=DATE:${basic(next)}`] : []),
    // A due date makes nobody busy all day.
    'TRANSP:TRANSPARENT',
  ];
}

const basic = (day: Day): string => day.replaceAll('-', '');

/** Writes a moment as 20210614T013000Z. */
const utc = (moment: string): string =>
  new Date(moment).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');

/** Escapes a property's text, and removes what no text may hold. */
const escaped = (words: string): string =>
  cleanText(words)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');

/** The most octets in a line, without its end. */
const LONGEST = 75;

/**
 * A letter, or a mark with the backslash that escapes it: some readers don't rejoin an escape cut
 * by a fold.
 */
const WHOLE = /\\.|./gsu;

/**
 * Folds a long line into several, the later ones begun with a space; cuts no letter and no escape.
 */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [found, room] = ['', LONGEST];
  for (const [letter] of line.matchAll(WHOLE)) {
    const octets = encoder.encode(letter).length;
    if (octets > room) {
      found += '\r\n ';
      room = LONGEST - 1;
    }
    found += letter;
    room -= octets;
  }
  return found;
}
