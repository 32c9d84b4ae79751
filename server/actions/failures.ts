/** Counts what failed, by key, over a span that begins with the first failure; of so many keys at the most, the newest. */
export interface Failures {
  count(key: string): number;
  /** How long until the key's span ends, in ms; 0 when nothing is counted. */
  left(key: string): number;
  add(key: string): void;
  /** Takes some of a key's failures back. */
  take(key: string, failures: number): void;
}

/** @param now ms of a clock that never goes back */
export function countFailures(spanMs: number, mostKeys: number, now: () => number): Failures {
  // In the order of their ends, since all spans are as long.
  const kept = new Map<string, { readonly count: number; readonly end: number }>();
  const standing = (key: string) => {
    const found = kept.get(key);
    return found && found.end > now() ? found : undefined;
  };
  const makeRoom = () => {
    for (const [key, { end }] of kept) {
      if (end > now() && kept.size < mostKeys) return;
      kept.delete(key);
    }
  };
  return {
    count: (key) => standing(key)?.count ?? 0,
    left: (key) => Math.max(0, (standing(key)?.end ?? 0) - now()),
    add(key) {
      const found = standing(key);
      if (found) kept.set(key, { ...found, count: found.count + 1 });
      else {
        kept.delete(key);
        makeRoom();
        kept.set(key, { count: 1, end: now() + spanMs });
      }
    },
    take(key, failures) {
      const found = standing(key);
      if (!found) return;
      if (found.count <= failures) kept.delete(key);
      else kept.set(key, { ...found, count: found.count - failures });
    },
  };
}
