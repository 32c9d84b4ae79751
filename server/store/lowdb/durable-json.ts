import type { Adapter } from 'lowdb';
import type { Disk } from './disk.ts';

/** A file that holds no JSON, or JSON of another shape than expected. */
export class BrokenFile extends Error {
  constructor(path: string, cause?: unknown) {
    super(`${path} holds no valid data`, { cause });
    this.name = 'BrokenFile';
  }
}

/**
 * lowdb's own file adapter neither syncs nor lets the first of many writers go before the last is
 * through. This one writes compact JSON beside the file, syncs, renames, syncs the folder. One
 * write is under way at a time; all that come meanwhile share the next, which holds the data of the
 * latest call, so that nobody waits for more than two.
 */
export function durableJson<T>(
  disk: Disk,
  path: string,
  isValid: (value: unknown) => value is T,
): Adapter<T> {
  let underWay: Promise<void> = Promise.resolve();
  let next: { bytes: Buffer; readonly done: Promise<void> } | undefined;

  return {
    /** null when there is no file; throws `BrokenFile`. */
    async read() {
      const bytes = await disk.read(path);
      if (bytes === undefined) return null;
      const value = parse(path, bytes);
      if (!isValid(value)) throw new BrokenFile(path);
      return value;
    },
    write(data) {
      const bytes = Buffer.from(JSON.stringify(data));
      if (next !== undefined) {
        next.bytes = bytes;
        return next.done;
      }
      const done = underWay.then(() => {
        const latest = next?.bytes ?? bytes;
        next = undefined;
        return disk.replace(path, latest);
      });
      next = { bytes, done };
      underWay = done.catch(() => undefined);
      return done;
    },
  };
}

function parse(path: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new BrokenFile(path, cause);
  }
}
