import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { storySteps } from '../../seeds/load.ts';
import { setMeeting } from '../../server/actions/opinions.ts';
import { playStory } from '../../server/play-story.ts';
import { launchChromium } from '../support/chromium.ts';
import { readLetter } from '../support/letter-reader.ts';
import { runningApp, type Seat, seatOf } from '../support/running-app.ts';

let browser: Browser;
let running: Awaited<ReturnType<typeof runningApp>>;
let seat: Seat;

const page = (): Page => seat.page;

/** What a link gives, as whoever opens the file reads it. */
async function taken(link: Locator) {
  const [download] = await Promise.all([page().waitForEvent('download'), link.click()]);
  const { lines } = readLetter(readFileSync(await download.path()));
  return { name: download.suggestedFilename(), lines };
}

beforeAll(async () => {
  running = await runningApp('2021-06-11T08:00:00+07:00');
  const steps = storySteps(running.seed, 'returned');
  const decision = steps.findIndex((step) => step.do === 'decide');
  const at = (some: typeof steps) =>
    playStory(running.deps, running.seed, some, (step) => new Date(step.at));
  await at(steps.slice(0, decision));
  const chair = (await running.deps.store.accounts()).find(({ login }) => login === 'chutri');
  if (!chair) throw new Error('there is no chair');
  await setMeeting(running.deps, chair, running.seed.document.id, {
    title: 'Hội nghị nghe báo cáo Đề án',
    at: '2021-06-14T01:00:00.000Z',
  });
  await at(steps.slice(decision));
  running.setClock('2021-06-15T08:00:00+07:00');
  browser = await launchChromium();
  seat = await seatOf(browser, running.address, 'thanhvien1');
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await running?.close();
});

test('from a conclusion in the timeline, its notice is one click away', async () => {
  await page().goto(`${running.address}/plans/de-an/history`);
  const { name, lines } = await taken(
    page().getByRole('link', { name: 'Thông báo kết luận (Word)' }),
  );
  expect(name).toMatch(/^Thông báo kết luận - Đề án .* - Dự thảo lần 1\.docx$/);
  expect(lines.some((line) => line.includes('Hội nghị nghe báo cáo Đề án'))).toBe(true);
});

test('from a meeting in the agenda, its minutes are', async () => {
  await page().goto(`${running.address}/meetings`);
  const { name, lines } = await taken(page().getByRole('link', { name: 'Biên bản (Word)' }));
  expect(name).toBe('Biên bản - Hội nghị nghe báo cáo Đề án.docx');
  expect(lines).toContain('Thời gian bắt đầu: 08 giờ 00 phút, ngày 14 tháng 6 năm 2021.');
});

test('all of them stand among the papers of the version that they are about', async () => {
  await page().goto(`${running.address}/plans/de-an/read?act=papers`);
  const dialog = page().getByRole('dialog', { name: 'Hồ sơ' });
  const letter = await taken(dialog.getByRole('link', { name: 'Tờ trình: tải Word' }));
  expect(letter.lines).toContain('Kính gửi: Ủy ban nhân dân tỉnh Thanh Hóa');
  await dialog.getByRole('link', { name: 'Thông báo kết luận: tải PDF' }).waitFor();
  await dialog
    .getByRole('link', { name: 'Biên bản – Hội nghị nghe báo cáo Đề án: tải Word' })
    .waitFor();
  expect(seat.complaints).toEqual([]);
});
