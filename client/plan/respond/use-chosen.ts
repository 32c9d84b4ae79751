import { useState } from 'react';
import { groupToggled, NOTHING_CHOSEN, toggled, visibleOf } from './selecting.ts';

/** The remarks chosen to be dealt with together. */
export type Chosen = ReturnType<typeof useChosen>;

/**
 * Holds which remarks of the list are chosen.
 *
 * @param ordered ids as they stand in the list
 */
export function useChosen(ordered: readonly string[]) {
  const [selection, setSelection] = useState(NOTHING_CHOSEN);
  return {
    ids: visibleOf(selection, ordered),
    toggle: (id: string, range: boolean) => setSelection(toggled(selection, ordered, id, range)),
    toggleGroup: (group: readonly string[]) => setSelection(groupToggled(selection, group)),
    clear: () => setSelection(NOTHING_CHOSEN),
  };
}
