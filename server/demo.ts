import { addDays, weekday } from '../domain/text/dates.ts';
import { dayInVietnam, momentInVietnam } from '../domain/text/vietnam-time.ts';
import type { Account, PlanEvent } from '../schemas/types.ts';
import { membersOf, readSeed, type Seed, type StoryStep, storySteps } from '../seeds/load.ts';
import { inOffice } from './actions/acting.ts';
import type { Deps } from './actions/deps.ts';
import { createPlanLog } from './actions/plan-log.ts';
import { revisionOf } from './actions/revision-document.ts';
import { playStory } from './play-story.ts';
import { createMemoryStore } from './store/memory.ts';

/** Everybody knows it: demo accounts sign in on loopback only. */
const DEMO_PASSWORD = 'duthao-demo';
const DAY_MS = 86_400_000;
/** From midnight to the hour at which an office begins. */
const MORNING_MS = 8 * 3_600_000;
/** The meeting of the story: a Monday. */
const MEETING = Date.parse('2021-06-14T00:00:00+07:00');
/**
 * The Monday after the meeting about the resolution, which was on a Saturday: in the demo, it was
 * last week.
 */
const AFTER_MEETING = Date.parse('2022-05-30T00:00:00+07:00');

/**
 * Fills an empty store: the Thanh Hóa plan as if its meeting were this week, returned and half
 * answered; a fresh plan in drafting; and the Nghệ An resolution, discussed last Saturday by its
 * second instance, which has yet to decide. Played in memory first, so that a start cut short
 * leaves nothing incomplete: accounts come last, and their presence says that the demo is complete.
 */
export async function loadDemo(deps: Deps): Promise<void> {
  if ((await deps.store.accounts()).length > 0) return;
  const now = deps.clock();
  let count = 0;
  const store = createMemoryStore();
  const playing: Deps = {
    ...deps,
    store,
    plans: createPlanLog(store, deps.clock),
    newId: () => `yk-${++count}`,
  };
  const story = readSeed('thanh-hoa');
  const fresh = readSeed('moi-soan');
  const resolution = readSeed('nghe-an');
  const accounts = await accountsOf(playing, [story, fresh, resolution], now);
  for (const account of accounts) await store.putAccount(account);

  const shift = monday(now).getTime() - MEETING;
  const steps = storySteps(story, 'half-answered');
  // A step that would lie ahead of us happened minutes ago instead, yet still this week: nobody
  // acts in the future.
  const apart = Math.min(60_000, (now.getTime() - MEETING - shift) / (steps.length + 1));
  const momentOf = (step: StoryStep, index: number) =>
    new Date(Math.min(Date.parse(step.at) + shift, now.getTime() - (steps.length - index) * apart));
  await createFrom(
    playing,
    story,
    accounts,
    new Date(Math.min(MEETING + shift - 10 * DAY_MS + MORNING_MS, now.getTime())),
  );
  await playStory(playing, story, steps, momentOf);
  await createFrom(playing, fresh, accounts, new Date(now.getTime() - 2 * DAY_MS));
  await playResolution(playing, resolution, accounts, monday(now).getTime() - AFTER_MEETING);

  for (const planId of await store.planIds()) await copyPlan(playing, deps, planId);
  for (const account of accounts) await deps.store.putAccount(account);
}

/** All of it lies in the past, whatever day it is: nothing has to be crowded together. */
async function playResolution(
  deps: Deps,
  seed: Seed,
  accounts: readonly Account[],
  shift: number,
): Promise<void> {
  const shifted = (at: string) => new Date(Date.parse(at) + shift);
  const steps = storySteps(seed, 'discussed').map((step) =>
    step.do === 'meet'
      ? { ...step, body: { ...step.body, at: shifted(step.body.at).toISOString() } }
      : step,
  );
  const [first] = steps;
  if (!first) return;
  await createFrom(deps, seed, accounts, new Date(shifted(first.at).getTime() - 10 * DAY_MS));
  await playStory(deps, seed, steps, (step) => shifted(step.at));
}

async function accountsOf(
  deps: Deps,
  seeds: readonly Seed[],
  now: Date,
): Promise<readonly Account[]> {
  const passwordHash = await deps.passwords.hash(DEMO_PASSWORD);
  const people = new Map(
    seeds.flatMap((seed) => seed.accounts).map((account) => [account.login, account]),
  );
  return [...people.values()].map(({ login, name, offices, administrator }) => ({
    id: login,
    login,
    name,
    offices,
    administrator,
    active: true,
    demo: true,
    passwordHash,
    createdAt: now.toISOString(),
  }));
}

/** Makes a seed's plan with its people at a moment, by its drafter. */
export async function createFrom(
  deps: Deps,
  seed: Seed,
  accounts: readonly Account[],
  at: Date,
): Promise<void> {
  const members = membersOf(seed);
  const drafter = members.find((member) => member.role === 'drafter');
  const account = accounts.find(({ id }) => id === drafter?.accountId);
  if (!account) throw new Error(`seed ${seed.about.title} has no drafter`);
  const actor = inOffice(account, drafter);
  await createPlanLog(deps.store, () => at).create(seed.document.id, {
    actor,
    events: [{ type: 'plan-created', data: { document: seed.document, members } }],
  });
}

/** Copies a plan's log, or what is missing of it, each submission together with its revision. */
async function copyPlan(from: Deps, to: Deps, planId: string): Promise<void> {
  const state = await from.plans.load(planId);
  const stored = (await to.store.events(planId, 0)).length;
  let waiting: PlanEvent[] = [];
  let written = stored;
  const flush = async (number?: number) => {
    if (waiting.length === 0) return;
    await to.store.append(
      planId,
      written,
      waiting,
      number ? await revisionOf(from, state, number) : undefined,
    );
    written += waiting.length;
    waiting = [];
  };
  for (const event of await from.store.events(planId, stored)) {
    waiting.push(event);
    if (event.type === 'revision-submitted') await flush(event.data.number);
  }
  await flush();
}

/** Midnight in Vietnam of this week's Monday. */
function monday(now: Date): Date {
  const today = dayInVietnam(now);
  return new Date(momentInVietnam(`${addDays(today, 1 - weekday(today))}T00:00`));
}
