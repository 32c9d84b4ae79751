import { useEffect, useMemo, useState } from 'react';
import type { CommentView } from '../../../schemas/types.ts';
import { remarkRange } from './field-range.ts';
import { useHighlights } from './highlights.ts';

interface MarkInput {
  readonly paper: HTMLElement | null;
  readonly comments: readonly CommentView[];
  readonly focusedId: string | undefined;
  readonly hoveredId: string | undefined;
  /** Marked words were clicked. */
  readonly onPick: (commentId: string, scroll: boolean) => void;
}

/**
 * Marks the words of the remarks on the paper; those of the one in focus or under the pointer more
 * strongly.
 */
export function useRemarkMarks(input: MarkInput): void {
  const { paper, comments, focusedId, hoveredId, onPick } = input;
  const stamp = usePaperStamp(paper);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says when the paper shows other words
  const ranges = useMemo(
    () =>
      comments.flatMap((comment) => {
        const range = paper === null ? undefined : remarkRange(comment);
        return range === undefined ? [] : [{ comment, range }];
      }),
    [comments, paper, stamp],
  );
  const looks = useMemo(() => {
    const strong = ranges.filter(({ comment: { id } }) => id === focusedId || id === hoveredId);
    return {
      'remark-words': ranges.filter(({ comment }) => comment.kind !== 'directive').map(rangeIn),
      'remark-directive': ranges.filter(({ comment }) => comment.kind === 'directive').map(rangeIn),
      'remark-focus': strong.map(rangeIn),
    };
  }, [ranges, focusedId, hoveredId]);
  useHighlights(looks, paper, stamp);

  useEffect(() => {
    if (paper === null) return;
    const pick = (event: MouseEvent) => {
      if (document.getSelection()?.isCollapsed === false) return;
      const hits = ranges.filter(({ range }) =>
        [...range.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            event.clientX >= left &&
            event.clientX <= right &&
            event.clientY >= top &&
            event.clientY <= bottom,
        ),
      );
      // Words with several remarks: each click shows the next of them.
      const at = hits.findIndex(({ comment }) => comment.id === focusedId);
      const next = hits[(at + 1) % hits.length];
      if (next) onPick(next.comment.id, false);
    };
    paper.addEventListener('click', pick);
    return () => paper.removeEventListener('click', pick);
  }, [paper, ranges, focusedId, onPick]);
}

const rangeIn = ({ range }: { readonly range: Range }) => range;

/**
 * Counts up when the paper changes its shape: items unfolded, fonts come, a window made narrower.
 */
function usePaperStamp(paper: HTMLElement | null): number {
  const [stamp, setStamp] = useState(0);
  useEffect(() => {
    if (paper === null) return;
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setStamp((count) => count + 1));
    });
    observer.observe(paper);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [paper]);
  return stamp;
}
