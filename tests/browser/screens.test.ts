import { barriersOn, LOOKS, lookAt } from '../support/legible.ts';
import { playedTo, seatsAt, type Table } from '../support/seats.ts';

let table: Table;

beforeAll(async () => {
  table = await seatsAt(
    '2021-06-11T08:00:00+07:00',
    ['soanthao', 'thanhvien2', 'chutri', 'quantri'],
    {
      prepare: async (running) => {
        // As the demo stands: returned, half answered.
        await playedTo('half-answered', '2021-06-16T10:00:00+07:00')(running);
        const days = [{ day: '2022-02-01', off: true, name: 'Tết (minh họa)' }];
        await running.deps.store.putCalendar(days);
      },
    },
  );
  await table.act('chutri', 'post', '/consultations', {
    title: 'Lấy ý kiến các sở, ngành',
    agencies: ['Sở Công Thương', 'Sở Xây dựng'],
    due: { said: '7 ngày làm việc' },
    sealed: true,
    silenceAgrees: true,
    note: 'Đề nghị tập trung vào **chỉ tiêu**.',
  });
}, 90_000);

afterAll(() => table?.close());

/**
 * Every screen with the person who has most to do on it, and something that shows when it is there.
 */
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

describe.each(LOOKS)('at $width px wide (dark: $dark)', (look) => {
  test.each(SCREENS)(
    '%s as %s is legible to all (WCAG 2.2 AA) and no wider than the screen',
    async (path, login, shown) => {
      const page = table.at(login);
      await lookAt(page, look);
      await page.goto(`${table.running.address}${path}`);
      await page.getByText(shown).locator('visible=true').first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(table.complaints()).toEqual([]);
    },
  );
});

test('the switch to English turns the interface and leaves the paper as it was written', async () => {
  const page = table.at('chutri');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${table.running.address}/plans/de-an/read`);
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
