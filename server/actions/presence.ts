import { isDraftingSide, rolesOf } from '../../domain/review/roles.ts';
import type { PlanState } from '../../domain/review/state.ts';
import type { Presence } from '../../schemas/types.ts';
import type { Person } from './person.ts';

/** A person without a connection or a sign of life for this long counts as gone. */
export const GONE_AFTER_MS = 45_000;

interface Here {
  readonly person: Person;
  readonly office: string;
  readonly drafts: boolean;
  readonly nodeId?: string;
  readonly until: number;
}

/** Who is at which plan now: only in memory, since it is useless after a restart. */
export interface PresenceBoard {
  /** Records a sign of life. */
  here(state: PlanState, person: Person, nodeId: string | undefined): void;
  /**
   * Opens a connection: a person who has given a sign of life is present while one is open. Returns
   * a function that closes it; closing the last one ends their presence.
   */
  line(planId: string, accountId: string): () => void;
  /** Returns those on the same side: the committee doesn't see what the drafting side edits. */
  seenBy(state: PlanState, accountId: string): Presence;
  /**
   * Calls back when somebody comes, leaves or turns to something else. Returns a function that
   * stops it.
   */
  watch(planId: string, listener: () => void): () => void;
}

export function createPresence(now: () => number): PresenceBoard {
  const plans = new Map<string, Map<string, Here>>();
  /** The number of a person's connections to a plan. */
  const lines = new Map<string, number>();
  const present = (planId: string): Map<string, Here> => {
    const people = plans.get(planId) ?? new Map<string, Here>();
    for (const [id, { until }] of people)
      if (until <= now() && !lines.has(keyOf(planId, id))) people.delete(id);
    if (people.size > 0) plans.set(planId, people);
    else plans.delete(planId);
    return people;
  };
  const listeners = new Map<string, Set<() => void>>();
  const changed = (planId: string): void => {
    for (const listener of listeners.get(planId) ?? []) listener();
  };
  return {
    watch: (planId, listener) => {
      const planListeners = listeners.get(planId) ?? new Set<() => void>();
      listeners.set(planId, planListeners.add(listener));
      return () => {
        planListeners.delete(listener);
        if (planListeners.size === 0 && listeners.get(planId) === planListeners)
          listeners.delete(planId);
      };
    },
    here: (state, person, nodeId) => {
      const people = present(state.id);
      const before = people.get(person.id);
      const member = state.members.find(({ accountId }) => accountId === person.id);
      people.set(person.id, {
        person,
        office: member?.office ?? '',
        drafts: isDraftingSide(rolesOf(state, person.id)),
        ...(nodeId ? { nodeId } : {}),
        until: now() + GONE_AFTER_MS,
      });
      plans.set(state.id, people);
      if (!before || before.nodeId !== nodeId) changed(state.id);
    },
    line: (planId, accountId) => {
      const key = keyOf(planId, accountId);
      lines.set(key, (lines.get(key) ?? 0) + 1);
      return () => {
        const left = (lines.get(key) ?? 1) - 1;
        if (left > 0) return void lines.set(key, left);
        lines.delete(key);
        if (plans.get(planId)?.delete(accountId)) changed(planId);
      };
    },
    seenBy: (state, accountId) => {
      const drafts = isDraftingSide(rolesOf(state, accountId));
      const people = [...present(state.id).values()].filter(
        (presence) => presence.person.id !== accountId && presence.drafts === drafts,
      );
      return {
        people: people.map(({ person, office, nodeId }) => ({
          accountId: person.id,
          name: person.name,
          office,
          ...(nodeId ? { nodeId } : {}),
        })),
      };
    },
  };
}

const keyOf = (planId: string, accountId: string): string => `${planId} ${accountId}`;
