import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { WORK_FILTERS, type WorkFilter } from './worklist.ts';
import type { Shown } from './worklist-tools.tsx';

/**
 * What the list shows; grouping and filter are in the address (?by=agency&show=mine), so that they
 * can be pasted into a message.
 */
export function useShown() {
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState('');
  const filter = WORK_FILTERS.find((one) => one === search.get('show')) ?? 'all';
  const shown: Shown = {
    grouping: search.get('by') === 'agency' ? 'agency' : 'section',
    filter,
    words,
  };
  const change = (next: Partial<Shown>) => {
    if (next.words !== undefined) setWords(next.words);
    const { grouping = shown.grouping, filter: wanted = filter } = next;
    if (grouping === shown.grouping && wanted === filter) return;
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        put(after, 'by', grouping === 'section' ? undefined : grouping);
        put(after, 'show', wanted === 'all' ? undefined : (wanted satisfies WorkFilter));
        return after;
      },
      { replace: true },
    );
  };
  return [shown, change] as const;
}

function put(search: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined) search.delete(name);
  else search.set(name, value);
}
