import type { Page } from 'playwright-core';
import { barriersOn, LOOKS, lookAt } from '../support/legible.ts';
import { playedTo, seatsAt, type Table } from '../support/seats.ts';

let table: Table;
let page: Page;

const DESK = { width: 1440, dark: false };
const PHONE = { width: 390, dark: false };

const bell = () => page.getByRole('link', { name: /^Thông báo/ });
const lines = () => page.locator('main li');
const unreadLines = () => page.locator('main li[data-unread="true"]');

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', ['lanhdao', 'nguoingoai'], {
    prepare: playedTo('half-answered', '2021-06-16T10:00:00+07:00'),
  });
  page = table.at('lanhdao');
}, 90_000);

afterAll(() => table?.close());

// One sitting: each step stands on the one before it.
describe('the inbox', () => {
  test('the bell counts what is unread and leads to it, by day', async () => {
    await bell().waitFor();
    await expect(bell().getAttribute('aria-label')).resolves.toMatch(/^Thông báo: \d+ chưa đọc$/);
    await bell().click();
    await page.getByRole('heading', { name: 'Thông báo', level: 1 }).waitFor();
    await page.getByText('Trả lại dự thảo lần 1 để hoàn thiện').first().waitFor();
    expect(await page.locator('main h2').count()).toBeGreaterThan(1);
    expect(await unreadLines().count()).toBe(await lines().count());
  });

  test.each(LOOKS)(
    'at $width px (dark: $dark) it is legible to all and no wider than the screen',
    async (look) => {
      await lookAt(page, look);
      expect(await barriersOn(page)).toEqual([]);
      await lookAt(page, DESK);
    },
  );

  test('one click leads to the place and marks the notice as read', async () => {
    const before = await unreadLines().count();
    await page.getByRole('link', { name: /Nêu ý kiến số 3/ }).click();
    await page.waitForURL(/\/plans\/de-an\/respond#comment-/);
    await page.goBack();
    await page.locator('main li[data-unread="false"]').first().waitFor();
    expect(await unreadLines().count()).toBe(before - 1);
  });

  test('a notice is marked as unread again by its button, from the keyboard', async () => {
    const read = page.locator('main li[data-unread="false"]');
    const button = read.getByRole('button', { name: /^Đánh dấu chưa đọc/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('main li[data-unread="false"]'));
    expect(await read.count()).toBe(0);
  });

  test('all are marked as read, and that is undone', async () => {
    await page.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).click();
    await page.getByText('Không còn thông báo chưa đọc').waitFor();
    expect(await unreadLines().count()).toBe(0);
    expect(await bell().getAttribute('aria-label')).toBe('Thông báo');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await unreadLines().first().waitFor();
    await page.getByText('Các thông báo lại như trước.').waitFor();
    expect(await unreadLines().count()).toBe(await lines().count());
  });

  test('what comes while the page is open is there when the window gets the focus, and is announced', async () => {
    const before = await lines().count();
    const { plans } = table.running.deps;
    const chair = table.running.seed.accounts.find(({ role }) => role === 'chair')?.login ?? '';
    await plans.act('de-an', (state) => {
      const comment = state.comments[0];
      return {
        actor: { accountId: chair, name: 'Chủ trì', office: '', agency: '' },
        events: comment
          ? [
              {
                type: 'comment-replied',
                data: { commentId: comment.id, id: 'moi', text: 'Lời trao đổi' },
              },
            ]
          : [],
      };
    });
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByText(/Chủ trì: Trao đổi ở ý kiến/).waitFor();
    expect(await lines().count()).toBe(before + 1);
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^Có \d+ thông báo chưa đọc$/),
    );
    expect(await page.getByText('Lời trao đổi').count()).toBe(0);
  });

  test('a person sets where their mail goes and what comes there', async () => {
    await page.getByRole('button', { name: 'Cài đặt thư' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thư thông báo' });
    await dialog.getByLabel('Địa chỉ thư điện tử').fill('lanhdao');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Nhập một địa chỉ như ten@coquan.gov.vn.').waitFor();
    await dialog.getByLabel('Địa chỉ thư điện tử').fill('lanhdao@vidu.gov.vn');
    await dialog.getByLabel('Lịch họp').uncheck();
    await lookAt(page, PHONE);
    expect(await barriersOn(page)).toEqual([]);
    await lookAt(page, DESK);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu cài đặt thư.').waitFor();
    await page.goto(`${table.running.address}/inbox?act=mail`);
    const again = page.getByRole('dialog', { name: 'Thư thông báo' });
    await again.getByLabel('Lịch họp').waitFor();
    expect(await again.getByLabel('Lịch họp').isChecked()).toBe(false);
    expect(await again.getByLabel('Địa chỉ thư điện tử').inputValue()).toBe('lanhdao@vidu.gov.vn');
    await page.keyboard.press('Escape');
    await again.waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${table.running.address}/inbox`);
  });

  test('the private calendar is made, copied, replaced and taken back', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${table.running.address}/meetings`);
    await page.getByRole('link', { name: 'Lịch riêng' }).click();
    await page.waitForURL(`${table.running.address}/inbox?act=calendar`);
    const dialog = page.getByRole('dialog', { name: 'Lịch riêng' });
    await dialog.getByRole('button', { name: 'Tạo địa chỉ' }).click();
    const field = dialog.getByLabel('Địa chỉ lịch');
    const first = await field.inputValue();
    expect(first).toMatch(new RegExp(`^${table.running.address}/api/calendars/[\\w-]{43}\\.ics$`));
    await dialog.getByRole('button', { name: 'Sao chép' }).click();
    await page.getByText('Đã sao chép địa chỉ lịch.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
    await lookAt(page, PHONE);
    expect(await barriersOn(page)).toEqual([]);
    await lookAt(page, DESK);
    // A calendar program signs in nowhere.
    const isThere = async (address: string) => (await fetch(address)).status === 200;
    expect(await isThere(first)).toBe(true);

    await page.goto(`${table.running.address}/inbox?act=calendar`);
    await dialog.getByText('Đang dùng địa chỉ tạo ngày 16/6/2021.').waitFor();
    expect(await page.content()).not.toContain(first);
    await dialog.getByRole('button', { name: 'Tạo địa chỉ mới' }).click();
    const replace = page.getByRole('dialog', { name: 'Thay địa chỉ lịch?' });
    await replace.getByRole('button', { name: 'Thôi' }).click();
    expect(await isThere(first)).toBe(true);
    await dialog.getByRole('button', { name: 'Tạo địa chỉ mới' }).click();
    await replace.getByRole('button', { name: 'Tạo địa chỉ mới' }).click();
    const second = await field.inputValue();
    expect([await isThere(first), await isThere(second)]).toEqual([false, true]);

    await page.goto(`${table.running.address}/inbox?act=calendar`);
    await dialog.getByRole('button', { name: 'Thu hồi địa chỉ' }).click();
    const end = page.getByRole('dialog', { name: 'Thu hồi địa chỉ lịch?' });
    await end.getByRole('button', { name: 'Thu hồi địa chỉ' }).click();
    await dialog.getByText('Chưa có địa chỉ nào.').waitFor();
    expect(await isThere(second)).toBe(false);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('on a phone a notice stands above the bar of the plan', async () => {
    await lookAt(page, PHONE);
    await page.goto(`${table.running.address}/plans/de-an/read`);
    await page.getByRole('navigation').getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sao chép địa chỉ trang' }).click();
    const toast = page.getByRole('alert').filter({ hasText: 'Đã sao chép địa chỉ.' });
    await toast.waitFor();
    const bar = page.getByRole('navigation').last();
    const [notice, stops] = [await toast.boundingBox(), await bar.boundingBox()];
    expect(stops?.height).toBe(56);
    expect((notice?.y ?? 0) + (notice?.height ?? 0)).toBeLessThanOrEqual(stops?.y ?? 0);
  });

  test('who has no plan has an empty inbox that says what comes there', async () => {
    const empty = table.at('nguoingoai');
    await empty.goto(`${table.running.address}/inbox`);
    await empty.getByText('Chưa có thông báo nào').waitFor();
    expect(table.complaints()).toEqual([]);
  });
});
