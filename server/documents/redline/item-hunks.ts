import { type Reading, readItem } from '../../../domain/plan/values.ts';
import type { FieldChange, Hunk } from '../../../schemas/types.ts';

/**
 * Whether a change is of a list of which some items stayed: then those that came and went are told,
 * not the whole list.
 */
export function hasItems({ before, after }: FieldChange): boolean {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const stayed = now.filter((item) => old.includes(item));
  return stayed.length > 0 && stayed.length < Math.max(old.length, now.length);
}

/**
 * The items of a changed list in one run, those that came or went marked: its order now, what went
 * at the end.
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
    // A separator came or went with the item beside it that did.
    return [
      { op: op === '=' ? before : op, text: '; ' },
      { op, text },
    ];
  });
}

const itemsOf = (value: FieldChange['before']): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];
