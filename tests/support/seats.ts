import type { Browser, Page } from 'playwright-core';
import { type Milestone, storySteps } from '../../seeds/load.ts';
import { playStory } from '../../server/play-story.ts';
import { launchChromium } from './chromium.ts';
import { runningApp, type Seat, seatOf, signIn } from './running-app.ts';

type Running = Awaited<ReturnType<typeof runningApp>>;

export type Table = Awaited<ReturnType<typeof seatsAt>>;

export interface TableSetting {
  /** What happens before anybody sits down. */
  readonly prepare?: (running: Running) => Promise<unknown>;
  /** The plan that all is about; the Thanh Hóa plan unless given. */
  readonly planId?: string;
}

/** Plays the Thanh Hóa story as far as a milestone before anybody sits down; then it is `now`. */
export const playedTo =
  (milestone: Milestone, now: string) =>
  async ({ deps, seed, setClock }: Running): Promise<void> => {
    await playStory(deps, seed, storySteps(seed, milestone), ({ at }) => new Date(at));
    setClock(now);
  };

/**
 * People at their browsers in a running app with the Thanh Hóa plan, and its story as steps that
 * build on one another.
 */
export async function seatsAt(
  now: string,
  logins: readonly string[],
  { prepare, planId }: TableSetting = {},
) {
  const running: Running = await runningApp(now);
  await prepare?.(running);
  const browser: Browser = await launchChromium();
  const seats: Record<string, Seat> = {};
  for (const login of logins) seats[login] = await seatOf(browser, running.address, login);
  const at = (login: string): Page => {
    const seat = seats[login];
    if (!seat) throw new Error(`nobody sits for ${login}`);
    return seat.page;
  };
  const plan = `/plans/${planId ?? running.seed.document.id}`;
  const api = (path = '') => `${running.address}/api${plan}${path}`;
  return {
    running,
    at,
    /** The plan's address of the API, or one below it. */
    api,
    /** The plan as the API tells it to this person, with the browser's own session. */
    told: async (login: string, path = '') => (await at(login).request.get(api(path))).json(),
    /** What a person does by the API alone. Throws when it isn't granted. */
    act: async (login: string, method: 'post' | 'put', path: string, data: unknown) => {
      const answer = await at(login).request[method](api(path), { data });
      if (!answer.ok())
        throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
      return answer.json();
    },
    /** What each page complained of itself; nothing, when all is well. */
    complaints: () => Object.values(seats).flatMap((seat) => seat.complaints),
    /**
     * Opens a page of the plan for a person, who signs in again when their session is over: a story
     * lasts for weeks.
     */
    open: async (login: string, mode: string): Promise<Page> => {
      const page = at(login);
      await page.goto(`${running.address}${plan}/${mode}`);
      await page.locator('main').or(page.getByLabel('Tên đăng nhập')).first().waitFor();
      const session = await page.request.get(`${running.address}/api/session`);
      if (session.status() === 401) await signIn(page, login);
      return page;
    },
    /** What everybody sees now, as pictures for whoever mends it. */
    picture: async (name: string): Promise<void> => {
      for (const [login, { page }] of Object.entries(seats))
        await page.screenshot({ path: `node_modules/.cache/browser-failure/${name}-${login}.png` });
    },
    close: async (): Promise<void> => {
      await browser.close();
      await running.close();
    },
  };
}

/**
 * A step of a story; after one that failed the others don't wait for what can't come.
 *
 * @param picture takes pictures of what everybody saw when it failed
 */
export function stepByStep(picture: () => Promise<void>) {
  let failed = '';
  return (name: string, play: () => Promise<void>): void => {
    test(name, async () => {
      if (failed) throw new Error(`not played: “${failed}” failed`);
      failed = name;
      try {
        await play();
        failed = '';
      } catch (error) {
        await picture();
        throw error;
      }
    }, 60_000);
  };
}
