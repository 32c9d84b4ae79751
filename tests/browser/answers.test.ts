import type { Page } from 'playwright-core';
import { barriersOn, LOOKS, lookAt } from '../support/legible.ts';
import { seatsAt, stepByStep, type Table } from '../support/seats.ts';

let table: Table;

/** The drafter puts words at the end of a node's text. */
async function addWords(nodeId: string, words: string): Promise<void> {
  const { document, versions } = await table.told('soanthao', '/draft');
  const found = nodeOf(document, nodeId);
  const answer = await table.at('soanthao').request.put(table.api(`/draft/nodes/${nodeId}`), {
    data: { fields: { ...found?.fields, text: `${found?.fields.text} ${words}` } },
    headers: { 'If-Match': `"${versions[nodeId]}"` },
  });
  expect(answer.status()).toBe(200);
}
interface AnyNode {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly children: readonly AnyNode[];
}
const nodeOf = (node: AnyNode, id: string): AnyNode | undefined =>
  node.id === id ? node : node.children.map((child) => nodeOf(child, id)).find(Boolean);

/**
 * What is on the screen now can be read and worked by all, on a desk, a tablet and a phone; then it
 * is a desk again.
 */
async function legible(page: Page): Promise<void> {
  for (const look of LOOKS.toReversed()) {
    await lookAt(page, look);
    expect([look, await barriersOn(page)]).toEqual([look, []]);
  }
}

const LONG = 'Mục tiêu tổng quát còn dài, cần rút gọn.';
const LONG_TOO = 'Mục tiêu tổng quát dài quá, cần rút gọn lại.';
const ROADMAP = 'Bổ sung mốc thời gian của lộ trình.';

beforeAll(async () => {
  const logins = ['soanthao', 'lanhdao', 'thanhvien1', 'thanhvien2', 'chutri'];
  table = await seatsAt('2021-06-11T08:00:00+07:00', logins);
  await table.act('lanhdao', 'post', '/revisions', {
    coverNote: 'Kính trình hội nghị cho ý kiến.',
  });
  const remark = (login: string, nodeId: string, text: string) =>
    table.act(login, 'post', '/comments', { kind: 'suggestion', text, anchor: { nodeId } });
  await remark('thanhvien1', 'muc-tieu-tong-quat', LONG);
  await remark('thanhvien2', 'muc-tieu-tong-quat', LONG_TOO);
  await remark('thanhvien2', 'phan-lo-trinh', ROADMAP);
  await table.act('chutri', 'post', '/decision', {
    verdict: 'returned',
    conclusion: 'Tiếp thu các ý kiến, báo cáo lại trong tuần tới.',
    due: { said: 'trong tuần tới' },
  });
}, 90_000);

afterAll(() => table?.close());

const step = stepByStep(() => table.picture('answers'));

const choose = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: `Chọn ý kiến số ${number}`, exact: true });

