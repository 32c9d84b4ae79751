import { disk } from '../../../server/store/lowdb/disk.ts';
import { BrokenFile, durableJson } from '../../../server/store/lowdb/durable-json.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A disk in memory of which each write takes a turn, and may fail. */
function countingDisk() {
  const written: string[] = [];
  const state = { underWay: 0, failing: false, content: undefined as Buffer | undefined };
  return {
    written,
    state,
    disk: {
      ...disk,
      read: async () => state.content,
      async replace(_: string, bytes: Buffer) {
        expect(++state.underWay).toBe(1);
        await new Promise(setImmediate);
        state.underWay--;
        if (state.failing) throw new Error('full');
        written.push(bytes.toString());
        state.content = bytes;
      },
    },
  };
}

describe('the adapter that writes JSON durably', () => {
  test('shares the next write among all that come during one, and writes the latest', async () => {
    const { disk, written } = countingDisk();
    const adapter = durableJson(disk, 'n.json', isNumber);
    const first = adapter.write(0);
    await Promise.resolve();
    await Promise.all([first, ...Array.from({ length: 100 }, (_, n) => adapter.write(n + 1))]);
    expect(written).toEqual(['0', '100']);
  });

  test('lets nobody wait for more than the write under way and the next', async () => {
    const { disk, written } = countingDisk();
    const adapter = durableJson(disk, 'n.json', isNumber);
    const waits: number[] = [];
    const writers: Promise<void>[] = [];
    for (let n = 0; n < 60; n++) {
      const before = written.length;
      writers.push(adapter.write(n).then(() => void waits.push(written.length - before)));
      if (n % 3 === 0) await new Promise(setImmediate);
    }
    await Promise.all(writers);
    expect(Math.max(...waits)).toBeLessThanOrEqual(2);
    expect(written.at(-1)).toBe('59');
  });

  test('goes on after a write that failed', async () => {
    const { disk, state } = countingDisk();
    const adapter = durableJson(disk, 'n.json', isNumber);
    state.failing = true;
    await expect(adapter.write(1)).rejects.toThrow('full');
    state.failing = false;
    await adapter.write(2);
    expect(await adapter.read()).toBe(2);
  });

  test.each(['', '{', '"one"', '1 2'])('finds %j broken', async (text) => {
    const { disk, state } = countingDisk();
    state.content = Buffer.from(text);
    await expect(durableJson(disk, 'n.json', isNumber).read()).rejects.toThrow(BrokenFile);
  });

  test('reads null where there is no file', async () => {
    expect(await durableJson(countingDisk().disk, 'n.json', isNumber).read()).toBeNull();
  });
});
