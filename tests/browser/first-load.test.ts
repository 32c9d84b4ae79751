import type { Browser, Page } from 'playwright-core';
import { MOST } from '../../scripts/budget.ts';
import { launchChromium } from '../support/chromium.ts';
import { runningApp, signIn } from '../support/running-app.ts';
import { playedTo } from '../support/seats.ts';
import { PASSWORD } from '../support/test-app.ts';
import { fetchedBy } from '../support/wire.ts';

let running: Awaited<ReturnType<typeof runningApp>>;
let browser: Browser;

beforeAll(async () => {
  running = await runningApp('2021-06-11T08:00:00+07:00');
  await playedTo('half-answered', '2021-06-16T10:00:00+07:00')(running);
  browser = await launchChromium();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await running?.close();
});

/** A browser that has been nowhere yet; signed in as somebody, or not. */
async function freshPage(login?: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
  if (login !== undefined) {
    const data = { login, password: PASSWORD };
    const answer = await context.request.post(`${running.address}/api/session`, { data });
    if (!answer.ok()) throw new Error(`${login} was not let in`);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** What the head of each answer adds to its body, at most, in bytes. */
const HEAD = 600;

const PAGES: readonly (readonly [
  path: string,
  login: string | undefined,
  shown: string,
  shownInEnglish: string,
])[] = [
  ['/', undefined, 'Tên đăng nhập', 'Login'],
  ['/', 'soanthao', 'Trả lời 10 ý kiến', 'Answer 10 remarks'],
  ['/plans', 'chutri', 'Đề án Chuyển đổi số tỉnh Thanh Hóa', 'Đề án Chuyển đổi số tỉnh Thanh Hóa'],
  ['/plans/new', 'soanthao', 'Cơ quan soạn thảo', 'Drafting agency'],
  ['/inbox', 'soanthao', 'Thông báo', 'Notices'],
  ['/meetings', 'chutri', 'Chưa có cuộc họp nào', 'No meetings'],
  ['/accounts', 'quantri', 'thanhvien1', 'thanhvien1'],
  ['/calendar', 'quantri', 'Lịch làm việc', 'Work calendar'],
  ['/plans/de-an/read', 'chutri', 'SỰ CẦN THIẾT', 'SỰ CẦN THIẾT'],
  ['/plans/de-an/edit', 'soanthao', 'SỰ CẦN THIẾT', 'SỰ CẦN THIẾT'],
  ['/plans/de-an/compare?from=1&to=draft', 'soanthao', 'SỰ CẦN THIẾT', 'SỰ CẦN THIẾT'],
  ['/plans/de-an/respond', 'soanthao', '8/18 ý kiến đã trả lời', '8/18'],
  ['/plans/de-an/respond', 'thanhvien2', 'Ý kiến của tôi', 'My remarks'],
  ['/plans/de-an/rounds', 'chutri', 'Lấy ý kiến', 'Consultation'],
  ['/plans/de-an/table', 'chutri', 'Tổng hợp theo cơ quan', 'By agency'],
  ['/plans/de-an/history', 'chutri', 'Các đợt xem xét', 'Rounds'],
  ['/plans/de-an/history', 'quantri', 'Lịch sử', 'History'],
  ['/plans/de-an/members', 'quantri', 'Thành phần', 'People'],
];

const inLanguages = PAGES.flatMap(([path, login, shown, shownEn]) => [
  [path, login, 'vi', shown] as const,
  [path, login, 'en', shownEn] as const,
]);

test.each(inLanguages)(
  '%s as %s in “%s” is few scripts, packed, and nothing in red',
  async (path, login, language, shown) => {
    const page = await freshPage(login);
    await page.addInitScript((name) => localStorage.setItem('duthao-language', name), language);
    const seen = () => page.getByText(shown).locator('visible=true').first().waitFor();
    const { scripts, bytes, red } = await fetchedBy(page, `${running.address}${path}`, seen);
    await page.context().close();
    const most = login === undefined ? MOST.signInBytes : MOST.bytes;
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(MOST.files);
    expect(bytes.script).toBeLessThanOrEqual(most + scripts * HEAD);
    expect(red).toEqual([]);
  },
  60_000,
);

describe('the page to sign in', () => {
  test('leads to the address that was asked for, its place in the page included', async () => {
    const page = await freshPage();
    await page.goto(`${running.address}/plans/de-an/history?view=acts#top`);
    await signIn(page, 'chutri');
    await page.getByText('Các đợt xem xét').first().waitFor();
    expect(page.url()).toBe(`${running.address}/plans/de-an/history?view=acts#top`);
    await page.context().close();
  });

  test('keeps the login through a wrong password, and has the password selected to be typed over', async () => {
    const page = await freshPage();
    await page.goto(`${running.address}/`);
    await page.getByLabel('Tên đăng nhập').fill('chutri');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sai');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('chutri');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await page.context().close();
  });

  test('speaks the language chosen on it, and so does the app after it', async () => {
    const page = await freshPage();
    await page.goto(`${running.address}/plans`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Login').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('input[name="login"]').fill('chutri');
    await page.locator('input[name="password"]').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Plans' }).first().waitFor();
    await page.context().close();
  });

  test('is dark where the device is, from its first paint on', async () => {
    const page = await freshPage();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${running.address}/`);
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(20, 23, 26)');
    await page.context().close();
  });

  test('comes back after signing out, where one was, and lets in again without a reload', async () => {
    const page = await freshPage('chutri');
    await page.goto(`${running.address}/plans`);
    await page.getByRole('button', { name: /Tài khoản và cài đặt/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Tên đăng nhập').waitFor();
    expect(new URL(page.url()).pathname).toBe('/plans');
    await signIn(page, 'soanthao');
    await page.getByRole('heading', { name: 'Đề án', exact: true }).waitFor();
    await page.context().close();
  });
});

test('what shows before the scripts are there names the app', async () => {
  const page = await freshPage();
  await page.route('**/*.js', () => {});
  await page.goto(`${running.address}/`, { waitUntil: 'commit' });
  await page.getByText('Nơi soạn thảo, góp ý, tiếp thu và phê duyệt đề án').waitFor();
  await page.context().close();
});

test('the version and the licences are a menu away', async () => {
  const page = await freshPage('chutri');
  await page.goto(`${running.address}/`);
  await page.getByRole('button', { name: /Tài khoản và cài đặt/ }).click();
  await page.getByRole('menuitem', { name: 'Giới thiệu Dự Thảo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Giới thiệu Dự Thảo' });
  await dialog.getByText(/^Phiên bản \d+\.\d+\.\d+$/).waitFor();
  const links = await dialog
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links).toHaveLength(2);
  const [own, others] = await Promise.all(
    links.map(async (link) => (await page.request.get(link)).text()),
  );
  expect(own).toContain('Apache License');
  for (const name of ['react-dom', '@mantine/core', '@milkdown/core', '@fontsource/tinos'])
    expect(others).toContain(`\n${name} `);
  expect(others).toContain('SIL Open Font License');
  await page.context().close();
});

test('a dialog that can’t be fetched leaves the page as it is, and says so', async () => {
  const page = await freshPage('chutri');
  await page.goto(`${running.address}/`);
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
  await page.getByRole('button', { name: /Tài khoản và cài đặt/ }).click();
  await page.getByRole('menuitem', { name: 'Giới thiệu Dự Thảo' }).waitFor();
  await page.route('**/about-dialog-*.js', (route) => route.abort());
  await page.getByRole('menuitem', { name: 'Giới thiệu Dự Thảo' }).click();
  await page.getByText(/Chưa mở được phần này/).waitFor();
  expect(await page.getByRole('heading', { name: 'Việc của tôi' }).isVisible()).toBe(true);
  await page.context().close();
});

test('an address in capitals, or with a slash at its end, shows the same page', async () => {
  const page = await freshPage('chutri');
  for (const path of ['/plans/de-an/READ', '/Plans/de-an/read/']) {
    await page.goto(`${running.address}${path}`);
    await page.getByText('SỰ CẦN THIẾT').locator('visible=true').first().waitFor();
  }
  await page.context().close();
});

test('the history tells an administrator what happened, and not that no round or remark was', async () => {
  const page = await freshPage('quantri');
  await page.goto(`${running.address}/plans/de-an/history`);
  await page.locator('[data-part="log"] li').first().waitFor();
  for (const untrue of ['Chưa có đợt xem xét nào', '0 ý kiến'])
    expect(await page.getByText(untrue).count()).toBe(0);
  await page.context().close();
});
