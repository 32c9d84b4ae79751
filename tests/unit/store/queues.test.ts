import fc from 'fast-check';
import { createQueues } from '../../../server/store/queues.ts';

describe('queues by key', () => {
  test('run the works of one key in order and never two at once, whatever fails', async () => {
    const works = fc.array(
      fc.record({ key: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(4), fails: fc.boolean() }),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(works, async (plan) => {
        const queues = createQueues();
        const running = new Map<string, number>();
        const done: number[] = [];
        const results = plan.map(({ key, turns, fails }, number) =>
          queues.run(key, async () => {
            running.set(key, (running.get(key) ?? 0) + 1);
            expect(running.get(key)).toBe(1);
            for (let turn = 0; turn < turns; turn++) await Promise.resolve();
            running.set(key, 0);
            done.push(number);
            if (fails) throw new Error(String(number));
            return number;
          }),
        );
        const settled = await Promise.allSettled(results);
        expect(settled.map(({ status }) => status === 'rejected')).toEqual(
          plan.map(({ fails }) => fails),
        );
        for (const wanted of ['a', 'b', 'c']) {
          const order = done.filter((number) => plan[number]?.key === wanted);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('are idle once the last work, and what it asked for, has ended', async () => {
    const queues = createQueues();
    await queues.idle();
    const ended: string[] = [];
    queues.run('a', async () => {
      queues.run('b', async () => {
        await new Promise(setImmediate);
        ended.push('b');
      });
      ended.push('a');
    });
    await queues.idle();
    expect(ended).toEqual(['a', 'b']);
  });
});
