import { remarkOn, select } from '../support/paper-acts.ts';
import type { Seat } from '../support/running-app.ts';
import { seatsAt, stepByStep, type Table } from '../support/seats.ts';

const LOGINS = ['soanthao', 'lanhdao', 'thanhvien1', 'thanhvien2', 'chutri'];

let table: Table;
let running: typeof table.running;

const at = (login: string) => table.at(login);
const open = (login: string, mode: string) => table.open(login, mode);
const told = (login: string, path = '') => table.told(login, path);

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', LOGINS);
  running = table.running;
}, 90_000);

afterAll(() => table?.close());

const step = stepByStep(() => table.picture('thanh-hoa'));

// The story in order; each step stands on the one before it.
describe('the Thanh Hóa plan once round the loop, in the browser', () => {
  step('the head submits revision 1 with a cover note', async () => {
    running.setClock('2021-06-11T15:30:00+07:00');
    const page = await open('lanhdao', 'edit');
    await page.getByRole('button', { name: 'Trình dự thảo lần 1' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lời trình').fill('Kính trình hội nghị cho ý kiến.');
    await dialog.getByRole('button', { name: 'Trình dự thảo lần 1' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý trình lần 1' }).click();
    await page.getByText('Đã trình dự thảo lần 1.').first().waitFor();
    expect(await told('chutri')).toMatchObject({ stage: 'in-review', revisions: 1 });
  });

  step('a member comments on words of the general objective', async () => {
    running.setClock('2021-06-14T08:55:00+07:00');
    const page = await open('thanhvien2', 'read');
    const field = page.locator('[data-node="muc-tieu-tong-quat"][data-field="text"]');
    await field.scrollIntoViewIfNeeded();
    await select(field, 'cải cách hành chính');
    await page
      .getByRole('button', { name: /^Góp ý/ })
      .and(page.locator('[data-part="selection-button"]'))
      .click();
    const composer = page.getByRole('form', { name: 'Ý kiến mới' });
    expect(await composer.locator('blockquote').textContent()).toBe('cải cách hành chính');
    await composer
      .getByLabel('Nội dung ý kiến')
      .fill('Mục tiêu tổng quát cần rút gọn, sát với nhiệm vụ, giải pháp.');
    await composer.getByRole('button', { name: 'Ghi ý kiến' }).click();
    await page
      .getByText('Mục tiêu tổng quát cần rút gọn, sát với nhiệm vụ, giải pháp.')
      .first()
      .waitFor();
    const [comment] = (await told('thanhvien2', '/comments')).comments;
    expect(comment).toMatchObject({
      anchor: {
        nodeId: 'muc-tieu-tong-quat',
        field: 'text',
        quote: { exact: 'cải cách hành chính' },
      },
      place: { status: 'kept' },
    });
    expect(comment.anchor.quote.start).toBe(comment.place.start);
  });

  step(
    'another member comments on a whole section, and what was typed survives a reload',
    async () => {
      running.setClock('2021-06-14T09:10:00+07:00');
      const page = await open('thanhvien1', 'read');
      const text = 'Các giai đoạn của lộ trình cần đặt lại cho phù hợp.';
      await remarkOn(page, 'phan-lo-trinh');
      await page.getByRole('form', { name: 'Ý kiến mới' }).getByLabel('Nội dung ý kiến').fill(text);
      await page.reload();
      await remarkOn(page, 'phan-lo-trinh');
      const composer = page.getByRole('form', { name: 'Ý kiến mới' });
      expect(await composer.getByLabel('Nội dung ý kiến').inputValue()).toBe(text);
      await composer.getByRole('button', { name: 'Ghi ý kiến' }).click();
      await page.locator('[data-part="composer"]').waitFor({ state: 'detached' });
      expect((await told('chutri')).remarks.total).toBe(2);
    },
  );

  step('the chair returns it with directives due next week', async () => {
    running.setClock('2021-06-14T11:05:00+07:00');
    const page = await open('chutri', 'read');
    await page.getByRole('button', { name: 'Kết luận' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('Nội dung kết luận')
      .fill('Cơ bản thống nhất; tiếp thu các ý kiến, báo cáo lại trong tuần tới.');
    for (const [index, [text, aim]] of (
      [
        ['Cập nhật số liệu đến tháng 6/2021.', 'Thực trạng'],
        ['Giải trình chi tiết từng chỉ tiêu.', 'Hệ thống chỉ tiêu'],
      ] as const
    ).entries()) {
      await dialog.getByRole('button', { name: 'Thêm chỉ đạo' }).click();
      const directive = dialog.locator('[data-part="directive-editor"]').nth(index);
      await directive.getByLabel('Nội dung chỉ đạo').fill(text);
      await directive.getByLabel('Chỗ cần sửa').first().fill(aim);
      await page
        .getByRole('listbox')
        .getByRole('option', { name: new RegExp(aim) })
        .first()
        .click();
    }
    await dialog.getByText('Theo lời nói').last().click();
    await dialog.getByLabel('Thời hạn như đã nêu').fill('trong tuần tới');
    await dialog.getByRole('heading').first().click();
    await dialog.getByRole('button', { name: 'Trả lại dự thảo' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý gửi kết luận' }).click();
    await page
      .getByText(/hạn trình lại: thứ Sáu 25\/6\/2021/)
      .first()
      .waitFor();
    const { turn, stage } = await told('lanhdao');
    expect(stage).toBe('returned');
    expect(turn.due).toEqual({ said: 'trong tuần tới', from: '2021-06-21', date: '2021-06-25' });
  });

  step('the plan says in one sentence whose turn it is, until when and what is open', async () => {
    const page = await open('soanthao', 'read');
    await page
      .getByText(/hoàn thiện, trình lại.*25\/6\/2021.*4\/4 ý kiến chưa trả lời/)
      .first()
      .waitFor();
  });

  step(
    'the drafter shortens the general objective in place; it is saved by itself and kept after a reload',
    async () => {
      running.setClock('2021-06-14T14:06:00+07:00');
      const page = await open('soanthao', 'edit');
      await page.locator('[data-editable^="muc-tieu-tong-quat"][data-editable$="text"]').click();
      const editor = page
        .getByRole('textbox', { name: /Nội dung|Mục tiêu/ })
        .locator('visible=true')
        .first();
      await editor.waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(
        'Đổi mới căn bản công tác lãnh đạo, quản lý, điều hành; phát triển chính quyền số, kinh tế số, xã hội số của tỉnh.',
      );
      await page
        .getByText(/Đã lưu \d/)
        .first()
        .waitFor();
      await page.reload();
      await page
        .getByText(
          'Đổi mới căn bản công tác lãnh đạo, quản lý, điều hành; phát triển chính quyền số',
        )
        .first()
        .waitFor();
      const draft = await told('soanthao', '/draft');
      expect(JSON.stringify(draft.document)).toContain(
        'phát triển chính quyền số, kinh tế số, xã hội số của tỉnh.',
      );
    },
  );

  step(
    'the drafter answers every remark but one directive, each with how it was dealt with',
    async () => {
      running.setClock('2021-06-16T09:00:00+07:00');
      const page = await open('soanthao', 'respond');
      for (const words of [
        'Mục tiêu tổng quát cần',
        'Các giai đoạn của lộ trình',
        'Cập nhật số liệu',
      ])
        await answer(page, words);
      const { remarks } = await told('soanthao');
      expect(remarks).toMatchObject({ unanswered: 1, directivesUnanswered: 1 });
    },
  );

  step(
    'the head is refused resubmission while that directive is open, and is led to it',
    async () => {
      running.setClock('2021-06-23T09:00:00+07:00');
      const page = await open('lanhdao', 'read');
      await page.getByRole('button', { name: 'Trình dự thảo lần 2' }).press('Enter');
      await page
        .getByText(/Còn 1 ý kiến chỉ đạo chưa trả lời/)
        .first()
        .waitFor();
      const refused = await at('lanhdao').request.post(
        `${running.address}/api/plans/${running.seed.document.id}/revisions`,
        { data: { coverNote: 'Cố trình' } },
      );
      expect(refused.status()).toBe(409);
      expect((await told('lanhdao')).stage).toBe('returned');
    },
  );

  step('with the last directive answered, the head resubmits', async () => {
    await answer(await open('soanthao', 'respond'), 'Giải trình chi tiết từng chỉ tiêu');
    running.setClock('2021-06-24T15:00:00+07:00');
    const page = await open('lanhdao', 'read');
    await page.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lời trình').fill('Đã tiếp thu, giải trình đầy đủ các ý kiến.');
    await dialog.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý trình lần 2' }).click();
    await page.getByText('Đã trình dự thảo lần 2.').first().waitFor();
    await page.getByRole('link', { name: 'Mở hồ sơ' }).waitFor();
    expect(await told('lanhdao')).toMatchObject({ stage: 'in-review', revisions: 2 });
  });

  step(
    'the redline shows what changed, and the remark stands at its item with its quote',
    async () => {
      running.setClock('2021-06-28T08:00:00+07:00');
      const page = await open('chutri', 'compare?from=1&to=2');
      await page.locator('ins', { hasText: 'Đổi mới' }).or(page.locator('ins')).first().waitFor();
      expect(await page.locator('del').count()).toBeGreaterThan(0);
      await open('thanhvien2', 'read');
      const comments = (await told('thanhvien2', '/comments')).comments;
      expect(comments[0]).toMatchObject({
        place: { status: 'edited', nodeId: 'muc-tieu-tong-quat' },
        anchor: { quote: { exact: 'cải cách hành chính' } },
      });
      await open('thanhvien2', 'read');
      await at('thanhvien2').getByText('Chữ được góp ý không còn trong bản này:').first().waitFor();
    },
  );

  step(
    'the chair walks the changes by key, sets the two texts side by side, and takes them as a Word file',
    async () => {
      const page = await open('chutri', 'compare?from=1&to=2');
      await page.locator('ins').first().waitFor();
      await page.keyboard.press('j');
      await page.locator('.redline-paper .current').first().waitFor();
      expect(new URL(page.url()).searchParams.get('c')).not.toBeNull();
      await page.getByRole('button', { name: 'Hai cột' }).click();
      await page.locator('.rl-sides').first().waitFor();
      const href = await page.getByRole('link', { name: 'Tải bản Word' }).getAttribute('href');
      const file = await page.request.get(`${running.address}${href}`);
      expect(file.headers()['content-type']).toContain('wordprocessingml.document');
      expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
    },
  );

  step('the member puts the remark at the words that stand there now', async () => {
    const page = at('thanhvien2');
    await page
      .locator('[data-part="remark"]', { hasText: 'Mục tiêu tổng quát cần rút gọn' })
      .first()
      .click();
    await page.getByRole('button', { name: 'Đặt lại chỗ' }).click();
    await select(
      page.locator('[data-node="muc-tieu-tong-quat"][data-field="text"]'),
      'phát triển chính quyền số',
    );
    await page.getByRole('button', { name: /^Đặt vào đây/ }).click();
    await page.getByText('Đã đặt ý kiến số 1 tại chỗ mới.').first().waitFor();
    const [comment] = (await told('thanhvien2', '/comments')).comments;
    expect(comment).toMatchObject({
      place: { status: 'kept', nodeId: 'muc-tieu-tong-quat' },
      anchor: { quote: { exact: 'cải cách hành chính' } },
      replaced: { revision: 2, anchor: { quote: { exact: 'phát triển chính quyền số' } } },
    });
  });

  step('the member confirms the answer to the remark', async () => {
    const page = await open('thanhvien2', 'respond');
    await page.getByRole('button', { name: 'Xác nhận' }).first().click();
    await page.getByText('Đã xác nhận ý kiến số 1.').first().waitFor();
    expect((await told('thanhvien2', '/comments')).comments[0].status).toBe('confirmed');
  });

  step('the response table holds every remark with its answer', async () => {
    const page = await open('chutri', 'table');
    await page.getByText('Giải trình chi tiết từng chỉ tiêu.').first().waitFor();
    await page
      .getByText('Mục tiêu tổng quát cần rút gọn, sát với nhiệm vụ, giải pháp.')
      .first()
      .waitFor();
  });

  step('the chair approves and the plan is locked', async () => {
    running.setClock('2021-06-28T09:00:00+07:00');
    const page = await open('chutri', 'read');
    await page.getByRole('button', { name: 'Kết luận' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Phê duyệt', { exact: true }).first().click();
    await dialog.getByLabel('Nội dung kết luận').fill('Đồng ý phê duyệt Đề án.');
    await dialog.getByRole('checkbox', { name: /Đồng ý khóa dự thảo lần 2/ }).check();
    await dialog.getByRole('button', { name: 'Phê duyệt dự thảo lần 2' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý gửi kết luận' }).click();
    await page.getByText('Đã phê duyệt dự thảo lần 2.').first().waitFor();
    expect((await told('soanthao')).stage).toBe('approved');
  });

  step('the locked plan offers no editing, and the API refuses an edit', async () => {
    const page = await open('soanthao', 'read');
    await page
      .getByText(/Đã phê duyệt và khóa/)
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: 'Soạn', exact: true }).count()).toBe(0);
    const { versions } = await told('soanthao', '/draft');
    const refused = await page.request.put(
      `${running.address}/api/plans/${running.seed.document.id}/draft/nodes/muc-tieu-tong-quat`,
      {
        data: { fields: { text: 'Sửa sau khi khóa' } },
        headers: { 'If-Match': `"${versions['muc-tieu-tong-quat']}"` },
      },
    );
    expect(refused.status()).toBe(409);
  });

  step('the history tells the whole round, newest first', async () => {
    const page = await open('chutri', 'history');
    await page
      .getByText(/Phê duyệt dự thảo lần 2/)
      .first()
      .waitFor();
    await page
      .getByText(/Trả lại dự thảo lần 1 để hoàn thiện/)
      .first()
      .waitFor();
  });

  step('no page complained of anything on the way', async () => {
    expect(table.complaints()).toEqual([]);
  });
});

type Page = Seat['page'];

/** Answers the remark that says these words: explains it, saves. */
async function answer(page: Page, words: string): Promise<void> {
  const before = (await told('soanthao')).remarks.unanswered;
  await page.getByRole('list').getByText(words).first().click();
  const form = page.getByRole('form', { name: 'Trả lời' });
  await form.getByText('Giải trình', { exact: false }).first().click();
  await form
    .getByLabel(/Nội dung giải trình/)
    .fill('Đã hoàn thiện theo ý kiến, nêu tại mục tương ứng.');
  await form.getByRole('button', { name: 'Lưu trả lời' }).click();
  await page
    .getByText(/Đã lưu lúc/)
    .first()
    .waitFor();
  expect((await told('soanthao')).remarks.unanswered).toBe(before - 1);
}
