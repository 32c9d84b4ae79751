import type { PlanEvent } from '../../schemas/types.ts';
import { recordOf } from './acts/all.ts';
import { type Growing, type Noticed, noticing } from './noticing.ts';

const NOTHING: Noticed = {
  seq: 0,
  facts: [],
  members: [],
  instances: [],
  instance: 0,
  revision: 0,
  threads: new Map(),
  consultations: new Map(),
  waiting: new Map(),
  signs: new Map(),
};

/**
 * Returns the facts after these events, given those before. Copies what it extends once a call, not
 * once an event.
 */
export function noticed(before: Noticed | undefined, events: readonly PlanEvent[]): Noticed {
  const base = before ?? NOTHING;
  if (events.length === 0) return base;
  const now: Growing = {
    ...base,
    facts: [...base.facts],
    threads: new Map(base.threads),
    consultations: new Map(base.consultations),
    waiting: new Map(base.waiting),
    signs: new Map(base.signs),
  };
  for (const event of events) {
    if (event.seq <= now.seq) continue;
    recordOf(event).concerns(noticing(now, event), event);
    now.seq = event.seq;
  }
  return now;
}
