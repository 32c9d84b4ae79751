import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { NodeChange, PlanView } from '../../../schemas/types.ts';
import { useRead } from '../../queries.ts';
import { type ChangeKind, filterChanges, isPartOf, neighbour } from '../parts/change-model.ts';
import type { Sides } from '../parts/sides.ts';

interface ChangesInput {
  readonly plan: PlanView;
  readonly sides: Sides;
  readonly changeId: string | undefined;
  /** Only the changes of this section are gone through. */
  readonly sectionId: string | undefined;
  readonly onPick: (changeId: string | undefined) => void;
}

/** The changes of a comparison, those shown, and the current one. */
export type Changes = ReturnType<typeof useChanges>;

/**
 * Holds the changes between two sides, which kinds of them are shown, and which one is looked at.
 */
export function useChanges({ plan, sides, changeId, sectionId, onPick }: ChangesInput) {
  const { from, to } = sides;
  const redline = useRead('getRedline', { planId: plan.id, query: { from, to } });
  const [kinds, setKinds] = useState<ReadonlySet<ChangeKind>>(new Set());
  const all = useMemo(
    () =>
      (redline.data?.changes ?? []).filter(
        (change) => sectionId === undefined || change.sectionId === sectionId,
      ),
    [redline.data, sectionId],
  );
  useFirstOf(all, sectionId !== undefined && changeId === undefined, onPick);
  const shown = useMemo(() => filterChanges(all, kinds), [all, kinds]);
  const current = all.find((change) => changeId !== undefined && isPartOf(changeId, change));
  return {
    summary: redline.data?.summary,
    error: redline.error,
    /** Whether nothing differs. */
    same: redline.data !== undefined && all.length === 0,
    all,
    kinds,
    setKinds,
    shown,
    current,
    /** The index of the current one among those shown; -1 when it is not. */
    at: current === undefined ? -1 : shown.indexOf(current),
    step: (by: 1 | -1) => {
      const next = neighbour(shown, current?.id, by);
      if (next !== undefined) onPick(next.id);
    },
    /** Picks the change of which this is a part, or which it is. */
    pickPart: useCallback(
      (id: string) => {
        const change = all.find((one) => isPartOf(id, one));
        if (change !== undefined) onPick(change.id);
      },
      [all, onPick],
    ),
    askAgain: () => void redline.refetch(),
  };
}

/** Goes to the first change once they are known, where the address names none. */
function useFirstOf(
  changes: readonly NodeChange[],
  wanted: boolean,
  onPick: (changeId: string) => void,
): void {
  const first = wanted ? changes[0]?.id : undefined;
  const pick = useEffectEvent(onPick);
  useEffect(() => {
    if (first !== undefined) pick(first);
  }, [first]);
}
