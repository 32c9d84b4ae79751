import type { Day } from '../../schemas/types.ts';
import { addDays } from '../domain/text/dates.ts';

/** The media type of an .ics file. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** A due date as a whole day of a calendar. */
export interface DueEvent {
  /** Stays the same as long as the matter does, so that a calendar moves an event that it has. */
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  readonly description?: string;
}

/**
 * Due dates as an iCalendar file (RFC 5545): days as such, without hours or zones, lines folded at 75 octets and ended by CRLF.
 * `at` is the moment of what is told, RFC 3339 UTC. The same input gives the same bytes.
 */
export function calendarFile(events: readonly DueEvent[], name: string, at: string): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Du Thao//Du Thao//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''));
}

const eventLines = (
  { uid, day, summary, description }: DueEvent,
  at: string,
): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${at.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
  `DTSTART;VALUE=DATE:${basic(day)}`,
  `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
  `SUMMARY:${escaped(summary)}`,
  ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
  // A due date does not make anybody busy all day.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const basic = (day: Day): string => day.replaceAll('-', '');

/** Text of a property: marks of the format are escaped, what no text may hold is left out. */
const escaped = (words: string): string =>
  words
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n?|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Octets in a line, without its end. */
const LONGEST = 75;

/** A long line as several, the later ones begun with a space; no letter is cut through. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [found, room] = ['', LONGEST];
  for (const letter of line) {
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
