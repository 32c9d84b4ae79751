import { useCallback, useEffect, useState } from 'react';
import type { CommentView } from '../../../schemas/types.ts';
import { neighbour } from '../parts/change-model.ts';

const PREFIX = '#comment-';

const named = (): string | undefined =>
  window.location.hash.startsWith(PREFIX)
    ? decodeURIComponent(window.location.hash.slice(PREFIX.length))
    : undefined;

/**
 * The remark that the address names (#comment-<id>), and the way to another. `shownId` is the first
 * of the list while none is chosen; it stays the same one when the list takes another order because
 * it was answered.
 */
export function useCurrentRemark(ordered: readonly CommentView[]) {
  const [currentId, setCurrentId] = useState(named);
  const [firstId, setFirstId] = useState<string>();
  const [first] = ordered;
  if (firstId === undefined && first !== undefined) setFirstId(first.id);
  const shownId = currentId ?? firstId;
  useEffect(() => {
    const onHash = () => setCurrentId(named());
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const pick = useCallback((commentId: string | undefined) => {
    const { pathname, search } = window.location;
    const hash = commentId === undefined ? '' : `${PREFIX}${encodeURIComponent(commentId)}`;
    window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
    setCurrentId(commentId);
  }, []);
  const step = (by: 1 | -1) => {
    const next = neighbour(ordered, shownId, by);
    if (next !== undefined) pick(next.id);
  };
  return { currentId, shownId, pick, step };
}
