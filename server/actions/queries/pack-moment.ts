import { foldEvents } from '../../../domain/review/fold.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import type { Deps } from '../deps.ts';

/**
 * The plan at a moment that is past, and everything an action needs, with a clock stopped at
 * that moment.
 */
export interface Moment {
  readonly state: PlanState;
  readonly deps: Deps;
}

/**
 * The plan as it was when a revision had just been submitted, for the person who reads it now: it
 * lacks what came later, and any remark that is hidden from the person (`now` is the plan in their
 * sight) or was not released by then. People are those of now, for rights are. So papers made of it
 * stay the same, whatever happens to the plan later.
 *
 * @param number of a revision that there is
 */
export async function momentOf(deps: Deps, now: PlanState, number: number): Promise<Moment> {
  const { events } = await deps.plans.since(now.id, 0);
  const last = events.findIndex(
    ({ type, data }) => type === 'revision-submitted' && data.number === number,
  );
  if (last < 0) throw new Error(`plan ${now.id}: no event submits revision ${number}`);
  const then = foldEvents(undefined, events.slice(0, last + 1));
  const seen = new Set(now.comments.map(({ id }) => id));
  return {
    state: {
      ...then,
      members: now.members,
      comments: then.comments.filter(({ id, held }) => seen.has(id) && !held),
      history: now.history.filter(({ seq }) => seq <= then.seq),
    },
    deps: { ...deps, clock: () => new Date(then.updatedAt) },
  };
}
