import type { CalendarFeedOperations } from '../../../schemas/operations/calendar-feed.ts';
import { endFeed, makeFeed, personOfKey, viewFeed } from '../../actions/calendar-feed.ts';
import { plansFor } from '../../actions/person-plans.ts';
import { calendarFeed } from '../../actions/queries/calendar-feed.ts';
import type { Handlers } from '../handler.ts';
import { originAsked, originOf } from '../origin.ts';

export const calendarFeedHandlers: Handlers<CalendarFeedOperations> = {
  getCalendarFeed: async ({ deps, person }) => ({ body: await viewFeed(deps, person) }),
  makeCalendarFeed: async ({ deps, person, request, language }) => ({
    body: await makeFeed(deps, person, originOf(deps, request), language),
  }),
  endCalendarFeed: async ({ deps, person }) => {
    await endFeed(deps, person);
    return {};
  },
  getCalendarFile: async ({ deps, params, query, request }) => {
    const person = await personOfKey(deps, params.key);
    const theirs = { ...deps, plans: plansFor(deps, person) };
    const origin = originAsked(deps, request);
    return { file: await calendarFeed(theirs, person, origin, query.language ?? 'vi') };
  },
};
