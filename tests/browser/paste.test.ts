import { findNode } from '../../domain/plan/tree.ts';
import type { PlanNode } from '../../schemas/types.ts';
import { seatsAt, type Table } from '../support/seats.ts';
import { WORD_CLIPBOARD } from '../support/word-clipboard.ts';

let table: Table;

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', ['soanthao']);
}, 90_000);

afterAll(() => table?.close());

const NODE = 'boi-canh';

const kept = async (): Promise<unknown> => {
  const { document } = await table.told('soanthao', '/draft');
  const fields = findNode(document as PlanNode, NODE)?.fields;
  return fields && 'text' in fields ? fields.text : undefined;
};

test('what is pasted from Word is text, lists and tables as Word shows them, and one step undoes it', async () => {
  const page = table.at('soanthao');
  const before = await kept();
  await page.goto(`${table.running.address}/plans/${table.running.seed.document.id}/edit`);
  await page.locator(`[data-node="${NODE}"][data-field="text"]`).click();
  const editor = page.locator('[data-part="rich"] [role="textbox"]');
  await editor.waitFor();
  await page.keyboard.press('Control+A');
  const saved = () =>
    page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && /\/draft\/nodes\//.test(answer.url()),
    );
  const pasted = saved();
  await editor.evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'Hạ tầng số');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, WORD_CLIPBOARD);
  await page.getByText('hình ảnh không dán vào dự thảo được').waitFor();
  await pasted;
  expect(await kept()).toBe(
    [
      '**Hạ tầng số**',
      'Phủ sóng 4G *toàn tỉnh*, gồm 27 huyện; thị xã.',
      '- Trung tâm dữ liệu\n  - Dự phòng\n- Mạng truyền số liệu',
      '1. Rà soát\n2. Triển khai',
      'đ) Việc thứ năm',
      'Đến 2030, phủ toàn bộ.',
      'a) Việc thứ nhất',
      '\\- Gạch đầu dòng gõ tay',
      '| **Chỉ tiêu**    | **Giá trị** |\n| :-------------- | :---------- |\n| Hộ có cáp quang | 80%         |',
    ].join('\n\n'),
  );

  const undone = saved();
  await page.keyboard.press('Control+Z');
  await undone;
  expect(await kept()).toBe(before);
  expect(table.complaints()).toEqual([]);
});
