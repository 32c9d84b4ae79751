import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { runningApp } from '../support/running-app.ts';
import { PASSWORD } from '../support/test-app.ts';

let running: Awaited<ReturnType<typeof runningApp>>;
let browser: Browser;

beforeAll(async () => {
  running = await runningApp('2021-06-11T08:00:00+07:00');
  for (const account of await running.deps.store.accounts())
    if (account.login === 'thuky') await running.deps.store.putAccount({ ...account, demo: true });
  browser = await launchChromium();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await running?.close();
});

test('who comes to the demo through a proxy reads on the page of signing in why not, and what to set', async () => {
  const context = await browser.newContext({ locale: 'vi-VN' });
  const page = await context.newPage();
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.9' });
  await page.goto(running.address);
  const signIn = async () => {
    await page.getByLabel('Tên đăng nhập').fill('thuky');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
  };
  await signIn();
  const alert = page.getByRole('alert');
  await alert
    .getByText(/Tài khoản minh họa chỉ đăng nhập được ngay trên máy.*TRUST_PROXY/)
    .waitFor();
  await page.setExtraHTTPHeaders({});
  await signIn();
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
  // The same session through a proxy is none.
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.9' });
  await page.reload();
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
}, 60_000);
