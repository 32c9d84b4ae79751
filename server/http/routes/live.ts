import type { Request, Response } from 'express';
import type { PresenceRequest } from '../../../schemas/types.ts';
import { actorFor } from '../../actions/acting.ts';
import type { Deps, Person } from '../../actions/deps.ts';
import type { Happened } from '../../actions/plan-log.ts';
import { rolesOf } from '../../domain/review/policy.ts';
import { toldOf } from '../../domain/review/told.ts';
import { dayInVietnam } from '../../domain/review/turn.ts';
import { openStream } from '../event-stream.ts';
import { personOf, sessionHolds } from '../middleware/session.ts';
import { type Route, route } from '../route.ts';

/** More than this that was missed is not told one by one: the page loads again. */
const MOST_MISSED = 500;
/** Who came and went meanwhile is told at once: at the beginning of a meeting everybody comes, and each is told of each. */
const GATHER_MS = 300;

/**
 * What happens on a plan, for one who may read it: `act` messages (LiveAct) with the act's seq as id, `presence` messages, and
 * `reset` where too much was missed. A browser that comes again names the last id, and misses nothing.
 */
function listen(
  deps: Deps,
  person: Person,
  planId: string,
  request: Request,
  response: Response,
): void {
  let last = Number(request.get('Last-Event-ID') ?? Number.NaN);
  let caughtUp = false;
  const waiting: Happened[] = [];
  const stop = deps.plans.watch(planId, (happened) => {
    if (caughtUp) tell(happened);
    else waiting.push(happened);
  });
  let gathering: NodeJS.Timeout | undefined;
  const stopPresence = deps.presence.watch(planId, () => {
    gathering ??= setTimeout(tellPresence, GATHER_MS);
  });
  const stream = openStream(response, {
    closing: deps.closing,
    beat: async () => (await sessionHolds(request)) && (await isStillOpen()),
    closed: () => {
      stop();
      stopPresence();
      clearTimeout(gathering);
      deps.presence.gone(planId, person.id);
    },
  });

  const isStillOpen = async (): Promise<boolean> => {
    await personOf(deps, request);
    return rolesOf(await deps.plans.load(planId), person.id).length > 0;
  };
  function tell({ state, events }: Happened): void {
    if (rolesOf(state, person.id).length === 0) {
      stream.end();
      return;
    }
    const today = dayInVietnam(deps.clock());
    for (const event of events) {
      if (event.seq <= last) continue;
      last = event.seq;
      const told = toldOf(state, event, person.id, today);
      if (told) stream.send('act', told, event.seq);
    }
  }
  function tellPresence(): void {
    gathering = undefined;
    deps.plans.load(planId).then(
      (state) => stream.send('presence', deps.presence.seenBy(state, person.id)),
      () => stream.end(),
    );
  }
  const catchUp = async (): Promise<void> => {
    const known = Number.isInteger(last) && last >= 0;
    const missed = await deps.plans.since(planId, known ? last : Number.MAX_SAFE_INTEGER);
    if (!known || missed.events.length > MOST_MISSED || last > missed.state.seq) {
      last = missed.state.seq;
      stream.send(known ? 'reset' : 'hello', {}, last);
    } else tell(missed);
    caughtUp = true;
    for (const happened of waiting.splice(0)) tell(happened);
    tellPresence();
  };
  catchUp().catch(() => stream.end());
}

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
      return { stream: (response) => listen(deps, person, planId, request, response) };
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
