import { Refusal } from '../../domain/refusal.ts';
import { rolesOf } from '../../domain/review/roles.ts';
import { inSight } from '../../domain/review/sight.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { dayInVietnam } from '../../domain/text/vietnam-time.ts';
import { noSuchPlan } from './acting.ts';
import { FOR_ITS_PEOPLE } from './damaged-plans.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';
import type { PlanLog } from './plan-log.ts';

/**
 * Wraps the plans for one person: what they read, what their rights are asserted on and what is
 * returned to them has no remark or vote that is hidden from them. The log stays whole; so do the
 * plan that `act` gets besides their view, and what `watch` and `since` return: whoever passes
 * those on must use `toldOf`. Only administrators learn what is wrong with a damaged plan's files.
 */
export function plansFor(
  { plans, clock }: Pick<Deps, 'plans' | 'clock'>,
  person: Pick<Person, 'id' | 'administrator'>,
): PlanLog {
  const seen = (state: PlanState): PlanState => inSight(state, person.id, dayInVietnam(clock()));
  const readable = async (planId: string): Promise<PlanState> => {
    try {
      return await plans.load(planId);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'damaged' || person.administrator)
        throw error;
      const before = await plans.lastKnown(planId);
      if (!before || rolesOf(before, person.id).length === 0) throw noSuchPlan();
      throw new Refusal('damaged', FOR_ITS_PEOPLE);
    }
  };
  return {
    load: async (planId) => seen(await readable(planId)),
    every: (work) => plans.every((state) => work(seen(state))),
    damaged: plans.damaged,
    lastKnown: async (planId) => {
      const state = await plans.lastKnown(planId);
      return state && seen(state);
    },
    create: async (planId, outcome) => seen(await plans.create(planId, outcome)),
    act: async (planId, decide) => {
      await readable(planId);
      return seen(await plans.act(planId, (state, whole) => decide(seen(state), whole)));
    },
    watch: (planId, listener) => plans.watch(planId, listener),
    since: async (planId, seq) => {
      await readable(planId);
      return plans.since(planId, seq);
    },
    checkpointAll: (until) => plans.checkpointAll(until),
  };
}
