import { useMemo } from 'react';
import type { PlanView, RoundsView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { useRead } from '../../queries.ts';
import { may } from '../parts/plan-access.ts';
import { mayRemark, remarkRights } from '../remark/new-remark.ts';

const NONE: RoundsView['consultations'] = [];

/** What the person may do where they read. */
export type ReadingRights = ReturnType<typeof useReadingRights>;

/**
 * Holds the rounds of a plan, and whether the person may remark on what is shown and sign its
 * sections.
 */
export function useReadingRights(plan: PlanView, at: DocumentRef) {
  const rounds = useRead('getRounds', { planId: plan.id }).data;
  const consultations = rounds?.consultations ?? NONE;
  const rights = useMemo(() => remarkRights(plan, consultations, at), [plan, consultations, at]);
  const signs = useMemo(
    () =>
      rounds !== undefined && at === plan.revisions && may(plan, 'sign-section')
        ? { plan, sections: rounds.sections }
        : undefined,
    [plan, rounds, at],
  );
  return { rounds, consultations, rights, canAdd: mayRemark(rights), signs };
}
