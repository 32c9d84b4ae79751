import type { BrowserContext, Page } from 'playwright-core';
import { storySteps } from '../../seeds/load.ts';
import { playStory } from '../../server/play-story.ts';
import { playedTo, seatsAt, type Table } from '../support/seats.ts';

/** More than a browser has connections to one server without HTTP/2, which are six. */
const TABS = 8;

let table: Table;

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', ['soanthao', 'thanhvien1', 'chutri'], {
    prepare: playedTo('submitted-1', '2021-06-14T08:00:00+07:00'),
  });
}, 90_000);

afterAll(() => table?.close());

const open = async (context: BrowserContext, mode: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${table.running.address}/plans/${table.running.seed.document.id}/${mode}`);
  await page
    .getByRole('heading', { name: 'Mở đầu' })
    .or(page.locator('[data-node]'))
    .first()
    .waitFor({ timeout: 20_000 });
  return page;
};

async function openTabs(context: BrowserContext, modes: readonly string[]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const mode of modes) pages.push(await open(context, mode));
  return pages;
}

const remark = (text: string) =>
  table.act('thanhvien1', 'post', '/comments', {
    kind: 'suggestion',
    text,
    anchor: { nodeId: 'phan-lo-trinh' },
  });

const allHear = (pages: readonly Page[], text: string) =>
  Promise.all(pages.map((page) => page.getByText(text).first().waitFor({ timeout: 10_000 })));

test('eight tabs of a plan all load, and all hear of a remark; also when the one opened first is closed', async () => {
  const context = table.at('chutri').context();
  const [first, ...others] = await openTabs(context, Array(TABS).fill('read'));
  await remark('Cả tám thẻ cùng nghe.');
  await allHear([first as Page, ...others], 'Cả tám thẻ cùng nghe.');
  await first?.close();
  await remark('Đóng một thẻ vẫn nghe.');
  await allHear(others, 'Đóng một thẻ vẫn nghe.');
  for (const page of others) await page.close();
}, 120_000);

test('where browsers share no workers, eight tabs load, and hear of what was missed when they are used again', async () => {
  const context = table.at('chutri').context();
  const pages: Page[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await context.newPage();
    await page.addInitScript('delete globalThis.SharedWorker');
    await page.goto(`${table.running.address}/plans/${table.running.seed.document.id}/read`);
    await page.locator('[data-node]').first().waitFor({ timeout: 20_000 });
    pages.push(page);
  }
  await remark('Thẻ đang dùng nghe ngay.');
  await allHear(pages.slice(-3), 'Thẻ đang dùng nghe ngay.');
  for (const page of pages) {
    await page.bringToFront();
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await allHear([page], 'Thẻ đang dùng nghe ngay.');
  }
  for (const page of pages) await page.close();
}, 120_000);

test('with eight tabs open what is typed in the first is saved, and the person is there until the last is closed', async () => {
  const { deps, seed } = table.running;
  const decide = storySteps(seed, 'returned').slice(-1);
  await playStory(deps, seed, decide, () => new Date('2021-06-14T04:05:00.000Z'));
  const context = table.at('soanthao').context();
  const pages = await openTabs(context, ['edit', ...Array(TABS - 1).fill('read')]);
  const [editor, ...others] = pages as [Page, ...Page[]];
  await editor.bringToFront();
  await editor.locator('[data-editable="phan-lo-trinh heading"]').click();
  await editor.keyboard.press('Control+A');
  await editor.keyboard.insertText('Lộ trình với tám thẻ');
  await editor.getByText('Đã lưu').first().waitFor({ timeout: 10_000 });
  // A write that gets no answer is spoken of, and nothing of it is lost.
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await editor.route('**/draft/nodes/**', async (route) => {
    await held;
    await route.continue();
  });
  await editor.keyboard.insertText(' đang chờ');
  await editor.getByText('việc lưu đang chờ kết nối').waitFor({ timeout: 15_000 });
  letGo();
  await editor.getByText('việc lưu đang chờ kết nối').waitFor({ state: 'detached' });
  await editor.getByText('Đã lưu').first().waitFor({ timeout: 10_000 });
  const title = async () => {
    const { document } = await table.told('soanthao', '/draft');
    return JSON.stringify(document).includes('Lộ trình với tám thẻ đang chờ');
  };
  expect(await title()).toBe(true);
  const there = async () => {
    const answer = await deps.plans.load(seed.document.id);
    return deps.presence
      .seenBy(answer, 'lanhdao')
      .people.some(({ accountId }) => accountId === 'soanthao');
  };
  expect(await there()).toBe(true);
  for (const page of others) await page.close();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await there()).toBe(true);
  await editor.close();
  await table.at('soanthao').goto('about:blank');
  for (let tries = 0; (await there()) && tries < 50; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await there()).toBe(false);
}, 120_000);