describe('answering remarks together, with proof', () => {
  step('the head merges two remarks that say the same; the entry keeps both authors', async () => {
    const page = await table.open('lanhdao', 'respond');
    await page.locator('[data-part="remark-button"]', { hasText: LONG }).click();
    await page.getByRole('button', { name: 'Gộp ý kiến trùng' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('group', { name: 'Có vẻ trùng' }).getByRole('checkbox').check();
    await legible(page);
    await dialog.getByRole('button', { name: 'Gộp thành một (2 ý kiến)' }).click();
    await page.getByText('Trả lời chung với 1 ý kiến trùng').waitFor();
    const row = page.locator('[data-part="remark-button"]', { hasText: LONG });
    expect(await row.textContent()).toContain('Sở Khoa học và Công nghệ; Sở Công Thương');
    expect(await page.locator('[data-part="remark-button"]').count()).toBe(2);
  });

  step(
    'the head gives both entries to the drafter, takes it back, and gives them again',
    async () => {
      const page = table.at('lanhdao');
      const assign = async () => {
        await choose(page, 1).check();
        await choose(page, 3).click({ modifiers: ['Shift'] });
        await page.getByText('Đã chọn 2 ý kiến').waitFor();
        await page
          .getByRole('region', { name: 'Xử lý các ý kiến đã chọn' })
          .getByText('Giao việc')
          .click();
        const form = page.getByRole('form', { name: 'Giao 2 ý kiến' });
        await form.getByRole('radio', { name: /Chuyên viên/ }).check();
        await form.getByLabel('Hạn trả lời').fill('2021-06-18');
        await form.getByRole('button', { name: 'Giao 2 ý kiến' }).click();
        await page
          .locator('[data-part="remark-assigned"]', { hasText: 'hạn 18/6/2021' })
          .nth(1)
          .waitFor();
      };
      await assign();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByText('Đã hoàn tác việc giao.').waitFor();
      await page.locator('[data-part="remark-assigned"]').first().waitFor({ state: 'detached' });
      await assign();
      const { comments } = await table.told('lanhdao', '/comments?at=draft');
      expect(comments[2].assigned).toMatchObject({ accountId: 'soanthao', due: '2021-06-18' });
      const { comments: seen } = await table.told('thanhvien2', '/comments');
      expect(seen[2].assigned).toBeUndefined();
    },
  );

  step(
    'the drafter answers what was given to them with one answer; every author has it',
    async () => {
      const page = await table.open('soanthao', 'respond?show=mine');
      await choose(page, 1).check();
      await choose(page, 3).check();
      await page.getByRole('button', { name: 'Trả lời chung' }).click();
      const form = page.getByRole('form', { name: 'Trả lời chung 2 ý kiến' });
      await form.getByRole('button', { name: 'Lưu cho 2 ý kiến' }).click();
      await form.getByText('Chọn cách xử lý.').waitFor();
      await legible(page);
      await form.getByRole('radio', { name: 'Tiếp thu', exact: true }).check();
      await form.getByLabel(/Nội dung giải trình/).fill('Đã tiếp thu, rút gọn và bổ sung.');
      await form.getByRole('button', { name: 'Lưu cho 2 ý kiến' }).click();
      await page.getByText('Đã trả lời 2 ý kiến.').waitFor();
      expect((await table.told('soanthao')).remarks.unanswered).toBe(0);
    },
  );

  step('an answer that the draft does not show is said to be without proof, at once', async () => {
    const page = table.at('soanthao');
    await page.getByRole('button', { name: 'Chưa có minh chứng: 2' }).click();
    await page.locator('[data-part="remark-button"]', { hasText: LONG }).click();
    await page.getByText('Đã tiếp thu – chưa thấy thay đổi').waitFor();
    await page.getByRole('link', { name: 'Sửa chỗ này trong dự thảo' }).first().waitFor();
    await legible(page);
  });

  step('the head is shown what stands in the way, with the way to each place', async () => {
    const page = await table.open('lanhdao', 'read');
    await page.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Còn thiếu trước khi trình').waitFor();
    await dialog.getByLabel('Lời trình').fill('Đã tiếp thu các ý kiến.');
    await dialog.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
    await dialog.getByText(/Chưa trình được: còn 1 việc/).waitFor();
    expect((await table.told('lanhdao')).stage).toBe('returned');
    await dialog.getByRole('link', { name: 'Sửa chỗ được góp ý' }).first().waitFor();
    await dialog.getByRole('link', { name: 'Trả lời ý kiến số 3' }).click();
    await page.getByRole('heading', { name: 'Ý kiến số 3' }).waitFor();
    // What was typed waits in the dialog.
    await table.open('lanhdao', 'respond?act=submit');
    expect(await dialog.getByLabel('Lời trình').inputValue()).toBe('Đã tiếp thu các ý kiến.');
  });

  step('an edit proves one answer; the other becomes an explanation with its reason', async () => {
    await addWords('muc-tieu-tong-quat', 'Đã rút gọn.');
    await addWords('gp-nhan-thuc', 'Thêm đợt tuyên truyền.');
    const page = await table.open('soanthao', 'respond');
    await page.locator('[data-part="remark-button"]', { hasText: LONG }).click();
    await page.getByText('Đã thấy thay đổi thực hiện ý kiến này').waitFor();
    await page.locator('[data-part="remark-button"]', { hasText: ROADMAP }).click();
    await page.getByRole('button', { name: 'Chuyển thành giải trình, nêu lý do' }).click();
    const form = page.getByRole('form', { name: 'Trả lời' });
    await form.getByLabel(/Nội dung giải trình/).fill('Mốc thời gian nêu trong kế hoạch hằng năm.');
    await form.getByRole('button', { name: 'Lưu lại trả lời' }).click();
    await page
      .getByText(/Đã lưu lúc/)
      .first()
      .waitFor();
    expect((await table.told('soanthao', '/gate')).unproven).toEqual([]);
  });

  step('a section changed unasked needs a reason, which is saved as it is typed', async () => {
    const page = await table.open('lanhdao', 'respond?act=submit');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
    await dialog.getByText('Nêu lý do thay đổi phần này.').waitFor();
    await legible(page);
    const reason = dialog.getByLabel(/^Lý do thay đổi/);
    // A server that fails once: what was typed stays, and is saved when asked again.
    await page.route('**/gate/sections/*', (route) => route.abort(), { times: 1 });
    await reason.fill('Bổ sung theo kế hoạch tuyên truyền của tỉnh.');
    await dialog.getByRole('button', { name: 'Thử lại' }).click();
    await dialog.getByText('Đã lưu', { exact: true }).waitFor();
    expect((await table.told('lanhdao', '/gate')).unrequested).toMatchObject([
      { reason: 'Bổ sung theo kế hoạch tuyên truyền của tỉnh.' },
    ]);
    await dialog.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý trình lần 2' }).click();
    await page.getByText('Đã trình dự thảo lần 2.').first().waitFor();
    expect((await table.told('chutri')).stage).toBe('in-review');
  });

  step('the member sees the exact words that changed and confirms by key', async () => {
    const page = await table.open('thanhvien1', 'respond');
    await page.locator('[data-part="changed-words"] ins', { hasText: 'Đã rút gọn.' }).waitFor();
    await legible(page);
    await page.keyboard.press('y');
    await page.getByText('Đã xác nhận ý kiến số 1.').waitFor();
    await page.getByText('Đã xem hết các trả lời chờ xác nhận.').waitFor();
    expect((await table.told('thanhvien1', '/comments')).comments[0].status).toBe('confirmed');
  });

  step('the other member goes by keys, and takes a confirmation back with a reason', async () => {
    const page = await table.open('thanhvien2', 'respond');
    await page.getByRole('heading', { name: 'Ý kiến số 2' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Ý kiến số 3' }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: 'Ý kiến số 2' }).waitFor();
    await page.keyboard.press('y');
    await page.getByText('Đã xác nhận ý kiến số 2.').waitFor();
    await page.getByRole('heading', { name: 'Ý kiến số 3' }).waitFor();
    await page.locator('[data-part="toast-line"]').getByRole('button', { name: 'Mở lại' }).click();
    await page.getByRole('heading', { name: 'Ý kiến số 2' }).waitFor();
    await page.getByLabel('Vì sao mở lại').fill('Mục tiêu vẫn còn dài.');
    await page.getByRole('button', { name: 'Mở lại ý kiến' }).click();
    await page.getByText('Đã mở lại ý kiến số 2.').waitFor();
    await page.locator('[data-part="remark-button"]', { hasText: LONG_TOO }).click();
    const past = page.locator('[data-part="past-answer"]');
    await past.getByText('Trả lời lần 1').waitFor();
    expect(await past.textContent()).toContain('Mục tiêu vẫn còn dài.');
    expect(await past.textContent()).toContain('Đã tiếp thu, rút gọn và bổ sung.');
  });

  step('no page complained of anything on the way', async () => {
    expect(table.complaints()).toEqual([]);
  });
});
