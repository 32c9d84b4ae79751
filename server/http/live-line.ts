import type { Request, Response } from 'express';
import { rolesOf } from '../../domain/review/roles.ts';
import { toldOf } from '../../domain/review/told.ts';
import { dayInVietnam } from '../../domain/text/vietnam-time.ts';
import { actorFor } from '../actions/acting.ts';
import type { Deps } from '../actions/deps.ts';
import type { Person } from '../actions/person.ts';
import type { Happened } from '../actions/plan-log.ts';
import { openStream } from './event-stream.ts';
import { sessionHolds, signedInPerson } from './middleware/session.ts';

/** More than this that was missed is not passed on one by one: the page loads again. */
const MOST_MISSED = 500;
/**
 * Who came and went meanwhile is passed on at once: at the beginning of a meeting everybody comes,
 * and each hears of each.
 */
const GATHER_MS = 300;

/** Plans to listen to, each with the seq of the last act heard of; NaN when none was. */
export type Places = ReadonlyMap<string, number>;

/** A line to one browser: where messages go out, and for whom. */
interface Line {
  readonly deps: Deps;
  readonly person: Person;
  /** `seq` is given where the message moves on what was heard of the plan. */
  readonly send: (event: string, planId: string, data: object, seq?: number) => void;
  /** The plan is not, or no longer, the person's to read. */
  readonly lose: (planId: string) => void;
}

/**
 * What happens on some plans, for one who may read them, as messages whose data name the plan:
 * `act` (LiveAct), `presence`, `hello` where nothing was heard of the plan before, `reset` where
 * too much was missed, and `gone` for a plan that the person may not read; the first message,
 * `person`, names who listens. `idOf` makes the id of a message of what was heard by then: a
 * browser that comes again names the last one, and misses nothing. `alone` ends the line with its
 * only plan.
 */
export function openLine(
  { deps, person }: { readonly deps: Deps; readonly person: Person },
  places: Places,
  idOf: (heard: Places) => string,
  request: Request,
  response: Response,
): void {
  const heard = new Map<string, number>();
  const followed = new Map<string, () => void>();
  const mayStill = async (planId: string) =>
    rolesOf(await deps.plans.load(planId), person.id).length > 0;
  const stream = openStream(response, {
    closing: deps.closing,
    beat: async () => {
      if (!(await sessionHolds(request))) return false;
      await signedInPerson(deps, request);
      for (const planId of followed.keys())
        if (!(await mayStill(planId).catch(() => false))) line.lose(planId);
      return places.size > 1 || followed.size > 0;
    },
    closed: () => {
      for (const stop of followed.values()) stop();
    },
  });
  const line: Line = {
    deps,
    person,
    send: (event, planId, data, seq) => {
      if (seq !== undefined) heard.set(planId, seq);
      stream.send(event, { planId, ...data }, seq === undefined ? undefined : idOf(heard));
    },
    lose: (planId) => {
      followed.get(planId)?.();
      followed.delete(planId);
      heard.delete(planId);
      if (response.writableEnded || response.destroyed) return;
      stream.send('gone', { planId });
      if (places.size === 1) stream.end();
    },
  };
  stream.send('person', { accountId: person.id });
  for (const [planId, after] of places) {
    if (!Number.isNaN(after)) heard.set(planId, after);
    followed.set(planId, follow(line, planId, after));
  }
}

/** Passes on what happens on one plan, after what was missed. Returns how to stop. */
function follow({ deps, person, send, lose }: Line, planId: string, after: number): () => void {
  let last = after;
  let caughtUp = false;
  const waiting: Happened[] = [];
  const tell = ({ state, events }: Happened): void => {
    if (rolesOf(state, person.id).length === 0) {
      lose(planId);
      return;
    }
    const today = dayInVietnam(deps.clock());
    for (const event of events) {
      if (event.seq <= last) continue;
      last = event.seq;
      const notice = toldOf(state, event, person.id, today);
      if (notice) send('act', planId, notice, event.seq);
    }
  };
  const stopActs = deps.plans.watch(planId, (happened) => {
    if (caughtUp) tell(happened);
    else waiting.push(happened);
  });
  let gathering: NodeJS.Timeout | undefined;
  const tellPresence = () => {
    gathering = undefined;
    deps.plans.load(planId).then(
      (state) => send('presence', planId, deps.presence.seenBy(state, person.id)),
      () => lose(planId),
    );
  };
  const stopPresence = deps.presence.watch(planId, () => {
    gathering ??= setTimeout(tellPresence, GATHER_MS);
  });
  const catchUp = async (): Promise<void> => {
    actorFor(await deps.plans.load(planId), person, 'read');
    const missed = await deps.plans.since(
      planId,
      Number.isNaN(last) ? Number.MAX_SAFE_INTEGER : last,
    );
    if (Number.isNaN(last) || missed.events.length > MOST_MISSED || last > missed.state.seq) {
      const event = Number.isNaN(last) ? 'hello' : 'reset';
      last = missed.state.seq;
      send(event, planId, {}, last);
    } else tell(missed);
    caughtUp = true;
    for (const happened of waiting.splice(0)) tell(happened);
    tellPresence();
  };
  const leave = deps.presence.line(planId, person.id);
  catchUp().catch(() => lose(planId));
  return () => {
    stopActs();
    stopPresence();
    clearTimeout(gathering);
    leave();
  };
}
