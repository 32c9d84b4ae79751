import { useMemo } from 'react';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { useAccount } from '../../session.tsx';
import { type KnownDocument, useDocument } from '../parts/use-document.ts';
import { entriesOf } from './merging.ts';
import { useShown } from './use-shown.ts';
import { useWorked } from './use-worked.ts';
import { grouped, matches, passes, type WorkFilter } from './worklist.ts';
import type { Grouping } from './worklist-tools.tsx';

/** The list of remarks to answer, as it is filtered and grouped now. */
export type ShownWorklist = ReturnType<typeof useWorklist>;

/** Holds the remarks to answer, and those of them that the list shows, in its groups and order. */
export function useWorklist(plan: PlanView) {
  const all = useWorked(plan).data?.comments ?? [];
  const t = useT();
  const account = useAccount();
  const asked = plan.revisions > 0 && plan.stage !== 'approved';
  const gate = useRead('getGate', { planId: plan.id }, asked).data;
  const { known } = useDocument(plan.id, 'draft');
  const [shown, setShown] = useShown();
  const unproven = useMemo(() => new Set(gate?.unproven.map(({ commentId }) => commentId)), [gate]);
  const by = { accountId: account.id, unproven };
  const entries = entriesOf(all);
  const isShown = (comment: CommentView, merged: readonly CommentView[]) =>
    [comment, ...merged].some((one) => passes(one, shown.filter, by) && matches(one, shown.words));
  const groups = groupsOf(
    entries.flatMap(({ comment, merged }) => (isShown(comment, merged) ? [comment] : [])),
    shown.grouping,
    known,
    t('respond.noSection'),
  );
  return {
    all,
    gate,
    known,
    unproven,
    shown,
    setShown,
    groups,
    ordered: groups.flatMap((group) => group.comments),
    mergedOf: (id: string) => entries.find(({ comment }) => comment.id === id)?.merged ?? [],
    countOf: (filter: WorkFilter) => all.filter((one) => passes(one, filter, by)).length,
  };
}

function groupsOf(
  comments: readonly CommentView[],
  grouping: Grouping,
  known: KnownDocument | undefined,
  whole: string,
) {
  if (grouping === 'agency')
    return grouped(
      comments,
      [],
      ({ author }) => author.agency || author.office,
      (name) => name,
    );
  const sections = known?.document.children.map(({ id }) => id) ?? [];
  return grouped(
    comments,
    sections,
    (comment) => known?.sectionOf(comment.place.nodeId) ?? '',
    (id) => (id === '' ? whole : (known?.placeOf(id) ?? whole)),
  );
}
