import type { Operations } from './operation.ts';

/** Due dates and meetings for calendar programs, which can't sign in: the address is the key. */
export const calendarFeedOperations = {
  getCalendarFeed: {
    method: 'get',
    path: '/calendar-feed',
    summary: 'Whether the person’s calendar has a private address',
    answer: 'CalendarFeed',
  },
  makeCalendarFeed: {
    method: 'post',
    path: '/calendar-feed',
    summary:
      'Make a private address for the person’s calendar, in the place of the one before; told this once',
    status: 201,
    answer: 'CalendarFeed',
  },
  endCalendarFeed: {
    method: 'delete',
    path: '/calendar-feed',
    summary: 'Take the private address back',
    status: 204,
  },
  getCalendarFile: {
    method: 'get',
    path: '/calendars/:key.ics',
    summary:
      'Due dates and meetings of the person whose private address this is, as they stand now',
    open: true,
    query: { language: { description: 'vi, en', values: ['vi', 'en'] } },
    files: ['ics'],
    refusals: [422, 429],
  },
} as const satisfies Operations;

export type CalendarFeedOperations = typeof calendarFeedOperations;
