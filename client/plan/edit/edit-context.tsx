import { createContext, use, useSyncExternalStore } from 'react';
import type { DraftSession } from './draft-session.ts';
import type { DraftState } from './draft-state.ts';
import type { TextPlace } from './text-place.ts';

/** Which field is open for editing: one at a time. */
export interface OpenField {
  readonly read: () => string | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens it, with the cursor at a place of its text when one is given. */
  readonly open: (key: string, place?: TextPlace) => void;
  /** Where the cursor goes in the field that was opened last. */
  readonly place: () => TextPlace | undefined;
  /** Closes it; the focus goes back to what was edited when asked. */
  readonly close: (refocus: boolean) => void;
}

/** The name of a field of a node among the fields that can be opened. */
export const fieldKey = (nodeId: string, field: string): string => `${nodeId} ${field}`;

export function createOpenField(): OpenField {
  let open: string | undefined;
  let place: TextPlace | undefined;
  const listeners = new Set<() => void>();
  const set = (next: string | undefined) => {
    if (next === open) return;
    open = next;
    for (const listener of listeners) listener();
  };
  return {
    read: () => open,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (key, at) => {
      place = at;
      set(key);
    },
    place: () => place,
    close: (refocus) => {
      const before = open;
      set(undefined);
      if (refocus && before !== undefined) requestAnimationFrame(() => viewOf(before)?.focus());
    },
  };
}

/** The element that shows a field and opens it. */
export function viewOf(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-editable="${CSS.escape(key)}"]`);
}

interface EditHost {
  readonly session: DraftSession;
  readonly openField: OpenField;
  /** Agencies named anywhere in the plan. */
  readonly agencies: () => readonly string[];
  readonly onMoveTo: (nodeId: string) => void;
  /** Leads to what was found at a node, in the panel of findings. */
  readonly onShowFindings: (nodeId: string) => void;
}

const EditContext = createContext<EditHost | undefined>(undefined);

export const EditProvider = EditContext.Provider;

export function useEdit(): EditHost {
  const host = use(EditContext);
  if (host === undefined) throw new Error('Editing happens inside EditMode.');
  return host;
}

/** A part of the draft's state; the component hears of changes of that part alone. It must be a stable value. */
export function useDraftPart<T>(pick: (state: DraftState) => T): T {
  const { session } = useEdit();
  return useSyncExternalStore(session.subscribe, () => pick(session.read()));
}
