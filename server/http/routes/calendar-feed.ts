import { endFeed, makeFeed, personOfKey, viewFeed } from '../../actions/calendar-feed.ts';
import { plansFor } from '../../actions/person-plans.ts';
import { calendarFeed } from '../../actions/queries/calendar-feed.ts';
import { CALENDAR_TYPE } from '../../documents/calendar-file.ts';
import { originAsked, originOf } from '../origin.ts';
import { type Route, route } from '../route.ts';

/** Due dates and meetings for calendar programs, which can't sign in: the address is the key. */
export const calendarFeedRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/calendar-feed',
    summary: 'Whether the person’s calendar has a private address',
    answer: 'CalendarFeed',
    handle: async ({ deps, person }) => ({ body: await viewFeed(deps, person) }),
  }),
  route({
    method: 'post',
    path: '/calendar-feed',
    summary:
      'Make a private address for the person’s calendar, in the place of the one before; told this once',
    status: 201,
    answer: 'CalendarFeed',
    handle: async ({ deps, person, request, language }) => ({
      body: await makeFeed(deps, person, originOf(deps, request), language),
    }),
  }),
  route({
    method: 'delete',
    path: '/calendar-feed',
    summary: 'Take the private address back',
    status: 204,
    handle: async ({ deps, person }) => {
      await endFeed(deps, person);
      return {};
    },
  }),
  route({
    method: 'get',
    path: '/calendars/:key.ics',
    summary:
      'Due dates and meetings of the person whose private address this is, as they stand now',
    open: true,
    query: [{ name: 'language', description: 'vi, en', pattern: '^(vi|en)$' }],
    file: { format: 'ics', type: CALENDAR_TYPE },
    refusals: [422, 429],
    handle: async ({ deps, param, query, request }) => {
      const person = await personOfKey(deps, param('key'));
      const theirs = { ...deps, plans: plansFor(deps, person) };
      const language = query('language') === 'en' ? 'en' : 'vi';
      return { file: await calendarFeed(theirs, person, originAsked(deps, request), language) };
    },
  }),
];
