import type { Page } from 'playwright-core';
import { remarkOn } from '../support/paper-acts.ts';
import { seatsAt, type Table } from '../support/seats.ts';

let table: Table;

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', [
    'soanthao',
    'lanhdao',
    'thanhvien1',
    'quantri',
  ]);
}, 90_000);

afterAll(() => table?.close());

const plan = () => `/plans/${table.running.seed.document.id}`;

/** A page of its own, and how often it asked whether the window is to be left. */
async function openedAt(login: string, path: string) {
  const page = await table.at(login).context().newPage();
  page.setDefaultTimeout(10_000);
  const asked = { times: 0 };
  page.on('dialog', (dialog) => {
    asked.times++;
    void dialog.accept();
  });
  await page.goto(`${table.running.address}${path}`);
  return { page, asked };
}

const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify({ ...localStorage }));

test('an agency still being typed is in the draft from its first letters', async () => {
  const { page } = await openedAt('soanthao', `${plan()}/edit`);
  const list = page.locator('[data-editable$=" coordinatingAgencies"]').first();
  const key = await list.getAttribute('data-editable');
  await list.click();
  await page.locator('[data-part="editing"] input').first().waitFor();
  await page.keyboard.type('Hội Tin học tỉnh', { delay: 20 });
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  await page.reload();
  const again = page.locator(`[data-editable="${key}"]`);
  await again.getByText('Hội Tin học tỉnh').waitFor();
  await again.click();
  await page.locator('[data-part="editing"] input').first().waitFor();
  await page.keyboard.type('Sở A;Sở B');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
  for (const name of ['Hội Tin học tỉnh', 'Sở A', 'Sở B']) await again.getByText(name).waitFor();
  expect(await again.textContent()).not.toMatch(/Sở [,;]|S[,;]/);
  await page.close();
}, 60_000);

test('a cover note survives a reload, which asks first', async () => {
  const { page, asked } = await openedAt('lanhdao', `${plan()}/read?act=submit`);
  const note = page.getByRole('dialog').getByLabel('Lời trình');
  await note.click();
  await page.keyboard.type('K');
  await page.reload();
  expect(asked.times).toBe(1);
  await note.waitFor();
  expect(await note.inputValue()).toBe('K');
  await page.close();
}, 60_000);

test('a remark is put back after a link was followed, which asks nothing', async () => {
  await table.act('lanhdao', 'post', '/revisions', { coverNote: 'Kính trình.' });
  const { page, asked } = await openedAt('thanhvien1', `${plan()}/read`);
  await remarkOn(page, 'phan-lo-trinh');
  const box = page.getByRole('form', { name: 'Ý kiến mới' }).getByLabel('Nội dung ý kiến');
  await box.click();
  await page.keyboard.type('Cần');
  await page.getByRole('link', { name: 'Việc của tôi' }).first().click();
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
  await page.goBack();
  await remarkOn(page, 'phan-lo-trinh');
  expect(await box.inputValue()).toBe('Cần');
  expect(asked.times).toBe(0);
  await page.reload();
  await remarkOn(page, 'phan-lo-trinh');
  expect(await box.inputValue()).toBe('Cần');
  await page.close();
}, 60_000);

test('a reason survives a slip that closes its dialog and a reload, until it is sent', async () => {
  const { page } = await openedAt('lanhdao', `${plan()}/read`);
  const ask = async () => {
    await page.getByRole('button', { name: 'Việc khác' }).first().click();
    await page.getByRole('menuitem', { name: 'Rút lại dự thảo' }).click();
  };
  const reason = page.getByLabel('Lý do rút lại');
  await ask();
  await reason.click();
  await page.keyboard.type('Sửa lộ trình');
  await page.keyboard.press('Escape');
  await reason.waitFor({ state: 'hidden' });
  await ask();
  expect(await reason.inputValue()).toBe('Sửa lộ trình');
  await page.reload();
  await ask();
  expect(await reason.inputValue()).toBe('Sửa lộ trình');
  await page.getByRole('button', { name: 'Rút lại', exact: true }).click();
  await page.getByText('Đã rút lại dự thảo.').waitFor();
  expect(await kept(page)).not.toContain('Sửa lộ trình');
  await page.close();
}, 60_000);

test('a new plan being set out survives a reload, and is forgotten when it is cancelled', async () => {
  const { page, asked } = await openedAt('soanthao', '/plans/new');
  const title = page.locator('form input[type="text"], form input:not([type])').first();
  await title.click();
  await page.keyboard.type('Đề án thử');
  await page.reload();
  expect(asked.times).toBe(1);
  await title.waitFor();
  expect(await title.inputValue()).toBe('Đề án thử');
  await page.locator('form a[href="/plans"]').click();
  await page.waitForURL('**/plans');
  expect(await kept(page)).not.toContain('Đề án thử');
  await page.close();
}, 60_000);

test('an account being made survives a slip; its password is kept nowhere', async () => {
  const { page } = await openedAt('quantri', '/accounts');
  const open = page.getByRole('button', { name: 'Lập tài khoản' });
  await open.click();
  const dialog = page.getByRole('dialog');
  const name = dialog.locator('input').first();
  await name.click();
  await page.keyboard.type('Nguyễn Văn Thử');
  await dialog.locator('input[type="password"]').fill('mat-khau-rat-dai');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await kept(page)).not.toContain('mat-khau');
  await open.click();
  expect(await name.inputValue()).toBe('Nguyễn Văn Thử');
  expect(await dialog.locator('input[type="password"]').inputValue()).toBe('');
  await page.close();
}, 60_000);
