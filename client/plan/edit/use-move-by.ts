import { useCallback } from 'react';
import { indexTree } from '../../../domain/plan/tree-index.ts';
import { useEdit, viewOf } from './edit-context.tsx';

/**
 * Moves an item up (-1) or down (1) among its siblings; the focus stays on the field named by key.
 */
export function useMoveBy(): (nodeId: string, by: -1 | 1, key?: string) => Promise<void> {
  const { session } = useEdit();
  return useCallback(
    async (nodeId, by, key) => {
      const tree = indexTree(session.read().document);
      const placed = tree.get(nodeId);
      const parent = tree.get(placed?.parentId ?? '')?.node;
      if (placed === undefined || parent === undefined) return;
      const index = placed.index + by;
      if (index < 0 || index >= parent.children.length) return;
      await session.move(nodeId, parent.id, index);
      if (key !== undefined) requestAnimationFrame(() => viewOf(key)?.focus());
    },
    [session],
  );
}
