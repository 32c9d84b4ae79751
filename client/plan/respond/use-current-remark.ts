import { useCallback, useEffect, useState } from 'react';
import type { CommentView } from '../../../schemas/types.ts';
import { neighbour } from '../compare/change-model.ts';

const PREFIX = '#comment-';

const named = (): string | undefined =>
  window.location.hash.startsWith(PREFIX)
    ? decodeURIComponent(window.location.hash.slice(PREFIX.length))
    : undefined;

/** The remark that the address names (#comment-<id>), and the way to another. Back and forward work too. */
export function useCurrentRemark(ordered: readonly CommentView[]) {
  const [currentId, setCurrentId] = useState(named);
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
    const next = neighbour(ordered, currentId, by);
    if (next !== undefined) pick(next.id);
  };
  return { currentId, pick, step };
}
