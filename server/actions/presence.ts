import { isDraftingSide, rolesOf } from '../../domain/review/roles.ts';
import type { PlanState } from '../../domain/review/state.ts';
import type { Presence } from '../../schemas/types.ts';
import type { Person } from './person.ts';

/** Without a line or a sign of life for so long a person is gone. */
export const GONE_AFTER_MS = 45_000;

interface Here {
  readonly person: Person;
  readonly office: string;
  readonly drafts: boolean;
  readonly nodeId?: string;
  readonly until: number;
}

/** Who is at which plan now: in memory alone, for it is worth nothing after a restart. */
export interface PresenceBoard {
  /** A sign of life. */
  here(state: PlanState, person: Person, nodeId: string | undefined): void;
  /**
   * A line of the person's stands: who has given a sign of life is there for as long as one does. Returns what to call when
   * it ends; with the last one they have left.
   */
  line(planId: string, accountId: string): () => void;
  /** Those on the same side of the table: what the drafting side edits is not the committee's. */
  seenBy(state: PlanState, accountId: string): Presence;
  /** Calls back when somebody came, left or turned to something else. Returns how to stop. */
  watch(planId: string, listener: () => void): () => void;
}

export function createPresence(now: () => number): PresenceBoard {
  const plans = new Map<string, Map<string, Here>>();
  /** How many lines a person has to a plan. */
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
      const those = listeners.get(planId) ?? new Set<() => void>();
      listeners.set(planId, those.add(listener));
      return () => {
        those.delete(listener);
        if (those.size === 0 && listeners.get(planId) === those) listeners.delete(planId);
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
        (one) => one.person.id !== accountId && one.drafts === drafts,
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
