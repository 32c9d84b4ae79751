import type { Page, Route } from 'playwright-core';
import { remarkOn } from '../support/paper-acts.ts';
import { seatsAt, type Table } from '../support/seats.ts';

let table: Table;

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', ['soanthao', 'thanhvien1', 'lanhdao']);
}, 90_000);

afterAll(() => table?.close());

const NODE = 'boi-canh';

type Answer = Parameters<Route['fulfill']>[0];

/** What a proxy in front of the server says in its stead. */
const page = (status: number, title: string): Answer => ({
  status,
  contentType: 'text/html',
  body: `<html><head><title>${status} ${title}</title></head><body><h1>${status} ${title}</h1></body></html>`,
});

const ANSWERS: readonly (readonly [string, Answer, string])[] = [
  ['413', page(413, 'Request Entity Too Large'), 'Nội dung quá lớn nên bị chặn'],
  ['429', page(429, 'Too Many Requests'), 'quá nhiều yêu cầu'],
  ['502', page(502, 'Bad Gateway'), 'Máy chủ đang tạm ngừng hoặc khởi động lại'],
  ['503 without a word', { status: 503, body: '' }, 'Máy chủ đang tạm ngừng hoặc khởi động lại'],
  ['504', page(504, 'Gateway Time-out'), 'Máy chủ chưa trả lời kịp'],
  ['the page of a Wi-Fi', page(200, 'Sign in'), 'không phải của máy chủ này'],
  [
    '507 of the server',
    {
      status: 507,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:duthao:problem:storage-full',
        title: 'Ổ đĩa của máy chủ đã đầy',
        status: 507,
        code: 'storage-full',
        detail: 'Ổ đĩa của máy chủ đã đầy nên việc vừa làm chưa được lưu.',
      }),
    },
    'Ổ đĩa của máy chủ đã đầy nên việc vừa làm chưa được lưu.',
  ],
];

const CODES = /unexpected|problem|network|undefined|mất kết nối/;

const openedAt = async (login: string, mode: string): Promise<Page> => {
  const opened = await table.at(login).context().newPage();
  opened.setDefaultTimeout(10_000);
  opened.on('dialog', (dialog) => void dialog.accept());
  await opened.goto(`${table.running.address}/plans/${table.running.seed.document.id}${mode}`);
  return opened;
};

test.each(ANSWERS)(
  'a draft that %s answers says what is wrong, and is saved later',
  async (_, answer, words) => {
    const opened = await openedAt('soanthao', '/edit');
    await opened.route('**/draft/nodes/*', (route) => route.fulfill(answer));
    const heading = opened.locator(`[data-editable="${NODE} heading"]`);
    await heading.click();
    await opened.keyboard.press('End');
    await opened.keyboard.type('!');
    const chip = opened.locator('[data-part="save-state"]', { hasText: words });
    await chip.waitFor();
    expect(await chip.textContent()).toContain('Chưa lưu');
    expect(await chip.textContent()).not.toMatch(CODES);
    await opened.unroute('**/draft/nodes/*');
    await opened.getByRole('button', { name: 'Lưu ngay' }).click();
    await opened.locator('[data-part="save-state"]', { hasText: '✓' }).waitFor();
    await opened.close();
  },
  60_000,
);

describe('once the draft is submitted', () => {
  beforeAll(() => table.act('lanhdao', 'post', '/revisions', { coverNote: 'Kính trình.' }));

  test.each(ANSWERS)(
    'a remark that %s answers stays, with what is wrong',
    async (_, answer, words) => {
      const opened = await openedAt('thanhvien1', '/read');
      await opened.route(/\/comments$/, (route) =>
        route.request().method() === 'POST' ? route.fulfill(answer) : route.continue(),
      );
      await remarkOn(opened, 'phan-lo-trinh');
      const composer = opened.getByRole('form', { name: 'Ý kiến mới' });
      const box = composer.getByLabel('Nội dung ý kiến');
      await box.fill('Cần làm rõ nguồn vốn.');
      await composer.getByRole('button', { name: 'Ghi ý kiến' }).click();
      const alert = composer.getByRole('alert').filter({ hasText: words });
      await alert.waitFor();
      expect(await alert.textContent()).not.toMatch(CODES);
      expect(await box.inputValue()).toBe('Cần làm rõ nguồn vốn.');
      await opened.close();
    },
    60_000,
  );
});
