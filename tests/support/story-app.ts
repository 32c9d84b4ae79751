import type { ActName, CommentView, PlanView, RoundsView } from '../../schemas/types.ts';
import { type Milestone, membersOf, type Seed, type StoryStep } from '../../seeds/load.ts';
import { playStep } from './play-http.ts';
import { type Client, PASSWORD, type testApp } from './test-app.ts';

type App = Pick<Awaited<ReturnType<typeof testApp>>, 'store' | 'setClock' | 'client'>;

/**
 * A seed's people and its plan in an app, the story played on through HTTP as far as a test wants,
 * each step granted.
 */
export async function storyApp(seed: Seed, at: App) {
  for (const { login, name, offices, administrator } of seed.accounts)
    await at.store.putAccount({
      id: login,
      login,
      name,
      offices,
      administrator,
      active: true,
      passwordHash: `plain:${PASSWORD}`,
      createdAt: '2021-01-01T00:00:00.000Z',
    });
  const story = await storyOn(seed, at);
  const { kind = 'de-an', title = '', draftingAgency = '' } = seed.document.fields;
  const drafter = seed.accounts.find(({ role }) => role === 'drafter')?.login ?? '';
  const made = await story.client(drafter).post('/plans', {
    kind,
    title,
    draftingAgency,
    members: membersOf(seed),
    document: seed.document,
  });
  if (made.status !== 201) throw new Error(`the plan was not made: ${JSON.stringify(made.body)}`);

  return story;
}

/**
 * A seed's story played on through HTTP by people who have accounts, on the seed's plan as it
 * is in the app.
 */
export async function storyOn(seed: Seed, at: App) {
  const clients: Record<string, Client> = {};
  for (const { login } of seed.accounts) clients[login] = await at.client(login, { stay: true });
  const client = (login: string): Client => {
    const found = clients[login];
    if (!found) throw new Error(`no client ${login}`);
    return found;
  };
  const plan = `/plans/${seed.document.id}`;
  const remarks = new Map<string, string>();
  let done = 0;

  /**
   * Plays on until a step is done; with `before`, until it comes next. Throws when a step isn't
   * granted.
   */
  async function playUntil(is: (step: StoryStep) => boolean, { before = false } = {}) {
    const last = seed.story.findIndex((step, index) => index >= done && is(step));
    if (last < 0) throw new Error('the story has no such step any more');
    for (; done < last + (before ? 0 : 1); done++) {
      const step = seed.story[done];
      if (!step) break;
      at.setClock(step.at);
      const response = await playStep(clients, seed.document.id, step, remarks);
      if (response.status >= 300)
        throw new Error(
          `step ${done} (${step.as} ${step.do}): ${response.status} ${JSON.stringify(response.body)}`,
        );
    }
  }
  const commentsOf = async (login: string, query = ''): Promise<readonly CommentView[]> =>
    (await client(login).get(`${plan}/comments${query}`)).body.comments;
  const viewOf = async (login: string): Promise<PlanView> => (await client(login).get(plan)).body;
  return {
    plan,
    client,
    setClock: at.setClock,
    /** Ids of remarks by their names in the story. */
    remarks,
    playUntil,
    playTo: (milestone: Milestone) => playUntil((step) => step.milestone === milestone),
    /** Leaves out the steps that come next: the test did them itself. */
    skip: (count = 1) => {
      done += count;
    },
    isOver: () => done === seed.story.length,
    commentsOf,
    viewOf,
    roundsOf: async (login: string): Promise<RoundsView> =>
      (await client(login).get(`${plan}/rounds`)).body,
    /** One remark as a person sees it; throws when they don't. */
    remarkOf: async (login: string, key: string, query = ''): Promise<CommentView> => {
      const found = (await commentsOf(login, query)).find(({ id }) => id === remarks.get(key));
      if (!found) throw new Error(`${login} does not see ${key}`);
      return found;
    },
    may: async (login: string, act: ActName): Promise<boolean> =>
      (await viewOf(login)).acts.find((one) => one.act === act)?.allowed ?? false,
    workOf: async (login: string): Promise<readonly string[]> =>
      (await viewOf(login)).work.map(({ code }) => code),
  };
}
