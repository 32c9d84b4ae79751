import type { PresenceRequest } from '../../../schemas/types.ts';
import { actorFor } from '../../actions/acting.ts';
import { openLine, type Places } from '../live-line.ts';
import { type Route, route } from '../route.ts';

const ID = '[a-z0-9][a-z0-9-]{0,63}';
const PLACE = `${ID}:\\d{1,15}`;
/** As many plans, with as many places, as fit into an address that every proxy lets through. */
const MOST_PLANS = 40;
const listOf = (one: string) => `^${one}(,${one}){0,${MOST_PLANS - 1}}$`;

/** `de-an:12,nghi-quyet:5`: of each plan, the seq of the last act heard of. Anything else is no place. */
const placesOf = (text: string | undefined): Places =>
  new Map(
    (text ?? '').split(',').flatMap((place): [string, number][] => {
      const [planId = '', seq = ''] = place.split(':');
      return /^\d{1,15}$/.test(seq) ? [[planId, Number(seq)]] : [];
    }),
  );
const textOf = (places: Places): string =>
  [...places].map(([planId, seq]) => `${planId}:${seq}`).join(',');

/** What happens now, and who is there. */
export const liveRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/plans/:planId/live',
    summary: 'What happens on a plan, as server-sent events; Last-Event-ID resumes',
    events: 'LiveAct',
    handle: async ({ deps, person, param, request }) => {
      const planId = param('planId');
      actorFor(await deps.plans.load(planId), person, 'read');
      const heard = request.get('Last-Event-ID') ?? '';
      const places = new Map([[planId, /^\d{1,15}$/.test(heard) ? Number(heard) : Number.NaN]]);
      const idOf = (now: Places) => String(now.get(planId));
      return { stream: (response) => openLine({ deps, person }, places, idOf, request, response) };
    },
  }),
  route({
    method: 'get',
    path: '/live',
    summary: 'The same of several plans in one answer; Last-Event-ID, or ?after, resumes',
    events: 'LiveAct',
    query: [
      {
        name: 'plans',
        description: `tối đa ${MOST_PLANS} mã dự thảo, cách nhau bằng dấu phẩy / at most ${MOST_PLANS} ids of plans, with commas between`,
        pattern: listOf(ID),
        required: true,
      },
      {
        name: 'after',
        description: 'id của thông báo cuối đã nhận / the id of the last message received',
        pattern: listOf(PLACE),
      },
    ],
    handle: ({ deps, person, query, request }) => {
      const after = placesOf(request.get('Last-Event-ID') ?? query('after'));
      const ids = new Set(query('plans')?.split(','));
      const places = new Map([...ids].map((id) => [id, after.get(id) ?? Number.NaN]));
      return {
        stream: (response) => openLine({ deps, person }, places, textOf, request, response),
      };
    },
  }),
  route<PresenceRequest>({
    method: 'put',
    path: '/plans/:planId/presence',
    summary: 'I am here, and edit this',
    body: 'PresenceRequest',
    answer: 'Presence',
    handle: async ({ deps, person, param, body }) => {
      const state = await deps.plans.load(param('planId'));
      actorFor(state, person, 'read');
      deps.presence.here(state, person, body.nodeId);
      return { body: deps.presence.seenBy(state, person.id) };
    },
  }),
];
