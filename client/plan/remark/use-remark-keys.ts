import { useEffect } from 'react';
import type { CommentView } from '../../../schemas/types.ts';

/** j and k go to the next and the previous of the remarks shown. */
export function useRemarkKeys(
  comments: readonly CommentView[],
  focusedId: string | undefined,
  onGo: (commentId: string) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]'))
        return;
      const at = comments.findIndex(({ id }) => id === focusedId);
      const next = comments[at === -1 && by === -1 ? comments.length - 1 : at + by];
      if (next === undefined) return;
      event.preventDefault();
      onGo(next.id);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [comments, focusedId, onGo]);
}
