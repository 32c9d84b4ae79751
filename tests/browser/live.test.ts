import type { Browser } from 'playwright-core';
import { storySteps } from '../../seeds/load.ts';
import { playStory } from '../../server/play-story.ts';
import { launchChromium } from '../support/chromium.ts';
import { remarkOn } from '../support/paper-acts.ts';
import { runningApp, type Seat, seatOf } from '../support/running-app.ts';

let browser: Browser;
let running: Awaited<ReturnType<typeof runningApp>>;
let plan: string;
const seats: Record<string, Seat> = {};
const at = (login: string) => {
  const seat = seats[login];
  if (!seat) throw new Error(`nobody sits for ${login}`);
  return seat.page;
};

beforeAll(async () => {
  running = await runningApp('2021-06-11T08:00:00+07:00');
  const steps = storySteps(running.seed, 'submitted-1');
  await playStory(running.deps, running.seed, steps, (step) => new Date(step.at));
  running.setClock('2021-06-14T08:00:00+07:00');
  plan = `${running.address}/plans/${running.seed.document.id}`;
  browser = await launchChromium();
  for (const login of ['soanthao', 'lanhdao', 'thanhvien1', 'thanhvien2', 'chutri'])
    seats[login] = await seatOf(browser, running.address, login);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await running?.close();
});

/** A member's remark on the roadmap, made in the browser. */
async function remark(login: string, text: string): Promise<void> {
  const page = at(login);
  await remarkOn(page, 'phan-lo-trinh');
  const composer = page.getByRole('form', { name: 'Ý kiến mới' });
  await composer.getByLabel('Nội dung ý kiến').fill(text);
  await composer.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await page.getByText(text).first().waitFor();
}

test('the chair sees a member’s remark as it is made, without loading the page again', async () => {
  await at('chutri').goto(`${plan}/read`);
  await at('thanhvien1').goto(`${plan}/read`);
  // Both are there: each is told of the other.
  await at('chutri').getByText('Đang cùng xem:').waitFor();
  await remark('thanhvien1', 'Các giai đoạn cần đặt lại.');
  await at('chutri').getByText('Các giai đoạn cần đặt lại.').first().waitFor({ timeout: 3_000 });
});

test('what happened while the server was away is there when it is back, once', async () => {
  await running.stop();
  const asked = at('chutri').waitForRequest((request) => request.url().endsWith('/live'), {
    timeout: 20_000,
  });
  await running.start();
  await at('thanhvien2').goto(`${plan}/read`);
  await remark('thanhvien2', 'Nêu rõ nguồn vốn.');
  await asked;
  await at('chutri').getByText('Nêu rõ nguồn vốn.').first().waitFor({ timeout: 15_000 });
  expect(await at('chutri').locator('.remark', { hasText: 'Nêu rõ nguồn vốn.' }).count()).toBe(1);
});

test('two who draft see who edits what, and each other’s words', async () => {
  const { deps, seed } = running;
  const decide = storySteps(seed, 'returned').slice(-1);
  await playStory(deps, seed, decide, () => new Date('2021-06-14T04:05:00.000Z'));
  const [drafter, head] = [at('soanthao'), at('lanhdao')];
  await drafter.goto(`${plan}/edit`);
  await head.goto(`${plan}/edit`);
  await drafter.locator('[data-editable="phan-lo-trinh heading"]').click();
  await head.getByText(/đang soạn “/).waitFor();
  await drafter.keyboard.press('Control+A');
  await drafter.keyboard.insertText('Lộ trình thực hiện Đề án');
  await drafter.keyboard.press('Control+S');
  await head
    .locator('[data-node="phan-lo-trinh"]', { hasText: 'Lộ trình thực hiện Đề án' })
    .first()
    .waitFor({ timeout: 5_000 });
});
