import { ACTS } from '../../../domain/review/acts/all.ts';
import { historyLine } from '../../../domain/review/history.ts';
import { isDraftingSide, rolesOf } from '../../../domain/review/roles.ts';
import type { HistoryItem, PlanState } from '../../../domain/review/state.ts';
import type { HistoryEntry, HistoryView, Language } from '../../../schemas/types.ts';
import { hideFromStrangers } from '../acting.ts';
import type { Person } from '../person.ts';

/**
 * Returns all acts that the person may see, newest first. An administrator without a role sees that
 * something was done, not the words.
 */
export function viewHistory(person: Person, state: PlanState, language: Language): HistoryView {
  hideFromStrangers(state, person);
  const roles = rolesOf(state, person.id);
  const shown = isDraftingSide(roles)
    ? state.history
    : state.history.filter((item) => ACTS[item.type].sight !== 'drafting-side');
  return {
    entries: shown
      .map((item) => entry(roles.length > 0 ? item : withoutText(item), language))
      .reverse(),
  };
}

function entry(item: HistoryItem, language: Language): HistoryEntry {
  const { seq, at, actor, type, nodeId, commentId, revision, until, count } = item;
  return {
    seq,
    at,
    actor,
    type,
    kind: ACTS[type].kind,
    line: historyLine(item, language),
    ...(until ? { until } : {}),
    ...(count ? { count } : {}),
    ...(nodeId ? { nodeId } : {}),
    ...(commentId ? { commentId } : {}),
    ...(revision ? { revision } : {}),
  };
}

function withoutText({ text: _text, reason: _reason, ...item }: HistoryItem): HistoryItem {
  return item;
}
