import type { Low } from 'lowdb';

/** A small value kept in one file: read from memory, changed on disk first. */
export interface KeptFile<T> {
  /** As last written. Values are never changed in place. */
  value(): T;
  /** change makes the next value, or returns the current one when there is nothing to write. */
  update(change: (current: T) => T): Promise<void>;
  /** Resolves once nothing waits to be written. */
  idle(): Promise<void>;
}

interface Waiting<T> {
  readonly change: (current: T) => T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * lowdb's `update` changes memory before disk, so that a failed write leaves the two apart. Here
 * the next value is made from all changes waiting, written, and only then taken over; when the
 * write fails, all of them fail and nothing has changed.
 */
export function openKeptFile<T>(low: Low<T>): KeptFile<T> {
  const waiting: Waiting<T>[] = [];
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.splice(0);
      try {
        const next = batch.reduce((value, { change }) => change(value), low.data);
        if (next !== low.data) await low.adapter.write(next);
        low.data = next;
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    draining = undefined;
  }

  return {
    value: () => low.data,
    update: (change) =>
      new Promise((resolve, reject) => {
        waiting.push({ change, resolve, reject });
        draining ??= drain();
      }),
    async idle() {
      await draining;
    },
  };
}
