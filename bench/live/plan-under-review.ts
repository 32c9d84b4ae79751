import { defaultCalendar } from '../../domain/text/work-calendar.ts';
import { readSeed, type Seed, storySteps } from '../../seeds/load.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { officeCalendar } from '../../server/actions/office-calendar.ts';
import { createPlanLog } from '../../server/actions/plan-log.ts';
import { createPresence } from '../../server/actions/presence.ts';
import { createFrom } from '../../server/demo.ts';
import { argon2 } from '../../server/passwords.ts';
import { playStory } from '../../server/play-story.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';

export const PASSWORD = 'mat-khau-do';

/**
 * Fills a data folder with the Thanh Hóa plan as it was first submitted, and `more` members beside
 * its own people. Gives the plan's id.
 */
export async function planUnderReview(folder: string, more: readonly string[]): Promise<string> {
  const seed = withMembers(readSeed('thanh-hoa'), more);
  const store = await openLowdbStore(folder);
  const steps = storySteps(seed, 'submitted-1');
  const at = new Date(steps[0]?.at ?? '2021-06-01T08:00:00+07:00');
  const clock = () => at;
  let count = 0;
  const deps: Deps = {
    store,
    plans: createPlanLog(store, clock),
    clock,
    newId: () => `n${++count}`,
    passwords: argon2,
    calendar: officeCalendar(defaultCalendar(2020, 2023)),
    presence: createPresence(() => at.getTime()),
    demoAccounts: false,
  };
  // One password, made unreadable once: making it so for each would take longer than the bench.
  const passwordHash = await argon2.hash(PASSWORD);
  for (const { login, name, offices } of seed.accounts)
    await store.putAccount({
      id: login,
      login,
      name,
      offices,
      administrator: false,
      active: true,
      passwordHash,
      createdAt: at.toISOString(),
    });
  await createFrom(deps, seed, await store.accounts(), at);
  await playStory(deps, seed, steps, (step) => new Date(step.at));
  await deps.plans.checkpointAll();
  await store.close();
  return seed.document.id;
}

const withMembers = (seed: Seed, more: readonly string[]): Seed => ({
  ...seed,
  accounts: [
    ...seed.accounts,
    ...more.map((login) => ({
      login,
      name: login,
      offices: [{ title: 'Thành viên', agency: `Cơ quan ${login}` }],
      administrator: false,
      role: 'member' as const,
    })),
  ],
});
