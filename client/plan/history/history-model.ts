import { dayInVietnam } from '../../../domain/text/vietnam-time.ts';
import type { HistoryEntry, HistoryKind } from '../../../schemas/types.ts';

/** Kinds of act that people filter by, in the order in which they are offered. */
export const ACT_KINDS: readonly HistoryKind[] = [
  'decisions',
  'remarks',
  'answers',
  'draft',
  'members',
];

export interface HistoryFilter {
  readonly accountId: string;
  readonly kind: HistoryKind | '';
}

export function filterEntries(
  entries: readonly HistoryEntry[],
  { accountId, kind }: HistoryFilter,
): readonly HistoryEntry[] {
  return entries.filter(
    (entry) =>
      (accountId === '' || entry.actor.accountId === accountId) &&
      (kind === '' || entry.kind === kind),
  );
}

export interface HistoryDay {
  readonly day: string;
  readonly entries: readonly HistoryEntry[];
}

/** Entries, newest first, by the day of their (latest) moment in Việt Nam. */
export function historyByDay(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = dayInVietnam(entry.until ?? entry.at);
    const list = days.get(day);
    if (list === undefined) days.set(day, [entry]);
    else list.push(entry);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
}
