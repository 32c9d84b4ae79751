import type { Locator, Page } from 'playwright-core';
import { playedTo, seatsAt, type Table } from '../support/seats.ts';

let table: Table;

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', ['soanthao', 'quantri', 'chutri'], {
    prepare: playedTo('half-answered', '2021-06-16T10:00:00+07:00'),
  });
}, 90_000);

afterAll(() => table?.close());

/** Presses a button by key, closes the dialog that opens with Escape, and waits until it is gone. */
async function openAndClose(page: Page, press: () => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog');
  await press();
  await dialog.first().waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'));
  await page.keyboard.press('Escape');
  await dialog.first().waitFor({ state: 'detached' });
}

const hasFocus = (page: Page, button: Locator) =>
  button
    .elementHandle()
    .then((element) => page.waitForFunction((one) => one === document.activeElement, element));

describe('a dialog that closes gives the focus back to the button that opened it', () => {
  test.each([
    ['quantri', '/accounts', 'Lập tài khoản'],
    ['soanthao', '/inbox', 'Lịch riêng'],
    ['soanthao', '/inbox', 'Cài đặt thư'],
    ['chutri', '/plans/de-an/rounds', 'Mở đợt lấy ý kiến'],
  ])('%s at %s: %s, the first time and again', async (login, path, name) => {
    const page = table.at(login);
    await page.goto(`${table.running.address}${path}`);
    const button = page.getByRole('button', { name, exact: true }).first();
    for (const _ of ['first', 'again']) {
      await button.focus();
      await openAndClose(page, () => page.keyboard.press('Enter'));
      await hasFocus(page, button);
    }
  });

  test('opened from a menu, to the button of the menu', async () => {
    const page = table.at('quantri');
    await page.goto(`${table.running.address}/accounts`);
    const button = page.getByRole('button', { name: /Việc với tài khoản/ }).first();
    for (const _ of ['first', 'again']) {
      await button.focus();
      await page.keyboard.press('Enter');
      const item = page.getByRole('menuitem').first();
      await item.waitFor();
      await item.focus();
      await openAndClose(page, () => page.keyboard.press('Enter'));
      await hasFocus(page, button);
    }
  });
});
