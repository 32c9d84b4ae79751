import { inSight } from '../domain/review/sight.ts';
import { dayInVietnam } from '../domain/review/turn.ts';
import type { Deps } from './deps.ts';
import type { PlanLog } from './plan-log.ts';

/**
 * The plans as one person sees them: what they read, what their acts are decided on and what they are answered with has no
 * remark or vote in it that is hidden from them. The log itself is whole, and so is what `watch` and `since` tell: whoever
 * passes it on asks `toldOf`.
 */
export function plansFor(
  { plans, clock }: Pick<Deps, 'plans' | 'clock'>,
  accountId: string,
): PlanLog {
  const seen: (state: Awaited<ReturnType<PlanLog['load']>>) => typeof state = (state) =>
    inSight(state, accountId, dayInVietnam(clock()));
  return {
    load: async (planId) => seen(await plans.load(planId)),
    create: async (planId, outcome) => seen(await plans.create(planId, outcome)),
    act: async (planId, decide) => seen(await plans.act(planId, (state) => decide(seen(state)))),
    watch: (planId, listener) => plans.watch(planId, listener),
    since: (planId, seq) => plans.since(planId, seq),
    checkpointAll: (until) => plans.checkpointAll(until),
  };
}
