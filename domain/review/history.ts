import type { Language, PlanEvent } from '../../schemas/types.ts';
import { ACTS, recordOf } from './acts/all.ts';
import type { HistoryItem, PlanState } from './state.ts';

/**
 * Edits of one node by one person no further apart than this are one entry: autosave is not an act.
 */
const ONE_SITTING_MS = 30 * 60 * 1000;

/** Returns the history after this event; `state` is the one before it. */
export function recorded(state: PlanState, event: PlanEvent): readonly HistoryItem[] {
  const last = state.history.at(-1);
  if (last && continues(last, event)) {
    const longer = { ...last, until: event.at, count: (last.count ?? 1) + 1 };
    return [...state.history.slice(0, -1), longer];
  }
  const { seq, at, actor, type } = event;
  return [...state.history, { seq, at, actor, type, ...recordOf(event).subject(state, event) }];
}

/** Whether an event continues what the person was editing. */
const continues = (last: HistoryItem, event: PlanEvent): boolean =>
  event.type === 'node-set' &&
  last.type === 'node-set' &&
  last.nodeId === event.data.nodeId &&
  last.actor.accountId === event.actor.accountId &&
  Date.parse(event.at) - Date.parse(last.until ?? last.at) <= ONE_SITTING_MS;

/** Writes one act in words, without who and when. */
export const historyLine = (item: HistoryItem, language: Language): string =>
  ACTS[item.type].line(item)[language];
