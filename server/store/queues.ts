/**
 * Work queued by key: works of one key run one after another in the order of the calls,
 * others side by side.
 */
export interface Queues {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves once nothing waits or runs. */
  idle(): Promise<void>;
}

/**
 * A work that fails doesn't stop the next. A work must not wait for another of its key: that one
 * never starts.
 */
export function createQueues(): Queues {
  const last = new Map<string, Promise<void>>();

  return {
    run(key, work) {
      const result = (last.get(key) ?? Promise.resolve()).then(work);
      const done = result.then(
        () => undefined,
        () => undefined,
      );
      last.set(key, done);
      done.then(() => {
        if (last.get(key) === done) last.delete(key);
      });
      return result;
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
