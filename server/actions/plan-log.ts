import { Refusal } from '../../domain/refusal.ts';
import { foldEvents } from '../../domain/review/fold.ts';
import { FOLD_HASH } from '../../domain/review/fold-hash.ts';
import { assertNewIds } from '../../domain/review/remark-ids.ts';
import type { PlanState, WholePlan } from '../../domain/review/state.ts';
import type { Actor, DamagedPlan, PlanEvent, Revision } from '../../schemas/types.ts';
import type { Store } from '../store/store.ts';
import { noSuchPlan } from './acting.ts';
import { createDamagedPlans, foldStored, stateOf } from './damaged-plans.ts';
import { sideBySide } from './side-by-side.ts';

/** An event before it has its place in the log. */
export type NewEvent = {
  [Type in PlanEvent['type']]: Pick<Extract<PlanEvent, { type: Type }>, 'type' | 'data'>;
}[PlanEvent['type']];

/** What an act decided: events to append, and the revision they freeze, if any. */
export interface Outcome {
  readonly actor: Actor;
  readonly events: readonly NewEvent[];
  readonly revision?: Revision;
}

/**
 * Decides on an act.
 *
 * @param seen the plan as the person who acts sees it: rights, and what they name, are looked up
 * here
 * @param whole the plan with what is hidden from them: what must hold for all of it is decided here
 */
export type Decide = (seen: PlanState, whole: WholePlan) => Outcome | Promise<Outcome>;

/**
 * Plans as states. Reads fold only what is new in the log; writes are durable before they are
 * folded.
 */
export interface PlanLog {
  /** Throws Refusal('not-found' | 'damaged'). */
  load(planId: string): Promise<PlanState>;
  /**
   * Does a work on each plan; one that can't be read, or worked on, is left out and is among the
   * damaged from then on.
   */
  every<Result>(work: (state: PlanState) => Result): Promise<readonly Result[]>;
  /** Plans that can't be used, with what is wrong. */
  damaged(): Promise<readonly DamagedPlan[]>;
  /**
   * A damaged plan as it last was for all that is known; undefined when nothing is left of it.
   * Nothing may be built on it.
   */
  lastKnown(planId: string): Promise<PlanState | undefined>;
  /** Makes a plan; its first event must be plan-created. */
  create(planId: string, outcome: Outcome): Promise<PlanState>;
  /**
   * Runs decide on the plan as it is now, alone among this plan's writers; nothing is written when
   * it throws or decides on no event. Throws Refusal('exists-already') when an event gives a remark
   * an id in use.
   */
  act(planId: string, decide: Decide): Promise<PlanState>;
  /**
   * Calls back after each act on a plan, when it is durable and folded, with the plan after it.
   * Returns how to stop.
   */
  watch(planId: string, listener: PlanListener): () => void;
  /**
   * Events of a plan after a seq, with the plan as it is now, whole. Throws Refusal('not-found').
   */
  since(planId: string, seq: number): Promise<Happened>;
  /**
   * Keeps the folds, so that the next start is quick; begins none after `until`, a moment of
   * performance.now.
   */
  checkpointAll(until?: number): Promise<void>;
}

/** Events, and the plan after them, whole. */
export interface Happened {
  readonly state: PlanState;
  readonly events: readonly PlanEvent[];
}
export type PlanListener = (happened: Happened) => void;

/** How many events may come after the kept fold before it is kept anew. */
const CHECKPOINT_EVERY = 200;
/** How many folds are kept at once when all are: each waits for the disk twice. */
const CHECKPOINTS_AT_ONCE = 8;

/** The log holds plans whole. */
const whole = (state: PlanState) => state as WholePlan;

