import type { PlanEvent } from '../../schemas/types.ts';
import { dictionary } from '../dictionary.ts';
import type { EventOf } from './acts/act.ts';
import { isActType, recordOf } from './acts/all.ts';
import { versionsOf } from './acts/draft.ts';
import { recorded } from './history.ts';
import type { PlanState } from './state.ts';
import { readInPlan } from './upcast.ts';

/**
 * The state after these events; the first event of a plan is always plan-created. Throws where they
 * can't follow from the events before, and `UnreadEvent` where this version can't read a part of
 * one. Events that were stored come through `readEvent`.
 */
export function foldEvents(state: PlanState | undefined, events: readonly PlanEvent[]): PlanState {
  let current = state;
  for (const event of events) current = foldEvent(current, event);
  if (!current) throw new Error('a plan without events has no state');
  return current;
}

function foldEvent(state: PlanState | undefined, written: PlanEvent): PlanState {
  const { seq, at, type } = written;
  if (type === 'plan-created' && !state) return created(written);
  if (!state) throw new Error(`event ${seq} (${type}) comes before plan-created`);
  if (seq !== state.seq + 1) throw new Error(`event ${seq} follows ${state.seq}`);
  if (!isActType(type)) throw new Error(`event ${seq} is of no known type`);
  const event = readInPlan(written, state);
  const next = recordOf(event).fold(state, event);
  const readAs = event === written ? {} : { readAs: { ...state.readAs, [seq]: event } };
  return { ...next, ...readAs, seq, updatedAt: at, history: recorded(state, event) };
}

function created(event: EventOf<'plan-created'>): PlanState {
  const base: PlanState = {
    id: event.data.document.id,
    seq: event.seq,
    updatedAt: event.at,
    stage: 'drafting',
    members: event.data.members,
    draft: event.data.document,
    versions: versionsOf(event.data.document, event.seq),
    revisions: [],
    rounds: [],
    consultations: [],
    signOffs: [],
    instances: [],
    instance: 0,
    comments: [],
    ignored: dictionary(),
    explained: dictionary(),
    history: [],
    turnSince: event.at,
  };
  return { ...base, history: recorded(base, event) };
}
