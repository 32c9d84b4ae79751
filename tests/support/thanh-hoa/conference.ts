import { fillDirective, sayDue } from '../conclusion.ts';
import { remarkOn } from '../paper-acts.ts';
import { openRemark } from '../remark-rows.ts';
import type { Cast, Step } from './cast.ts';
import { CHECKED, DIRECTIVES, DRAWN, OWN } from './words.ts';

const BEFORE = { before: true };

/** The first submission, the remarks of the conference and the conclusion of its chair. */
export function conference(step: Step, cast: Cast): void {
  step('the head submits revision 1, and the members find it in their work', async () => {
    cast.table.running.setClock('2021-06-11T15:30:00+07:00');
    const page = await cast.table.open('lanhdao', 'read');
    await page.getByRole('button', { name: 'Trình dự thảo lần 1' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lời trình').fill('Kính đề nghị các đồng chí cho ý kiến.');
    await dialog.getByRole('button', { name: 'Trình dự thảo lần 1' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý trình lần 1' }).click();
    await page.getByText('Đã trình dự thảo lần 1.').first().waitFor();
    cast.story.skip();
    const member = cast.table.at('thanhvien1');
    await member.goto(`${cast.table.running.address}/`);
    await member.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await member
      .getByRole('link', { name: /Đề án Chuyển đổi số/ })
      .first()
      .click();
    await member
      .locator('#n-muc-tieu-tong-quat, [data-node="muc-tieu-tong-quat"]')
      .first()
      .waitFor();
  });

  step('a member remarks on a whole section: indicators follow criteria from above', async () => {
    await cast.story.playUntil((one) => one.do === 'comment' && one.key === 'C1', BEFORE);
    cast.table.running.setClock('2021-06-14T08:42:00+07:00');
    const page = await cast.table.open('thanhvien1', 'read');
    await remarkOn(page, 'phan-chi-tieu-kinh-te-so');
    await cast.writeRemark('thanhvien1', 'C1');
    expect(await cast.call('C1', 'thanhvien1')).toMatchObject({
      kind: 'suggestion',
      anchor: { nodeId: 'phan-chi-tieu-kinh-te-so' },
    });
    cast.story.skip();
  });

  step('another selects the words that say too much, and remarks on them', async () => {
    cast.table.running.setClock('2021-06-14T08:55:00+07:00');
    const exact = 'Phát triển các doanh nghiệp công nghệ số có quy mô lớn, năng lực cạnh tranh cao';
    await cast.quote('thanhvien2', 'muc-tieu-tong-quat', exact);
    await cast.writeRemark('thanhvien2', 'C2');
    expect(await cast.call('C2', 'thanhvien2')).toMatchObject({
      anchor: { nodeId: 'muc-tieu-tong-quat', field: 'text', quote: { exact } },
    });
    cast.story.skip();
  });

  step('the secretary records what a guest said of the form, in the guest’s name', async () => {
    await cast.story.playUntil((one) => one.do === 'comment' && one.key === 'C5', BEFORE);
    cast.table.running.setClock('2021-06-14T09:18:00+07:00');
    const page = await cast.quote('thuky', 'boi-canh', 'tình thần Nghị quyết số 58 NQ/TW');
    const composer = page.getByRole('form', { name: 'Ý kiến mới' });
    await composer
      .getByLabel('Người phát biểu')
      .selectOption({ label: 'Khách mời (không có tài khoản)' });
    await composer.getByLabel('Chức danh').fill('Phó Giám đốc');
    await composer.getByLabel('Cơ quan').fill('Sở Tư pháp');
    await cast.writeRemark('thuky', 'C5');
    expect(await cast.call('C5', 'thuky')).toMatchObject({
      author: { office: 'Phó Giám đốc', agency: 'Sở Tư pháp' },
      anchor: { nodeId: 'boi-canh', field: 'text' },
    });
    cast.story.skip();
  });

  step('a member asks about the money, and the head replies in the thread', async () => {
    cast.table.running.setClock('2021-06-14T09:25:00+07:00');
    const exact = 'doanh nghiệp và nguồn xã hội hóa 340.000 triệu đồng';
    const page = await cast.quote('thanhvien2', 'phan-kinh-phi', exact);
    await page
      .getByRole('form', { name: 'Ý kiến mới' })
      .getByRole('radio', { name: 'Câu hỏi' })
      .check();
    await cast.writeRemark('thanhvien2', 'C6');
    expect(await cast.call('C6', 'thanhvien2')).toMatchObject({ kind: 'question' });
    cast.story.skip();
    await cast.story.playUntil((one) => one.do === 'reply', BEFORE);
    cast.table.running.setClock('2021-06-14T09:50:00+07:00');
    const head = await cast.table.open('lanhdao', 'respond?show=all');
    const detail = await openRemark(head, (await cast.numbersOf('lanhdao'))('C6'));
    await detail.getByText('Trao đổi thêm').first().click();
    const reply = 'Phần vốn này theo kế hoạch đầu tư của doanh nghiệp.';
    await detail.getByRole('textbox', { name: 'Trao đổi thêm' }).fill(reply);
    await detail.getByRole('button', { name: 'Gửi trao đổi' }).click();
    await detail.locator('[data-part="reply"]', { hasText: reply }).waitFor();
    cast.story.skip();
  });

  step('the chair sees every remark of the conference before concluding', async () => {
    await cast.story.playUntil((one) => one.do === 'decide', BEFORE);
    await cast.look('revision 1', 'chutri', 11);
  });

  step(
    'the chair concludes in one dialog: own directives and one drawn from a remark, five with checks, due next week',
    async () => {
      cast.table.running.setClock('2021-06-14T11:05:00+07:00');
      const page = await cast.table.open('chutri', 'read');
      await page.getByRole('button', { name: 'Kết luận' }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByLabel('Nội dung kết luận')
        .fill('Thống nhất những điểm cơ bản; hoàn chỉnh theo các ý kiến chỉ đạo kèm theo.');
      const editors = dialog.locator('[data-part="directive-editor"]');
      for (const [index, directive] of OWN.entries()) {
        await dialog.getByRole('button', { name: 'Thêm chỉ đạo' }).click();
        await fillDirective(page, editors.nth(index), directive);
      }
      const { number } = await cast.story.remarkOf('chutri', 'C7');
      await dialog.getByRole('checkbox', { name: `Chọn ý kiến số ${number}` }).check();
      await dialog.getByRole('button', { name: 'Đưa mỗi ý kiến thành một chỉ đạo' }).click();
      await dialog.getByText(`Từ ý kiến #${number}`).waitFor();
      await fillDirective(page, editors.last(), DRAWN);
      const end = dialog.locator('[data-part="decision-end"]');
      await end.getByText('Theo lời nói').click();
      await sayDue(page, end, 'trong tuần tới');
      await dialog.getByRole('button', { name: 'Trả lại dự thảo' }).click();
      await dialog.getByRole('button', { name: 'Đồng ý gửi kết luận' }).click();
      await page
        .getByText(/hạn trình lại: thứ Sáu 25\/6\/2021/)
        .first()
        .waitFor();
      for (const key of DIRECTIVES.slice(1)) await cast.call(key, 'chutri');
      cast.story.skip();
      const due = { said: 'trong tuần tới', from: '2021-06-21', date: '2021-06-25' };
      expect((await cast.story.viewOf('chutri')).turn.due).toEqual(due);
      const issued = await Promise.all(
        ['D3', 'D4', 'D5', ...CHECKED].map((key) => cast.story.remarkOf('chutri', key)),
      );
      expect(issued).toMatchObject([
        { anchor: { nodeId: 'phan-to-chuc' }, priority: 'should' },
        { anchor: { nodeId: 'de-an' }, priority: 'must' },
        { due },
        {
          check: { rule: 'figures-as-of', settings: { month: '2021-06' } },
          anchor: { nodeId: 'phan-thuc-trang' },
        },
        { check: { rule: 'theory-evidence' }, anchor: { nodeId: 'boi-canh', field: 'text' } },
        {
          check: { rule: 'cites-document', settings: { number: '58-NQ/TW' } },
          anchor: { nodeId: 'phan-muc-tieu-cu-the' },
        },
        { check: { rule: 'indicator-grounds' }, anchor: { nodeId: 'phan-chi-tieu' } },
        {
          check: { rule: 'near-duplicates' },
          anchor: { nodeId: 'phan-giai-phap' },
          drawnFrom: [cast.idOf('C7')],
        },
      ]);
    },
  );
}
