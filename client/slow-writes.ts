/** A write that waits so long for its answer is spoken of, in ms. */
const SLOW_MS = 8_000;

const slow = { writes: 0, listeners: new Set<() => void>() };

/** Whether some write has waited long for its answer: for a connection, or for the server. */
export const isSlow = (): boolean => slow.writes > 0;

/** Calls back when that changes. Returns how to stop. */
export function onSlow(listener: () => void): () => void {
  slow.listeners.add(listener);
  return () => slow.listeners.delete(listener);
}

/** Begins to wait for the answer to a write. Returns what to call when it is there. */
export function waitForAnswer(): () => void {
  let counted = 0;
  const count = (by: number) => {
    counted += by;
    slow.writes += by;
    for (const listener of slow.listeners) listener();
  };
  const timer = setTimeout(() => count(1), SLOW_MS);
  return () => {
    clearTimeout(timer);
    if (counted > 0) count(-1);
  };
}
