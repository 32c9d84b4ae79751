import { useMemo } from 'react';
import type { PlanDocument } from '../../../schemas/types.ts';
import { useRevision } from '../../queries.ts';
import { changedSections } from './changed-sections.ts';

/**
 * The sections of a document that differ from a revision of the plan; undefined until that is
 * fetched.
 */
export function useChangedSections(planId: string, since: number, document: PlanDocument) {
  const before = useRevision(planId, since).data?.document;
  return useMemo(
    () => (before ? changedSections(before, document) : undefined),
    [before, document],
  );
}
