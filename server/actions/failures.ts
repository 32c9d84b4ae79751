/**
 * Counts failures by key, over a span that begins with the first one; stores at most so many keys,
 * the newest.
 */
export interface Failures {
  count(key: string): number;
  /** Milliseconds until the key's span ends; 0 when nothing is counted. */
  left(key: string): number;
  add(key: string): void;
  /** Removes some of a key's failures. */
  take(key: string, failures: number): void;
}

/** @param now milliseconds of a monotonic clock */
export function countFailures(spanMs: number, mostKeys: number, now: () => number): Failures {
  // In order of their ends, since all spans have one length.
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
