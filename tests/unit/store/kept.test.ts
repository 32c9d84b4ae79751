import { type Adapter, Low } from 'lowdb';
import { openKeptFile } from '../../../server/store/lowdb/kept.ts';

/** Writes wait until they are let through or failed by hand. */
function manualAdapter() {
  const writes: { data: readonly number[]; pass: () => void; fail: () => void }[] = [];
  const adapter: Adapter<readonly number[]> = {
    read: async () => null,
    write: (data) =>
      new Promise((resolve, reject) => {
        writes.push({ data, pass: resolve, fail: () => reject(new Error('disk')) });
      }),
  };
  const nth = async (count: number) => {
    while (writes.length < count) await new Promise(setImmediate);
    const write = writes[count - 1];
    if (write === undefined) throw new Error('unreachable');
    return write;
  };
  return { adapter, writes, nth };
}

const adding = (number: number) => (numbers: readonly number[]) => [...numbers, number];

describe('a value kept in a file', () => {
  test('is taken over only once it is written', async () => {
    const { adapter, nth } = manualAdapter();
    const kept = openKeptFile(new Low<readonly number[]>(adapter, []));
    const update = kept.update(adding(1));
    const write = await nth(1);
    expect(kept.value()).toEqual([]);
    write.pass();
    await update;
    expect(kept.value()).toEqual([1]);
  });

  test('a failed write fails its changes alone; those that came later stand on what was there', async () => {
    const { adapter, writes, nth } = manualAdapter();
    const kept = openKeptFile(new Low<readonly number[]>(adapter, [0]));
    const first = Promise.allSettled([kept.update(adding(1)), kept.update(adding(2))]);
    const write = await nth(1);
    const later = [kept.update(adding(3)), kept.update(adding(4))];
    write.fail();
    expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(kept.value()).toEqual([0]);
    (await nth(2)).pass();
    await Promise.all(later);
    expect(kept.value()).toEqual([0, 3, 4]);
    expect(writes.map(({ data }) => data)).toEqual([
      [0, 1, 2],
      [0, 3, 4],
    ]);
  });

  test('a change that changes nothing writes nothing', async () => {
    const { adapter, writes } = manualAdapter();
    const kept = openKeptFile(new Low<readonly number[]>(adapter, [0]));
    await kept.update((numbers) => numbers);
    expect(writes).toEqual([]);
  });
});
