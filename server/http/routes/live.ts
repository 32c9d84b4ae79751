import type { LiveOperations } from '../../../schemas/operations/live.ts';
import { actorFor } from '../../actions/acting.ts';
import type { Handlers } from '../handler.ts';
import { openLine, type Places } from '../live-line.ts';

/**
 * `de-an:12,nghi-quyet:5`: of each plan, the seq of the last act heard of. Anything else is no
 * place.
 */
const placesOf = (text: string | undefined): Places =>
  new Map(
    (text ?? '').split(',').flatMap((place): [string, number][] => {
      const [planId = '', seq = ''] = place.split(':');
      return /^\d{1,15}$/.test(seq) ? [[planId, Number(seq)]] : [];
    }),
  );
const textOf = (places: Places): string =>
  [...places].map(([planId, seq]) => `${planId}:${seq}`).join(',');

export const liveHandlers: Handlers<LiveOperations> = {
  followPlan: async ({ deps, person, params: { planId }, request }) => {
    actorFor(await deps.plans.load(planId), person, 'read');
    const heard = request.get('Last-Event-ID') ?? '';
    const places = new Map([[planId, /^\d{1,15}$/.test(heard) ? Number(heard) : Number.NaN]]);
    const idOf = (now: Places) => String(now.get(planId));
    return { stream: (response) => openLine({ deps, person }, places, idOf, request, response) };
  },
  followPlans: ({ deps, person, query, request }) => {
    const after = placesOf(request.get('Last-Event-ID') ?? query.after);
    const ids = new Set(query.plans.split(','));
    const places = new Map([...ids].map((id) => [id, after.get(id) ?? Number.NaN]));
    return { stream: (response) => openLine({ deps, person }, places, textOf, request, response) };
  },
  setPresence: async ({ deps, person, params, body }) => {
    const state = await deps.plans.load(params.planId);
    actorFor(state, person, 'read');
    deps.presence.here(state, person, body.nodeId);
    return { body: deps.presence.seenBy(state, person.id) };
  },
};
