import { useState } from 'react';
import type { PlanDocument } from '../../../schemas/types.ts';
import { keep } from '../../kept.ts';
import { type KeptFields, unsavedKept } from './kept-draft.ts';

/**
 * What an earlier visit typed and never saved, offered once. It is put aside so that new typing
 * can't overwrite it.
 */
export function useKeptDraft(
  key: string,
  document: PlanDocument,
): { readonly items: readonly KeptFields[]; readonly forget: () => void } {
  const aside = `${key}:aside`;
  const [items, setItems] = useState<readonly KeptFields[]>(() => {
    const byNode = new Map<string, KeptFields>();
    for (const one of [...unsavedKept(aside, document), ...unsavedKept(key, document)])
      byNode.set(one.nodeId, {
        ...byNode.get(one.nodeId),
        ...one,
        mine: { ...byNode.get(one.nodeId)?.mine, ...one.mine },
      });
    const found = [...byNode.values()];
    keep(aside, found.length === 0 ? undefined : found);
    keep(key, undefined);
    return found;
  });
  return {
    items,
    forget: () => {
      keep(aside, undefined);
      setItems([]);
    },
  };
}