export function createPlanLog(store: Store, clock: () => Date): PlanLog {
  const states = new Map<string, PlanState>();
  const kept = new Map<string, number>();
  const listeners = new Map<string, Set<PlanListener>>();
  const damage = createDamagedPlans(store);

  async function current(planId: string): Promise<PlanState | undefined> {
    try {
      const cached = states.get(planId) ?? (await fromCheckpoint(planId));
      const news = await store.events(planId, cached?.seq ?? 0);
      // Two reads at once may both fold: the further one wins, and both are right.
      const now = foldStored(planId, cached, news);
      if (now && (states.get(planId)?.seq ?? 0) <= now.seq) states.set(planId, now);
      damage.clear(planId);
      return now;
    } catch (error) {
      // A fold of what can't be read must never be kept.
      if (error instanceof Refusal && error.code === 'damaged') states.delete(planId);
      // Refused for what was asked, as an id that no plan can have, is no damage.
      if (!(error instanceof Refusal) || error.code === 'damaged') damage.note(planId, error);
      throw error;
    }
  }

  async function fromCheckpoint(planId: string): Promise<PlanState | undefined> {
    const state = stateOf(planId, await store.checkpoint(planId));
    if (state) kept.set(planId, state.seq);
    return state;
  }

  async function append(
    planId: string,
    state: PlanState | undefined,
    { actor, events, revision }: Outcome,
  ): Promise<PlanState> {
    const after = state?.seq ?? 0;
    const at = clock().toISOString();
    const numbered = events.map(
      (event, index) => ({ ...event, seq: after + index + 1, at, actor }) as PlanEvent,
    );
    assertNewIds(state && whole(state), numbered);
    // Folding first proves that the events make sense; the result counts only once they are on
    // disk.
    const next = foldEvents(state, numbered);
    await store.append(planId, after, numbered, revision);
    states.set(planId, next);
    for (const listener of listeners.get(planId) ?? []) listener({ state: next, events: numbered });
    // A fold that could not be kept costs time at the next start, nothing else: the act itself is
    // on disk.
    if (next.seq - (kept.get(planId) ?? 0) >= CHECKPOINT_EVERY)
      checkpoint(planId, next).catch(() => kept.delete(planId));
    return next;
  }

  async function checkpoint(planId: string, state: PlanState): Promise<void> {
    kept.set(planId, state.seq);
    await store.saveCheckpoint(planId, { seq: state.seq, fold: FOLD_HASH, state });
  }

  const load = async (planId: string): Promise<PlanState> => {
    const state = await current(planId);
    if (!state) throw noSuchPlan();
    return state;
  };

  const every: PlanLog['every'] = async (work) => {
    const planIds = await store.planIds();
    const results = await sideBySide(planIds, async (planId) => work(await load(planId)));
    return results.flatMap((result, index) => {
      if (result.status === 'fulfilled') return [result.value];
      damage.note(planIds[index] ?? '', result.reason);
      return [];
    });
  };

  return {
    load,
    every,
    damaged: damage.list,
    lastKnown: damage.lastKnown,
    create: (planId, outcome) =>
      store.exclusive(planId, async () => {
        if (await current(planId))
          throw new Refusal('exists-already', {
            vi: `Đã có dự thảo mang mã ${planId}.`,
            en: `A plan with id ${planId} exists already.`,
          });
        return append(planId, undefined, outcome);
      }),
    act: (planId, decide) =>
      store.exclusive(planId, async () => {
        const state = await load(planId);
        const outcome = await decide(state, whole(state));
        return outcome.events.length > 0 ? append(planId, state, outcome) : state;
      }),
    watch: (planId, listener) => {
      const ofPlan = listeners.get(planId) ?? new Set<PlanListener>();
      listeners.set(planId, ofPlan.add(listener));
      return () => {
        ofPlan.delete(listener);
        if (ofPlan.size === 0 && listeners.get(planId) === ofPlan) listeners.delete(planId);
      };
    },
    since: async (planId, seq) => {
      const state = await load(planId);
      const written = await store.events(planId, seq);
      const events = written.filter((event) => event.seq <= state.seq);
      return { state, events: events.map((event) => state.readAs?.[event.seq] ?? event) };
    },
    checkpointAll: async (until = Number.POSITIVE_INFINITY) => {
      const left = [...states].filter(([planId, { seq }]) => kept.get(planId) !== seq);
      const keepOn = async () => {
        for (let next = left.pop(); next && performance.now() < until; next = left.pop())
          // One that can't be kept costs time at the next start; the others are kept all the same.
          await checkpoint(...next).catch(() => undefined);
      };
      await Promise.all(Array.from({ length: CHECKPOINTS_AT_ONCE }, keepOn));
    },
  };
}
