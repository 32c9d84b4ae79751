import { isStale } from '../../api-problem.ts';

const STALE_ATTEMPTS = 5;

/** Runs jobs one after the other, each also when the one before it failed. */
export function createQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job, job);
    last = run.catch(() => undefined);
    return run;
  };
}

/**
 * Writes, and again on what `refresh` fetched while the server calls the version stale. `write`
 * returns undefined when there is nothing to write (any more), which ends it; so do too many stale
 * answers.
 *
 * @throws what `write` throws that isn't a stale version
 */
export async function writeFresh<T>(
  write: () => Promise<T> | undefined,
  refresh: () => Promise<void>,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < STALE_ATTEMPTS; attempt++) {
    try {
      return await write();
    } catch (error) {
      if (!isStale(error)) throw error;
      await refresh();
    }
  }
  return undefined;
}
