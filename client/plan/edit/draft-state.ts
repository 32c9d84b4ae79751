import type { DraftView, Finding, Html, Labels, PlanDocument } from '../../../schemas/types.ts';
import { type ApiProblem, mayRetry } from '../../api-problem.ts';
import type { Conflict, PendingByNode } from './merge-draft.ts';

/** Why something typed isn't saved yet. */
export type Trouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  /** The server, or a proxy in front of it, answers that it can't now: tried again by itself. */
  | { readonly kind: 'failing'; readonly error: ApiProblem }
  | { readonly kind: 'refused'; readonly error: ApiProblem };

/** What an error of a write means for what was typed. */
export function troubleOf(error: ApiProblem): Trouble {
  if (error.status === 401) return { kind: 'signed-out' };
  if (error.failure === 'network') return { kind: 'offline' };
  return { kind: mayRetry(error) ? 'failing' : 'refused', error };
}

/** The working draft on the screen: the server's, with what was typed on top. */
export interface DraftState {
  readonly document: PlanDocument;
  readonly version: number;
  readonly versions: Readonly<Record<string, number>>;
  readonly labels: Labels;
  readonly html: Html;
  readonly findings: readonly Finding[];
  readonly pending: PendingByNode;
  readonly conflicts: readonly Conflict[];
  /**
   * Words that can't be read as values of their fields, by node and field: not saved before they
   * are mended.
   */
  readonly unread: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** What the server refused, by node and field. */
  readonly faults: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly saving: boolean;
  readonly savedAt: string | undefined;
  readonly trouble: Trouble | undefined;
}

export function firstState(draft: DraftView): DraftState {
  return {
    document: draft.document,
    version: draft.version,
    versions: draft.versions,
    labels: draft.labels,
    html: draft.html,
    findings: draft.findings,
    pending: new Map(),
    conflicts: [],
    unread: new Map(),
    faults: new Map(),
    saving: false,
    savedAt: undefined,
    trouble: undefined,
  };
}

/** Whether something typed isn't on the server. */
export function isUnsaved({ pending, unread }: DraftState): boolean {
  return pending.size > 0 || unread.size > 0;
}

/** The words that can't be read with those of one field among them; undefined takes them out. */
export function withWords(
  unread: DraftState['unread'],
  nodeId: string,
  field: string,
  words: string | undefined,
): DraftState['unread'] {
  const before = unread.get(nodeId) ?? {};
  if (before[field] === words) return unread;
  const { [field]: _, ...others } = before;
  const now = words === undefined ? others : { ...others, [field]: words };
  const next = new Map(unread);
  if (Object.keys(now).length === 0) next.delete(nodeId);
  else next.set(nodeId, now);
  return next;
}
