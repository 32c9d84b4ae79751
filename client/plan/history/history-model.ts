import type { EventType, HistoryEntry } from '../../../schemas/types.ts';
import { dayOf } from '../../format.ts';

/** Kinds of act that people filter by. */
export type ActKind = 'draft' | 'remarks' | 'answers' | 'decisions' | 'members';
export const ACT_KINDS: readonly ActKind[] = [
  'decisions',
  'remarks',
  'answers',
  'draft',
  'members',
];

const KIND_OF: Readonly<Record<EventType, ActKind>> = {
  'plan-created': 'draft',
  'members-set': 'members',
  'draft-replaced': 'draft',
  'node-set': 'draft',
  'node-added': 'draft',
  'node-removed': 'draft',
  'node-moved': 'draft',
  'revision-submitted': 'decisions',
  'revision-withdrawn': 'decisions',
  'comment-added': 'remarks',
  'comment-replied': 'remarks',
  'anchor-replaced': 'remarks',
  'response-set': 'answers',
  'responses-released': 'answers',
  'response-confirmed': 'answers',
  'response-reopened': 'answers',
  'plan-returned': 'decisions',
  'plan-approved': 'decisions',
  'plan-reopened': 'decisions',
  'finding-ignored': 'draft',
  'finding-restored': 'draft',
  'comments-assigned': 'answers',
  'comments-merged': 'remarks',
  'comment-unmerged': 'remarks',
  'due-extended': 'decisions',
  'changes-explained': 'draft',
  'consultation-opened': 'remarks',
  'consultation-closed': 'remarks',
  'consultation-seen': 'remarks',
  'consultation-declined': 'remarks',
  'agencies-reminded': 'remarks',
  'remarks-released': 'remarks',
  'comment-revised': 'remarks',
  'comment-discarded': 'remarks',
  'vote-cast': 'decisions',
  'section-signed': 'decisions',
  'section-unsigned': 'decisions',
  'meeting-set': 'decisions',
  'instances-set': 'members',
};

export const kindOf = (entry: HistoryEntry): ActKind => KIND_OF[entry.type];

export interface HistoryFilter {
  readonly accountId: string;
  readonly kind: ActKind | '';
}

export function filterEntries(
  entries: readonly HistoryEntry[],
  { accountId, kind }: HistoryFilter,
): readonly HistoryEntry[] {
  return entries.filter(
    (entry) =>
      (accountId === '' || entry.actor.accountId === accountId) &&
      (kind === '' || kindOf(entry) === kind),
  );
}

export interface HistoryDay {
  readonly day: string;
  readonly entries: readonly HistoryEntry[];
}

/** Entries, newest first, by the day of their (latest) moment in Việt Nam. */
export function byDay(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.until ?? entry.at);
    const list = days.get(day);
    if (list === undefined) days.set(day, [entry]);
    else list.push(entry);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
}
