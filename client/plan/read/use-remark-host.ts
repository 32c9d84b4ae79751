import { useMemo } from 'react';
import type { Anchor, CommentView } from '../../../schemas/types.ts';
import type { Placing } from '../remark/placing.tsx';
import type { RemarkHost } from '../remark/remark-host.tsx';
import type { RemarkFocus } from '../remark/use-remark-focus.ts';

interface HostInput {
  /** In the order of the paper. */
  readonly comments: readonly CommentView[];
  readonly canAdd: boolean;
  readonly focus: RemarkFocus;
  readonly placing: Placing;
}

/**
 * Holds what the items of the paper show of their remarks, and what they start: a new remark, or
 * the new place of one.
 */
export function useRemarkHost({ comments, canAdd, focus, placing }: HostInput): RemarkHost {
  const { add, show } = focus;
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { place } of comments) counts.set(place.nodeId, (counts.get(place.nodeId) ?? 0) + 1);
    return {
      counts,
      canAdd: canAdd || placing.comment !== undefined,
      onAdd: (anchor: Anchor) => {
        if (placing.comment !== undefined) return placing.put(anchor);
        add(anchor);
      },
      onShow: (nodeId: string) => {
        const first = comments.find(({ place }) => place.nodeId === nodeId);
        if (first) show(first.id, false);
      },
    };
  }, [comments, canAdd, add, show, placing]);
}
