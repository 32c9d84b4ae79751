import { useCallback, useMemo, useState } from 'react';
import { type IndexedNode, idPath } from '../../../domain/plan/tree-index.ts';
import type { CommentView } from '../../../schemas/types.ts';
import { useAccount } from '../../session.tsx';
import { inPaperOrder, openBySection, passesFilter, type RemarkFilter } from './remark-filter.ts';

/** The remarks of a document in the order of the paper, and which of them are shown. */
export interface ShownRemarks {
  readonly all: readonly CommentView[];
  /** Those that pass the filters. */
  readonly shown: readonly CommentView[];
  /** Directives whose time is over. */
  readonly overdue: readonly CommentView[];
  /** How many are open, by section. */
  readonly openCounts: ReturnType<typeof openBySection>;
  readonly filter: RemarkFilter;
  /** Empty for all parts of the plan. */
  readonly sectionId: string;
  readonly setFilter: (filter: RemarkFilter) => void;
  readonly setSection: (sectionId: string) => void;
  /** Takes both filters away. */
  readonly showAll: () => void;
}

export function useShownRemarks(
  comments: readonly CommentView[],
  tree: ReadonlyMap<string, IndexedNode>,
): ShownRemarks {
  const account = useAccount();
  const [filter, setFilter] = useState<RemarkFilter>('all');
  const [sectionId, setSection] = useState('');
  const pathOf = useCallback((nodeId: string) => idPath(tree, nodeId), [tree]);
  const all = useMemo(() => {
    const order = new Map([...tree.keys()].map((id, index) => [id, index]));
    return inPaperOrder(comments, order);
  }, [comments, tree]);
  const shown = useMemo(
    () =>
      all.filter(
        (comment) =>
          passesFilter(comment, filter, account.id) &&
          (sectionId === '' || pathOf(comment.place.nodeId).includes(sectionId)),
      ),
    [all, filter, account.id, sectionId, pathOf],
  );
  const overdue = useMemo(() => all.filter((comment) => comment.overdue), [all]);
  const openCounts = useMemo(() => openBySection(comments, pathOf), [comments, pathOf]);
  const showAll = useCallback(() => {
    setFilter('all');
    setSection('');
  }, []);
  return { all, shown, overdue, openCounts, filter, sectionId, setFilter, setSection, showAll };
}
