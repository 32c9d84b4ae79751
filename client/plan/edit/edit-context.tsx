import { createContext, use } from 'react';
import { createStore, type ReadableStore, useStore } from '../../store.ts';
import type { DraftSession } from './draft-session.ts';
import type { DraftState } from './draft-state.ts';
import type { TextPlace } from './text-place.ts';

/** Which field is open for editing: one at a time. */
export interface OpenField extends ReadableStore<string | undefined> {
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
  const { read, subscribe, write } = createStore<string | undefined>(undefined);
  let place: TextPlace | undefined;
  return {
    read,
    subscribe,
    open: (key, at) => {
      place = at;
      write(key);
    },
    place: () => place,
    close: (refocus) => {
      const before = read();
      write(undefined);
      if (refocus && before !== undefined) requestAnimationFrame(() => viewOf(before)?.focus());
    },
  };
}

/** The element that shows a field and opens it. */
export function viewOf(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-editable="${CSS.escape(key)}"]`);
}

export interface EditHost {
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

/**
 * A part of the draft's state; the component hears of changes of that part alone. It must be a
 * stable value.
 */
export function useDraftPart<T>(pick: (state: DraftState) => T): T {
  return useStore(useEdit().session, pick);
}
