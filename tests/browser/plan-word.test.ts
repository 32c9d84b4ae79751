import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { storySteps } from '../../seeds/load.ts';
import { playStory } from '../../server/play-story.ts';
import { launchChromium } from '../support/chromium.ts';
import { readBody, readPackage } from '../support/docx-reader.ts';
import { runningApp, type Seat, seatOf } from '../support/running-app.ts';

let browser: Browser;
let running: Awaited<ReturnType<typeof runningApp>>;
let seat: Seat;

beforeAll(async () => {
  running = await runningApp('2021-06-11T08:00:00+07:00');
  const steps = storySteps(running.seed, 'submitted-1');
  await playStory(running.deps, running.seed, steps, (step) => new Date(step.at));
  browser = await launchChromium();
  seat = await seatOf(browser, running.address, 'chutri');
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await running?.close();
});

test('who reads a plan takes it along as a Word file, the version that is shown', async () => {
  const { page } = seat;
  await page.goto(`${running.address}/plans/de-an/read`);
  const entry = page.getByRole('link', { name: 'Tải bản Word' });
  const [download] = await Promise.all([page.waitForEvent('download'), entry.click()]);
  expect(download.suggestedFilename()).toMatch(/^Đề án Chuyển đổi số .* - Dự thảo lần 1\.docx$/);
  const document = readPackage(readFileSync(await download.path())).get('word/document.xml');
  if (!document) throw new Error('no document');
  expect(readBody(document, 'as-is').flat(3)).toEqual(
    expect.arrayContaining(['Độc lập - Tự do - Hạnh phúc', 'DỰ THẢO LẦN 1\n(ngày 11/6/2021)']),
  );
});
