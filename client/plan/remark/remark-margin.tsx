import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CommentView } from '../../../schemas/types.ts';
import { fieldElement, nodeElement, remarkRange } from './field-range.ts';
import remarkCard from './remark-card.module.css';
import { layOutCards } from './remark-layout.ts';

const GAP = 8;

interface RemarkMarginProps {
  /** In the order of the paper. */
  readonly comments: readonly CommentView[];
  readonly focusedId: string | undefined;
  /** The paper, which the margin is as tall as. */
  readonly paper: HTMLElement | null;
  readonly label: string;
  readonly renderCard: (comment: CommentView) => ReactNode;
}

/** The margin of the paper: each remark beside its words, none over another. */
export function RemarkMargin(props: RemarkMarginProps) {
  const { comments, focusedId, paper, renderCard, label } = props;
  const margin = useRef<HTMLElement>(null);
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  const place = useCallback(() => {
    const box = margin.current;
    if (box === null) return;
    const origin = box.getBoundingClientRect().top;
    const cards = comments.map((comment) => ({
      id: comment.id,
      wanted: topOf(comment) - origin,
      height:
        box.querySelector<HTMLElement>(`[data-card="${CSS.escape(comment.id)}"]`)?.offsetHeight ??
        0,
    }));
    const next = layOutCards(cards, GAP, focusedId);
    setTops((before) => (sameTops(before, next) ? before : next));
  }, [comments, focusedId]);

  useLayoutEffect(place, [place]);
  // The paper grows when parts of it are first painted, fonts arrive or items unfold; cards grow
  // with their threads.
  useEffect(() => {
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    });
    if (paper) observer.observe(paper);
    for (const card of margin.current?.children ?? []) observer.observe(card);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [paper, place]);

  return (
    <aside ref={margin} className={remarkCard.remarkMargin} aria-label={label}>
      {comments.map((comment) => (
        <div
          key={comment.id}
          data-card={comment.id}
          className={remarkCard.remarkSlot}
          style={{ transform: `translateY(${tops.get(comment.id) ?? 0}px)` }}
        >
          {renderCard(comment)}
        </div>
      ))}
    </aside>
  );
}

/**
 * Where a remark wants to stand: beside its words, else its field, else its node. Page coordinates
 * of the viewport.
 */
function topOf(comment: CommentView): number {
  const { nodeId, field } = comment.place;
  const target =
    remarkRange(comment) ??
    (field === undefined ? null : fieldElement(nodeId, field)) ??
    nodeElement(nodeId);
  return target?.getBoundingClientRect().top ?? 0;
}

function sameTops(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, top] of a) if (b.get(id) !== top) return false;
  return true;
}
