import ICAL from 'ical.js';

/** An event of a calendar as a calendar program takes it. */
export interface CalendarEntry {
  readonly uid: string;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  /** 2021-06-28 for a whole day, 2021-06-28T01:30:00Z for a moment. */
  readonly start: string;
  readonly end: string;
  readonly stamp: string;
}

/** Reads an iCalendar file with a program that is none of ours. Throws where it breaks RFC 5545. */
export function calendarOf(text: string): {
  readonly name: string;
  readonly refresh: string | undefined;
  readonly events: readonly CalendarEntry[];
} {
  if (/[^\r]\n/.test(text)) throw new Error('a line does not end with CRLF');
  const long = text.split('\r\n').find((line) => new TextEncoder().encode(line).length > 75);
  if (long) throw new Error(`a line is longer than 75 octets: ${long}`);
  const root = new ICAL.Component(ICAL.parse(text));
  const texts = (name: string) => root.getFirstPropertyValue(name)?.toString();
  return {
    name: texts('name') ?? '',
    refresh: texts('refresh-interval'),
    events: root.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        location: event.location,
        url: component.getFirstPropertyValue('url')?.toString() ?? null,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        stamp: component.getFirstPropertyValue('dtstamp')?.toString() ?? '',
      };
    }),
  };
}
