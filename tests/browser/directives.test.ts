import { storySteps } from '../../seeds/load.ts';
import { playStory } from '../../server/play-story.ts';
import { seatsAt, stepByStep, type Table } from '../support/seats.ts';

const INDICATOR = 'ct-cap-quang-xa';
const NAME = 'Tỷ lệ xã có hạ tầng cáp quang';

let table: Table;

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', ['soanthao', 'lanhdao', 'chutri'], {
    prepare: async ({ deps, seed, setClock }) => {
      const [submit, ...later] = storySteps(seed, 'returned');
      const remark = later.find((one) => one.do === 'comment' && one.as === 'thanhvien2');
      if (!submit || !remark) throw new Error('the story has no submission or no remark');
      await playStory(deps, seed, [submit, remark], (one) => new Date(one.at));
      setClock('2021-06-14T11:05:00+07:00');
    },
  });
}, 90_000);

afterAll(() => table?.close());

const step = stepByStep(() => table.picture('directives'));

// The story in order; each step stands on the one before it.
describe('a directive that checks itself', () => {
  step('the chair draws a directive from a remark and gives another a check', async () => {
    const page = await table.open('chutri', 'read');
    await page.getByRole('button', { name: 'Kết luận' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nội dung kết luận').fill('Hoàn thiện, trình lại.');
    await dialog.getByRole('checkbox', { name: 'Chọn ý kiến số 1' }).check();
    await dialog.getByRole('button', { name: 'Đưa mỗi ý kiến thành một chỉ đạo' }).click();
    await dialog.getByText('Từ ý kiến #1').waitFor();
    await dialog.getByRole('button', { name: 'Thêm chỉ đạo' }).click();
    const own = dialog.locator('[data-part="directive-editor"]').nth(1);
    await own.getByLabel('Nội dung chỉ đạo').fill('Giải trình chỉ tiêu cáp quang đến xã.');
    // Words without accents find the item too.
    await own.getByLabel('Chỗ cần sửa').first().fill('ty le xa co ha tang');
    await page.getByRole('listbox').getByRole('option', { name: NAME }).click();
    await own.getByLabel('Trường').selectOption('justification');
    await own.getByRole('button', { name: 'Gắn phép kiểm tra' }).click();
    await own.getByLabel('Phép kiểm tra', { exact: true }).first().fill('co giai trinh');
    await page
      .getByRole('listbox')
      .getByRole('option', { name: 'Mỗi chỉ tiêu có giải trình', exact: true })
      .click();
    await own.getByText(/Đạt khi: Mỗi chỉ tiêu có giải trình/).waitFor();
  });

  step('what the chair has written survives a reload, and goes out with one due date', async () => {
    const page = table.at('chutri');
    await page.getByText('Nội dung kết luận được giữ trên máy này').waitFor();
    await page.reload();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Đạt khi: Mỗi chỉ tiêu có giải trình/).waitFor();
    await dialog.getByText('Theo lời nói').last().click();
    await dialog.getByLabel('Thời hạn như đã nêu').fill('ngày mồng');
    await dialog.getByRole('heading').first().click();
    await dialog.getByRole('button', { name: 'Trả lại dự thảo' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý gửi kết luận' }).click();
    // What the server can't read is said at its field, and what was typed stays.
    const due = dialog.getByLabel('Thời hạn như đã nêu');
    await dialog
      .locator('[data-part="decision-end"] .mantine-InputWrapper-error')
      .first()
      .waitFor();
    expect(await due.inputValue()).toBe('ngày mồng');
    await due.fill('trong tuần tới');
    await dialog.getByRole('heading').first().click();
    await dialog.getByRole('button', { name: 'Trả lại dự thảo' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý gửi kết luận' }).click();
    await page
      .getByText(/hạn trình lại: thứ Sáu 25\/6\/2021/)
      .first()
      .waitFor();
    const { comments } = await table.told('chutri', '/comments');
    const directives = comments.filter(({ kind }: { kind: string }) => kind === 'directive');
    expect(directives).toMatchObject([
      { drawnFrom: [comments[0].id], anchor: { nodeId: comments[0].anchor.nodeId } },
      {
        anchor: { nodeId: INDICATOR, field: 'justification' },
        check: { rule: 'indicator-justification' },
        checked: { met: false },
      },
    ]);
  });

  step('the drafter sees that it is not met yet, and what is missing', async () => {
    table.running.setClock('2021-06-15T08:00:00+07:00');
    const page = await table.open('soanthao', 'respond');
    await page
      .getByRole('button', { name: /Giải trình chỉ tiêu cáp quang đến xã/ })
      .first()
      .click();
    const check = page.locator('[data-part="remark-detail"] [data-part="check-result"]');
    await check.getByText('Chưa đạt').first().waitFor();
    expect(await check.getAttribute('data-met')).toBe('false');
    const [evidence] = await check.locator('[data-part="check-evidence"] li').allTextContents();
    expect(evidence).toContain(NAME);
    await check.locator('[data-part="check-evidence"] a').first().click();
    await page.waitForURL(new RegExp(`/edit#${INDICATOR}$`));
  });

  step('the finding beside the draft leads to the field, and goes once it is mended', async () => {
    const page = await table.open('soanthao', 'edit');
    const panel = page.locator('[data-part="findings"]');
    await panel
      .getByRole('button', { name: /^Bắt buộc sửa/ })
      .first()
      .click();
    const more = panel.getByRole('button', { name: /^Xem thêm/ });
    while (await more.isVisible()) await more.click();
    const finding = panel.locator(`[data-part="finding"][data-node="${INDICATOR}"]`, {
      hasText: 'chưa có giải trình',
    });
    await finding.locator('[data-part="finding-go"]').click();
    const field = page.locator(`[data-editable="${INDICATOR} justification"]`);
    await field.waitFor();
    // The keyboard is where the finding led: Enter opens the field.
    await page.waitForFunction(
      (key) => document.activeElement?.getAttribute('data-editable') === key,
      `${INDICATOR} justification`,
    );
    await page.keyboard.press('Enter');
    await page
      .locator('[data-part="editing"] [contenteditable="true"], [data-part="editing"] textarea')
      .first()
      .waitFor();
    const asked = page.waitForResponse((response) => response.url().endsWith('/draft/findings'));
    await page.keyboard.insertText('Căn cứ kết quả khảo sát hạ tầng viễn thông năm 2020.');
    expect((await asked).ok()).toBe(true);
    await finding.waitFor({ state: 'detached' });
    // Findings come while typing goes on: neither the focus nor the field is taken away.
    expect(await page.locator('[data-part="editing"]').count()).toBe(1);
  });

  step('a finding is left as it is with a reason, and taken up again', async () => {
    const page = await table.open('soanthao', 'edit');
    const panel = page.locator('[data-part="findings"]');
    const title = panel.getByRole('heading', { level: 2 });
    const before = await title.textContent();
    const first = panel.locator('[data-part="finding"]').first();
    const message = await first.locator('[data-part="finding-go"] > span').nth(1).textContent();
    await first.getByRole('button', { name: /^Bỏ qua…/ }).click();
    await first.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
    await first.getByText('Nêu lý do bỏ qua.').waitFor();
    await first.getByLabel('Lý do bỏ qua').fill('Theo văn bản của Trung ương.');
    await first.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
    const ignored = panel.locator('[data-part="findings-ignored"]');
    await ignored.locator('summary').click();
    await ignored.getByText(message ?? '').waitFor();
    await ignored.getByText('Lý do: Theo văn bản của Trung ương.').waitFor();
    expect(await title.textContent()).not.toBe(before);
    await ignored.getByRole('button', { name: /^Xem xét lại/ }).click();
    await ignored.waitFor({ state: 'detached' });
    expect(await title.textContent()).toBe(before);
  });

  step('the chair extends the due date with a reason that all can read', async () => {
    table.running.setClock('2021-06-16T08:00:00+07:00');
    const page = await table.open('chutri', 'read');
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: 'Gia hạn…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Gia hạn' });
    await dialog.getByLabel('Thời hạn như đã nêu').click();
    await page.getByRole('option', { name: 'trong tháng này' }).click();
    await dialog.getByRole('button', { name: 'Gia hạn' }).click();
    await dialog.getByText('Nêu lý do gia hạn.').waitFor();
    await dialog.getByLabel('Lý do gia hạn').fill('Chờ số liệu của Cục Thống kê.');
    await dialog.getByRole('button', { name: 'Gia hạn' }).click();
    await dialog.waitFor({ state: 'detached' });
    const drafter = await table.open('soanthao', 'read');
    await drafter.getByRole('button', { name: 'Đã gia hạn 1 lần' }).click();
    await drafter.getByText('Lý do gia hạn: Chờ số liệu của Cục Thống kê.').waitFor();
  });

  step('the directive is green for the drafter, and the head submits again', async () => {
    table.running.setClock('2021-06-24T15:00:00+07:00');
    const page = await table.open('soanthao', 'respond');
    await page
      .getByRole('button', { name: /Giải trình chỉ tiêu cáp quang đến xã/ })
      .first()
      .click();
    await page
      .locator('[data-part="remark-detail"] [data-part="check-result"][data-met="true"]')
      .waitFor();
    const { comments } = await table.told('soanthao', '/comments?at=draft');
    const headers = { origin: table.running.address };
    for (const { id, check } of comments) {
      const answered = await page.request.put(table.api(`/comments/${id}/response`), {
        headers,
        data: {
          disposition: check ? 'accepted' : 'explained',
          reason: 'Đã hoàn thiện theo chỉ đạo.',
        },
      });
      expect(answered.status()).toBe(200);
    }
    const head = await table.open('lanhdao', 'read');
    const submitted = await head.request.post(table.api('/revisions'), {
      headers,
      data: { coverNote: 'Trình lại.' },
    });
    expect(submitted.status()).toBe(201);
  });

  step('the chair closes what is met in one act, and the rest by hand with a note', async () => {
    table.running.setClock('2021-06-25T08:00:00+07:00');
    const page = await table.open('chutri', 'respond');
    await page.getByText('1 chỉ đạo đã đạt theo phép kiểm tra').waitFor();
    await page.getByRole('button', { name: 'Xác nhận các chỉ đạo đã đạt' }).click();
    const dialog = page.getByRole('dialog', { name: 'Xác nhận 1 chỉ đạo đã đạt' });
    await dialog.getByText('Giải trình chỉ tiêu cáp quang đến xã.').waitFor();
    await dialog.getByRole('button', { name: 'Xác nhận các chỉ đạo đã đạt' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Đã xác nhận 1 chỉ đạo.').first().waitFor();
    await page
      .getByRole('button', { name: /Tiếp thu ý kiến số 1/ })
      .first()
      .click();
    await page.getByLabel('Ghi chú khi xác nhận').fill('Đã xem trên dự thảo lần 2.');
    await page.getByRole('button', { name: /^Xác nhận y$/ }).click();
    await page
      .getByText(/Đã xác nhận ý kiến số 2/)
      .first()
      .waitFor();
    const { comments } = await table.told('chutri', '/comments');
    const directives = comments.filter(({ kind }: { kind: string }) => kind === 'directive');
    expect(directives).toMatchObject([
      { status: 'confirmed', confirmation: { note: 'Đã xem trên dự thảo lần 2.' } },
      {
        status: 'confirmed',
        confirmation: { note: 'Phép kiểm tra đạt: Mỗi chỉ tiêu có giải trình' },
      },
    ]);
  });

  test('no page complained meanwhile', () => {
    expect(table.complaints()).toEqual([]);
  });
});
