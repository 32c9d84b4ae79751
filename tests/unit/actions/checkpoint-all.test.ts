import { createPlanLog } from '../../../server/actions/plan-log.ts';
import { createMemoryStore } from '../../../server/store/memory.ts';
import { planCreated } from '../../support/store-values.ts';

async function logOf(plans: number, failing?: string) {
  const store = createMemoryStore();
  for (let index = 0; index < plans; index++) await store.append(`p-${index}`, 0, [planCreated()]);
  let [atOnce, most] = [0, 0];
  const log = createPlanLog(
    {
      ...store,
      saveCheckpoint: async (planId, checkpoint) => {
        most = Math.max(most, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 5));
        atOnce -= 1;
        if (planId === failing) throw new Error('no room');
        await store.saveCheckpoint(planId, checkpoint);
      },
    },
    () => new Date(0),
  );
  for (let index = 0; index < plans; index++) await log.load(`p-${index}`);
  const kept = async () => {
    const all = await Promise.all((await store.planIds()).map((id) => store.checkpoint(id)));
    return all.filter((one) => one !== undefined).length;
  };
  return { log, kept, most: () => most };
}

test('the folds of many plans are kept some at a time', async () => {
  const { log, kept, most } = await logOf(100);
  await log.checkpointAll();
  expect([await kept(), most()]).toEqual([100, 8]);
});

test('when the time is over no further fold is kept', async () => {
  const { log, kept } = await logOf(100);
  await log.checkpointAll(performance.now() + 10);
  expect(await kept()).toBeGreaterThan(0);
  expect(await kept()).toBeLessThan(100);
});

test('a fold that can’t be kept doesn’t keep the others from it', async () => {
  const { log, kept } = await logOf(20, 'p-3');
  await log.checkpointAll();
  expect(await kept()).toBe(19);
});
