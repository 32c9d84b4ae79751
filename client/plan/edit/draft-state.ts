import type { DraftView, Finding, Html, Labels, PlanDocument } from '../../../schemas/types.ts';
import type { Conflict, PendingByNode } from './merge-draft.ts';

/** Why something typed isn't saved yet. */
export type Trouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly detail: string };

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
    faults: new Map(),
    saving: false,
    savedAt: undefined,
    trouble: undefined,
  };
}
