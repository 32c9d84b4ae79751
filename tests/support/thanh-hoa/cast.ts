import type { Page } from 'playwright-core';
import type { CommentView } from '../../../schemas/types.ts';
import { select } from '../paper-acts.ts';
import { remarkRows } from '../remark-rows.ts';
import { seatsAt } from '../seats.ts';
import { storyOn } from '../story-app.ts';
import { signedIn } from '../test-app.ts';
import { KEYS, seed, words } from './words.ts';

const LOGINS = ['soanthao', 'lanhdao', 'thanhvien1', 'thanhvien2', 'chutri', 'thuky'];

type Moment = 'revision 1' | 'returned' | 'revision 2' | 'approved';
/** Those who play the Thanh Hóa story in the browser, and what they saw. */
export type Cast = ReturnType<typeof thanhHoaCast>;
/** Registers a step of the story. */
export type Step = (name: string, play: () => Promise<void>) => void;

export function thanhHoaCast() {
  let started: Awaited<ReturnType<typeof start>> | undefined;
  const at = {
    get table() {
      return begun().table;
    },
    get story() {
      return begun().story;
    },
  };
  const begun = () => {
    if (!started) throw new Error('the story has not begun');
    return started;
  };
  /** In what state each remark and directive was seen in the browser, at each moment. */
  const seen: Record<Moment, Record<string, string>> = {
    'revision 1': {},
    returned: {},
    'revision 2': {},
    approved: {},
  };

  const idOf = (key: string): string => at.story.remarks.get(key) ?? '';
  const numbersOf = async (login: string): Promise<(key: string) => number> => {
    const comments = await at.story.commentsOf(login);
    return (key) => comments.find(({ id }) => id === idOf(key))?.number ?? 0;
  };
  /** Calls the remark that a person just made by hand as the story calls it. */
  async function call(key: string, login: string): Promise<CommentView> {
    const made = (await at.story.commentsOf(login)).find(({ text }) => text === words(key));
    if (!made) throw new Error(`${key} was not made`);
    at.story.remarks.set(key, made.id);
    return made;
  }

  /**
   * Notes what the list of remarks shows a person of every one, and checks it against who wrote
   * what.
   */
  async function look(moment: Moment, login: string, count: number): Promise<void> {
    const page = await at.table.open(login, 'respond?show=all');
    if (login !== 'soanthao') await page.getByText('Tất cả ý kiến', { exact: true }).click();
    const rows = await remarkRows(page, count);
    expect(rows).toHaveLength(count);
    const numberOf = await numbersOf(login);
    for (const key of KEYS) {
      const row = rows.find(({ number }) => number === numberOf(key));
      if (!row) continue;
      expect([key, row.words.slice(0, 20)]).toEqual([key, words(key).slice(0, 20)]);
      seen[moment][key] = row.state;
    }
  }

  /**
   * Selects words of a node's text as a person reads it, and opens the form for a remark on them.
   */
  async function quote(login: string, nodeId: string, exact: string): Promise<Page> {
    const page = await at.table.open(login, 'read');
    const field = page.locator(`[data-node="${nodeId}"][data-field="text"]`);
    await field.scrollIntoViewIfNeeded();
    await select(field, exact);
    await page
      .getByRole('button', { name: /^Góp ý/ })
      .and(page.locator('[data-part="selection-button"]'))
      .click();
    return page;
  }

  /** Writes the remark of the story into the form that is open, and sends it. */
  async function writeRemark(login: string, key: string): Promise<void> {
    const page = at.table.at(login);
    const composer = page.getByRole('form', { name: 'Ý kiến mới' });
    await composer.getByLabel('Nội dung ý kiến').fill(words(key));
    await composer.getByRole('button', { name: 'Ghi ý kiến' }).click();
    await composer.waitFor({ state: 'detached' });
    await page.getByText(words(key)).first().waitFor();
  }

  return {
    seen,
    idOf,
    numbersOf,
    call,
    look,
    quote,
    writeRemark,
    get table() {
      return at.table;
    },
    get story() {
      return at.story;
    },
    begin: async () => {
      started = await start();
    },
    end: () => started?.table.close(),
  };
}

async function start() {
  const table = await seatsAt('2021-06-11T08:00:00+07:00', LOGINS);
  const { app, deps, setClock } = table.running;
  const story = await storyOn(seed, {
    store: deps.store,
    setClock,
    client: (login, more) => signedIn(app, login, more),
  });
  return { table, story };
}
