import { type Reading, readItem } from '../../../domain/plan/values.ts';
import type { FieldChange, Hunk } from '../../../schemas/types.ts';

/**
 * Whether some items of a changed list stayed: then only added and removed items are shown, not the
 * whole list.
 */
export function hasItems({ before, after }: FieldChange): boolean {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const stayed = now.filter((item) => old.includes(item));
  return stayed.length > 0 && stayed.length < Math.max(old.length, now.length);
}

/**
 * Returns the items of a changed list in one run, added and removed ones marked: in the present
 * order, removed ones at the end.
 */
export function itemHunks({ kind, before, after }: FieldChange, reading: Reading): readonly Hunk[] {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const items = [
    ...now.map((item) => ({ op: old.includes(item) ? ('=' as const) : ('+' as const), item })),
    ...old.filter((item) => !now.includes(item)).map((item) => ({ op: '-' as const, item })),
  ];
  return items.flatMap(({ op, item }, at): readonly Hunk[] => {
    const text = readItem(item, kind, reading);
    const before = items[at - 1]?.op;
    if (before === undefined) return [{ op, text }];
    // A separator is added or removed with the item beside it.
    return [
      { op: op === '=' ? before : op, text: '; ' },
      { op, text },
    ];
  });
}

const itemsOf = (value: FieldChange['before']): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];
