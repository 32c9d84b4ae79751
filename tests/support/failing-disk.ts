import { type Disk, disk } from '../../server/store/lowdb/disk.ts';

export interface FailingDisk {
  readonly disk: Disk;
  /** From now on these calls fail as on a full disk; an append or a new file gets half of its bytes written before. */
  fill(...calls: readonly (keyof Disk)[]): void;
  /** There is room again. */
  free(): void;
  /** Writes hold until the function given back is called. */
  hold(call: 'appendAt' | 'replace'): () => void;
  /** How often a call was made. */
  count(call: keyof Disk): number;
}

/** The real disk, until it is told to fail. */
export function createFailingDisk(): FailingDisk {
  const full = new Set<keyof Disk>();
  const counts = new Map<keyof Disk, number>();
  const held = new Map<keyof Disk, Promise<void>>();

  const enter = async (call: keyof Disk, half?: () => Promise<unknown>) => {
    counts.set(call, (counts.get(call) ?? 0) + 1);
    await held.get(call);
    if (!full.has(call)) return;
    await half?.();
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  };
  const halfOf = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);

  return {
    disk: {
      ...disk,
      async appendAt(path, at, bytes) {
        await enter('appendAt', () => disk.appendAt(path, at, halfOf(bytes)));
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
      async cut(path, length) {
        await enter('cut');
        return disk.cut(path, length);
      },
      async readRange(path, from, length) {
        await enter('readRange');
        return disk.readRange(path, from, length);
      },
    },
    fill(...calls) {
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
