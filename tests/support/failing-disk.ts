import { type Disk, disk } from '../../server/store/lowdb/disk.ts';

/** A call of the disk, or the reading of a log, which is a `read` of one kind of file. */
type Failing = keyof Disk | 'read-log';

export interface FailingDisk {
  readonly disk: Disk;
  /**
   * From now on these calls fail as on a full disk; an append or a new file gets half of its bytes
   * written before.
   */
  fill(...calls: readonly Failing[]): void;
  /** The same with another error of the system, and for as long. */
  fail(code: string, ...calls: readonly Failing[]): void;
  /** The trouble is over. */
  free(): void;
  /** Writes hold until the function given back is called. */
  hold(call: 'appendAt' | 'replace'): () => void;
  /** How often a call was made. */
  count(call: keyof Disk): number;
}

/** The real disk, until it is told to fail. */
export function createFailingDisk(): FailingDisk {
  const full = new Set<Failing>();
  let why = 'ENOSPC';
  const counts = new Map<keyof Disk, number>();
  const held = new Map<keyof Disk, Promise<void>>();

  const failIf = (call: Failing) => {
    if (full.has(call))
      throw Object.assign(new Error(`${why}: the disk fails`), { code: why, syscall: 'write' });
  };
  const enter = async (call: keyof Disk, half?: () => Promise<unknown>) => {
    counts.set(call, (counts.get(call) ?? 0) + 1);
    await held.get(call);
    if (full.has(call)) await half?.();
    failIf(call);
  };
  const halfOf = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);

  return {
    disk: {
      ...disk,
      async appendAt(path, at, bytes) {
        await enter('appendAt', () =>
          disk.appendAt(path, at, halfOf(bytes)).catch(() => undefined),
        );
        return disk.appendAt(path, at, bytes);
      },
      async create(path, bytes) {
        await enter('create', () => disk.create(path, halfOf(bytes)));
        return disk.create(path, bytes);
      },
      async replace(path, bytes) {
        await enter('replace', () => disk.create(`${path}.tmp`, halfOf(bytes)));
        return disk.replace(path, bytes);
      },
      async cut(path, length, tail) {
        await enter('cut');
        return disk.cut(path, length, tail);
      },
      async read(path) {
        if (path.endsWith('events.jsonl')) failIf('read-log');
        return disk.read(path);
      },
      async readRange(path, from, length) {
        await enter('readRange');
        return disk.readRange(path, from, length);
      },
    },
    fill(...calls) {
      this.fail('ENOSPC', ...calls);
    },
    fail(code, ...calls) {
      why = code;
      for (const call of calls) full.add(call);
    },
    free: () => full.clear(),
    hold(call) {
      let letGo = () => {};
      held.set(call, new Promise((resolve) => (letGo = resolve)));
      return () => {
        held.delete(call);
        letGo();
      };
    },
    count: (call) => counts.get(call) ?? 0,
  };
}
