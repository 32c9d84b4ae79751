import { useCallback, useState } from 'react';
import type { Anchor, CommentView } from '../../../schemas/types.ts';
import { arriveAt } from '../paper/go-to-node.ts';
import type { PaperStore } from '../paper/paper-context.tsx';
import { nodeElement } from './field-range.ts';

/** Which remark is in view or being made, and whether the sheet with the remarks is open. */
export interface RemarkFocus {
  readonly focusedId: string | undefined;
  readonly hoveredId: string | undefined;
  /** Where a remark is being made. */
  readonly adding: Anchor | undefined;
  readonly sheetOpen: boolean;
  readonly focus: (commentId: string | undefined) => void;
  readonly hover: (commentId: string | undefined) => void;
  readonly setSheet: (open: boolean) => void;
  readonly add: (anchor: Anchor) => void;
  /** The form was closed; with the remark's id when one was made. */
  readonly added: (commentId: string | undefined) => void;
  /**
   * Brings a remark and its words into view; its item is unfolded when the words are among its
   * details.
   */
  readonly show: (commentId: string, scroll?: boolean) => void;
}

/**
 * `onAsked` is called when a link or the paper asks for a remark, which is not the filter's
 * business then.
 */
export function useRemarkFocus(
  comments: readonly CommentView[],
  store: PaperStore,
  onAsked: () => void,
): RemarkFocus {
  const [adding, setAdding] = useState<Anchor | undefined>();
  const [focusedId, focus] = useState<string | undefined>();
  const [hoveredId, hover] = useState<string | undefined>();
  const [sheetOpen, setSheet] = useState(false);
  const show = useCallback(
    (commentId: string, scroll = true) => {
      const comment = comments.find(({ id }) => id === commentId);
      if (comment === undefined) return;
      focus(commentId);
      setSheet(true);
      const { nodeId, field } = comment.place;
      if (field !== undefined && !isShown(nodeId, field)) store.setOpen(nodeId, true);
      if (!scroll) return;
      onAsked();
      const element = nodeElement(nodeId);
      if (element) arriveAt(element);
    },
    [comments, store, onAsked],
  );
  const add = useCallback((anchor: Anchor) => {
    setAdding(anchor);
    setSheet(true);
  }, []);
  const added = useCallback((commentId: string | undefined) => {
    setAdding(undefined);
    if (commentId !== undefined) focus(commentId);
  }, []);
  return { focusedId, hoveredId, adding, sheetOpen, focus, hover, setSheet, add, added, show };
}

function isShown(nodeId: string, field: string): boolean {
  const query = `[data-node="${CSS.escape(nodeId)}"][data-field="${CSS.escape(field)}"]`;
  return window.document.querySelector(`.paper ${query}`) !== null;
}
