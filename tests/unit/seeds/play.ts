import type { PlanState } from '../../../domain/review/state.ts';
import { readSeed, type Seed, type SeedName, type StoryStep } from '../../../seeds/load.ts';
import { createFrom } from '../../../server/demo.ts';
import { createPlayer } from '../../../server/play-story.ts';
import { testDeps } from '../../support/test-app.ts';

/** What stands after a step: the state, and the ids by which the story's remarks are known. */
export interface Played {
  readonly step: StoryStep;
  readonly before: PlanState;
  readonly state: PlanState;
  readonly idOf: (key: string) => string;
}

/**
 * Plays a story through the actions that people use, from step to step. Throws the Refusal of the
 * first step that isn't granted.
 */
async function playSeed(seed: Seed): Promise<readonly Played[]> {
  const { deps } = testDeps('2021-01-04T08:00:00+07:00');
  for (const { login, name, offices, administrator } of seed.accounts)
    await deps.store.putAccount({
      id: login,
      login,
      name,
      offices,
      administrator,
      active: true,
      passwordHash: '',
      createdAt: '2021-01-01T00:00:00.000Z',
    });
  await createFrom(deps, seed, await deps.store.accounts(), deps.clock());
  const player = await createPlayer(deps, seed.document.id);
  const idOf = (key: string): string => {
    const id = player.idOf(key);
    if (id === undefined) throw new Error(`no remark ${key} yet`);
    return id;
  };
  const played: Played[] = [];
  let before = await player.state();
  for (const step of seed.story) {
    try {
      await player.play(step, new Date(step.at));
    } catch (error) {
      throw new Error(`${step.at} ${step.as} ${step.do}: ${String(error)}`, { cause: error });
    }
    const state = await player.state();
    played.push({ step, before, state, idOf });
    before = state;
  }
  return played;
}

const known = new Map<SeedName, readonly Played[]>([
  ['thanh-hoa', await playSeed(readSeed('thanh-hoa'))],
  ['nghe-an', await playSeed(readSeed('nghe-an'))],
]);

/** The story of a seed, played once. */
export function play(name: SeedName): readonly Played[] {
  const played = known.get(name);
  if (!played) throw new Error(`${name} has no story`);
  return played;
}
