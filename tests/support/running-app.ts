import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readSeed } from '../../seeds/load.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { createFrom } from '../../server/demo.ts';
import { createApp } from '../../server/http/app.ts';
import { accountOf, PASSWORD, PEOPLE, testDeps } from './test-app.ts';

/** The built browser app, which `npm test` makes before the browser tests. */
const CLIENT = fileURLToPath(new URL('../../dist/client/', import.meta.url));

/**
 * The real app with the built client on a free port, with a clock that the test sets; the Thanh Hóa
 * plan is in drafting.
 */
export async function runningApp(now: string) {
  const { deps, setClock } = testDeps(now);
  const seed = readSeed('thanh-hoa');
  for (const person of PEOPLE) await deps.store.putAccount(accountOf(person));
  await createFrom(deps, withPeople(seed), await deps.store.accounts(), new Date(now));
  const app = await createApp(deps, { version: 'test', clientFolder: CLIENT });
  let port = 0;
  let server: Server;
  const start = async () => {
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await start();
  return {
    address: `http://127.0.0.1:${port}`,
    app,
    deps: deps as Deps,
    seed,
    setClock,
    /** The server goes away, and comes back at the same address with what it had. */
    stop,
    start,
    close: stop,
  };
}

/** The seed with the people of the tests, each in the office that the tests know. */
const withPeople = (seed: ReturnType<typeof readSeed>) => ({
  ...seed,
  accounts: PEOPLE.filter(({ role }) => role).map(({ login, role, office, agency }) => ({
    login,
    name: `${office} ${agency}`,
    offices: [{ title: office, agency }],
    administrator: false,
    ...(role ? { role } : {}),
  })),
});

/**
 * A person at their own browser, signed in; what the page itself complains of is collected in
 * `complaints`.
 */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

export async function seatOf(browser: Browser, address: string, login: string): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${address}/`);
  await signIn(page, login);
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
  return { page, context, complaints };
}

/**
 * Fills in the form that the page shows, and waits until the browser holds the session and the form
 * is gone: what follows may rely on it.
 */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  const answered = page.waitForResponse(
    (response) =>
      response.request().method() === 'POST' && new URL(response.url()).pathname === '/api/session',
  );
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  if (!(await answered).ok()) throw new Error(`${login} was not let in`);
  await page.getByLabel('Tên đăng nhập').waitFor({ state: 'detached' });
}
