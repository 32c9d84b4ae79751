import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { storySteps } from '../../seeds/load.ts';
import { playStory } from '../../server/play-story.ts';
import { launchChromium } from '../support/chromium.ts';
import { runningApp, type Seat, seatOf } from '../support/running-app.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let running: Awaited<ReturnType<typeof runningApp>>;
const seats: Record<string, Seat> = {};

beforeAll(async () => {
  running = await runningApp('2021-06-11T08:00:00+07:00');
  // As the demo stands: returned, half answered.
  const steps = storySteps(running.seed, 'half-answered');
  await playStory(running.deps, running.seed, steps, (step) => new Date(step.at));
  running.setClock('2021-06-16T10:00:00+07:00');
  const days = [{ day: '2022-02-01', off: true, name: 'Tết (minh họa)' }];
  await running.deps.store.putCalendar(days);
  browser = await launchChromium();
  for (const login of ['soanthao', 'thanhvien2', 'chutri', 'quantri'])
    seats[login] = await seatOf(browser, running.address, login);
  const asked = await seats.chutri?.page.request.post(
    `${running.address}/api/plans/de-an/consultations`,
    {
      data: {
        title: 'Lấy ý kiến các sở, ngành',
        agencies: ['Sở Công Thương', 'Sở Xây dựng'],
        due: { said: '7 ngày làm việc' },
        sealed: true,
        silenceAgrees: true,
        note: 'Đề nghị tập trung vào **chỉ tiêu**.',
      },
    },
  );
  if (!asked?.ok()) throw new Error(`no agency was asked: ${asked?.status()}`);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await running?.close();
});

/** Every screen with the person who has most to do on it, and something that shows when it is there. */
const SCREENS: readonly (readonly [path: string, login: string, shown: string])[] = [
  ['/', 'soanthao', 'Trả lời 10 ý kiến'],
  ['/plans', 'chutri', 'Đề án Chuyển đổi số tỉnh Thanh Hóa'],
  ['/plans/new', 'soanthao', 'Cơ quan soạn thảo'],
  ['/accounts', 'quantri', 'thanhvien1'],
  ['/calendar', 'quantri', 'Tết (minh họa)'],
  ['/plans/de-an/read', 'chutri', 'SỰ CẦN THIẾT'],
  ['/plans/de-an/read?act=papers', 'soanthao', 'Xem 4 tệp trong hồ sơ'],
  ['/plans/de-an/edit', 'soanthao', 'SỰ CẦN THIẾT'],
  ['/plans/de-an/compare?from=1&to=draft', 'soanthao', 'SỰ CẦN THIẾT'],
  ['/plans/de-an/respond', 'soanthao', '8/18 ý kiến đã trả lời'],
  ['/plans/de-an/respond', 'thanhvien2', 'Ý kiến của tôi'],
  ['/plans/de-an/table', 'chutri', 'Tổng hợp theo cơ quan'],
  ['/plans/de-an/history', 'chutri', 'Các đợt xem xét'],
  ['/plans/de-an/members', 'quantri', 'Thành phần'],
  ['/plans/de-an/rounds', 'chutri', 'Đôn đốc 2 cơ quan chưa trả lời'],
  ['/plans/de-an/rounds', 'soanthao', '0/2 cơ quan đã trả lời'],
  ['/plans/de-an/read', 'thanhvien2', 'Góp ý cho đợt'],
  ['/meetings', 'chutri', 'Chưa có cuộc họp nào'],
];
const LOOKS = [
  { width: 1440, dark: false },
  { width: 820, dark: true },
  { width: 390, dark: false },
] as const;

describe.each(LOOKS)('at $width px wide (dark: $dark)', ({ width, dark }) => {
  test.each(SCREENS)(
    '%s as %s is legible to all (WCAG 2.2 AA) and no wider than the screen',
    async (path, login, shown) => {
      const seat = seats[login];
      if (!seat) throw new Error(`nobody sits for ${login}`);
      const { page, complaints } = seat;
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
      await page.goto(`${running.address}${path}`);
      await page.getByText(shown).locator('visible=true').first().waitFor();
      // Sections out of view have guessed heights until they are drawn; the check is to see the page as drawn.
      await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        }),
      );
      const found = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 200)}`,
      );
      expect(found).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    },
  );
});

test('the switch to English turns the interface and leaves the paper as it was written', async () => {
  const page = seats.chutri?.page;
  if (!page) throw new Error('nobody sits for chutri');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${running.address}/plans/de-an/read`);
  await page.evaluate(() => localStorage.clear());
  await page
    .getByRole('button', { name: /Chủ trì|Phó Chủ tịch|Tài khoản/ })
    .first()
    .click();
  await page.getByText('English').first().click();
  await page.getByRole('link', { name: 'Read', exact: true }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByText('SỰ CẦN THIẾT').first().waitFor();
});
