import type { PlanState } from '../../domain/review/state.ts';
import { readSeed, type SeedName } from '../../seeds/load.ts';
import type { Deps } from '../../server/actions/deps.ts';
import type { Person } from '../../server/actions/person.ts';
import { plansFor } from '../../server/actions/person-plans.ts';
import { createFrom } from '../../server/demo.ts';
import { playStory } from '../../server/play-story.ts';
import { testDeps } from './test-app.ts';

/** A plan after its whole story, as people see it. */
export interface PlayedPlan {
  readonly deps: Deps;
  readonly person: (login: string) => Promise<Person>;
  /** The plan as a person sees it. */
  readonly stateFor: (login: string) => Promise<PlanState>;
}

/** Plays a seed's story to its end, or as far as before `until`, an RFC 3339 moment. */
export async function playedPlan(name: SeedName, until = '9999'): Promise<PlayedPlan> {
  const seed = readSeed(name);
  const { deps, setClock } = testDeps('2021-01-04T08:00:00+07:00');
  for (const { login, name: own, offices, administrator } of seed.accounts)
    await deps.store.putAccount({
      id: login,
      login,
      name: own,
      offices,
      administrator,
      active: true,
      passwordHash: '',
      createdAt: '2021-01-01T00:00:00.000Z',
    });
  await createFrom(deps, seed, await deps.store.accounts(), deps.clock());
  const steps = seed.story.filter(({ at }) => at < until);
  await playStory(deps, seed, steps, ({ at }) => new Date(at));
  setClock(steps.at(-1)?.at ?? '2021-01-04T08:00:00+07:00');
  const person = async (login: string): Promise<Person> => {
    const found = (await deps.store.accounts()).find((account) => account.login === login);
    if (!found) throw new Error(`nobody is called ${login}`);
    return found;
  };
  return {
    deps,
    person,
    stateFor: async (login) => plansFor(deps, await person(login)).load(seed.document.id),
  };
}
