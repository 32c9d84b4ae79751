import type { Page } from 'playwright-core';
import { answerOpen, confirmByKey, openRemark, remarkRows, typeInto } from '../remark-rows.ts';
import type { Cast, Step } from './cast.ts';
import { passageOf, REOPENED, reasonOf, TOGETHER, textFor, UNASKED, WHY } from './words.ts';

const BEFORE = { before: true };

const choose = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: `Chọn ý kiến số ${number}`, exact: true });

/** The plan returned: its defects, the edits, the answers, and the way to the second submission. */
export function revising(step: Step, cast: Cast): void {
  step(
    'the drafter sees all that is to be done, each checked directive red with evidence',
    async () => {
      await cast.look('returned', 'soanthao', 20);
      const page = cast.table.at('soanthao');
      const numberOf = await cast.numbersOf('soanthao');
      for (const [key, evidence] of [
        ['D6', 'Dân số toàn tỉnh'],
        ['D7', 'đoạn lý luận'],
        ['D8', '58-NQ/TW'],
        ['D9', 'Tỷ lệ xã có hạ tầng cáp quang'],
        ['D10', 'trùng lặp'],
      ] as const) {
        const detail = await openRemark(page, numberOf(key));
        const result = detail.locator('[data-part="check-result"][data-met="false"]');
        await result
          .locator('[data-part="check-evidence"] li', { hasText: evidence })
          .first()
          .waitFor();
      }
    },
  );

  step('the planted defects of the draft stand beside it, each at its place', async () => {
    const page = await cast.table.open('soanthao', 'edit');
    const panel = page.locator('[data-part="findings"]');
    await panel
      .locator('[data-part="severity-filter"]')
      .getByRole('button', { name: /^Nên sửa/ })
      .click();
    const more = panel.getByRole('button', { name: /^Xem thêm/ });
    while (await more.isVisible()) await more.click();
    for (const [node, finding] of [
      ['gp-tuyen-truyen', /đoạn trùng lặp với “Giải pháp: Giải pháp về thay đổi nhận thức”/],
      ['gd-khoi-dong', /đoạn trùng lặp với “Giải pháp: Giải pháp về thay đổi nhận thức”/],
      ['gd-tang-toc', /y tế, giáo dục, giao thông, môi trường nhưng không có nhiệm vụ nào/],
      ['mt-kinh-te-so-2025', /các nhiệm vụ thực hiện mục tiêu đến năm 2026 mới bắt đầu/],
      ['mt-xa-hoi-so-2025', /các nhiệm vụ thực hiện mục tiêu đến năm 2026 mới bắt đầu/],
      ['gd-phat-trien', /2026-2030 nằm trọn sau thời kỳ của văn bản/],
      ['boi-canh', /“58 NQ\/TW” viết chưa đúng thể thức/],
      ['boi-canh', /“tình thần” sai chính tả/],
      ['boi-canh', /viết “Hoá” trong khi dự thảo phần lớn bỏ dấu theo kiểu “Hóa”/],
      ['muc-tieu-tong-quat', /quá 120/],
    ] as const)
      await panel
        .locator(`[data-part="finding"][data-node="${node}"]`, { hasText: finding })
        .first()
        .waitFor();
  });

  step('the head gives two directives to the drafter, with a day to answer by', async () => {
    const page = await cast.table.open('lanhdao', 'respond?show=all');
    const numberOf = await cast.numbersOf('lanhdao');
    for (const key of ['D6', 'D9']) await choose(page, numberOf(key)).check();
    await page
      .getByRole('region', { name: 'Xử lý các ý kiến đã chọn' })
      .getByText('Giao việc')
      .click();
    const form = page.getByRole('form', { name: 'Giao 2 ý kiến' });
    await form.getByRole('radio', { name: /Chuyên viên/ }).check();
    await form.getByLabel('Hạn trả lời').fill('2021-06-21');
    await form.getByRole('button', { name: 'Giao 2 ý kiến' }).click();
    await page
      .locator('[data-part="remark-assigned"]', { hasText: 'hạn 21/6/2021' })
      .nth(1)
      .waitFor();
    const drafter = await cast.table.open('soanthao', 'respond?show=mine');
    expect((await remarkRows(drafter, 2)).map(({ number }) => number).sort()).toEqual(
      [numberOf('D6'), numberOf('D9')].sort(),
    );
  });

  step(
    'the drafter shortens the general objective by hand, and answers with that change',
    async () => {
      await cast.story.playUntil((one) => one.do === 'set-node', BEFORE);
      cast.table.running.setClock('2021-06-14T14:06:00+07:00');
      const page = await cast.table.open('soanthao', 'edit');
      await typeInto(page, 'muc-tieu-tong-quat text', textFor('muc-tieu-tong-quat'));
      cast.story.skip();
      await cast.table.open('soanthao', 'respond?show=all');
      await openRemark(page, (await cast.numbersOf('soanthao'))('C2'));
      await answerOpen(page, 'Tiếp thu', reasonOf('C2'), (form) =>
        form
          .locator('[data-part="answer-changes"]')
          .getByRole('checkbox', { name: /Mục tiêu tổng quát/i })
          .first()
          .check(),
      );
      await page.getByText('Đã thấy thay đổi thực hiện ý kiến này').waitFor();
      cast.story.skip();
    },
  );

  step('a mend of the spelling takes its finding away while the draft is edited', async () => {
    await cast.story.playUntil((one) => one.do === 'set-node' && one.node === 'qd-an-toan', BEFORE);
    cast.table.running.setClock('2021-06-14T14:33:00+07:00');
    const page = await cast.table.open('soanthao', 'edit');
    const finding = page.locator('[data-part="finding"][data-node="qd-an-toan"]', {
      hasText: 'Hoá',
    });
    await page
      .locator('[data-part="severity-filter"]')
      .getByRole('button', { name: /^Nên sửa/ })
      .click();
    await finding.waitFor();
    await typeInto(page, 'qd-an-toan text', textFor('qd-an-toan'));
    await finding.waitFor({ state: 'detached' });
    cast.story.skip();
  });

  step('the drafter answers one remark as the same as the directive drawn from it', async () => {
    await cast.story.playUntil((one) => one.do === 'respond' && one.on === 'C7', BEFORE);
    cast.table.running.setClock('2021-06-14T15:21:00+07:00');
    const page = await cast.table.open('soanthao', 'respond?show=all');
    await openRemark(page, (await cast.numbersOf('soanthao'))('C7'));
    await answerOpen(page, 'Trùng ý kiến khác', reasonOf('C7'), async (form) => {
      await form.getByLabel('Trùng với ý kiến').selectOption(cast.idOf('D10'));
    });
    // The next one in the story is answered later here: at first with more than the draft shows.
    cast.story.skip(2);
  });

  step('the head sends the first answers; one is confirmed by key, one comes back', async () => {
    await cast.story.playUntil((one) => one.do === 'release', BEFORE);
    cast.table.running.setClock('2021-06-15T16:45:00+07:00');
    const head = await cast.table.open('lanhdao', 'respond');
    await head.getByRole('button', { name: 'Gửi trả lời' }).click();
    await head.getByRole('dialog').getByRole('button', { name: 'Gửi trả lời' }).click();
    await head.getByText(/^Đã gửi \d+ trả lời\.$/).waitFor();
    cast.table.running.setClock('2021-06-16T07:40:00+07:00');
    const page = await cast.table.open('thanhvien2', 'respond');
    const numberOf = await cast.numbersOf('thanhvien2');
    await confirmByKey(page, [numberOf('C2')]);
    await openRemark(page, numberOf('C3'));
    await page.keyboard.press('n');
    await page.getByLabel('Vì sao mở lại').fill(REOPENED);
    await page.getByRole('button', { name: 'Mở lại ý kiến' }).click();
    await page.getByText(`Đã mở lại ý kiến số ${numberOf('C3')}.`).waitFor();
    cast.story.skip(3);
  });

  step('the drafter answers two directives together with one answer', async () => {
    await cast.story.playUntil((one) => one.do === 'respond' && one.on === 'D2', BEFORE);
    cast.table.running.setClock('2021-06-23T08:09:00+07:00');
    const page = await cast.table.open('soanthao', 'respond?show=all');
    const numberOf = await cast.numbersOf('soanthao');
    for (const key of ['D2', 'D5']) await choose(page, numberOf(key)).check();
    await page.getByRole('button', { name: 'Trả lời chung' }).click();
    const form = page.getByRole('form', { name: 'Trả lời chung 2 ý kiến' });
    await form.getByRole('radio', { name: 'Tiếp thu', exact: true }).check();
    await form.getByLabel(/Nội dung giải trình/).fill(TOGETHER);
    await form.getByRole('button', { name: 'Lưu cho 2 ý kiến' }).click();
    await page.getByText('Đã trả lời 2 ý kiến.').waitFor();
    cast.story.skip();
    await cast.story.playUntil((one) => one.do === 'respond' && one.on === 'D5', BEFORE);
    cast.story.skip();
  });

  step(
    'a claim that the draft does not show, and a change nobody asked for, are both said',
    async () => {
      cast.table.running.setClock('2021-06-23T10:00:00+07:00');
      const page = await cast.table.open('soanthao', 'edit');
      await typeInto(page, 'qd-the-che text', UNASKED);
      await cast.table.open('soanthao', 'respond?show=all');
      await openRemark(page, (await cast.numbersOf('soanthao'))('C9'));
      await answerOpen(page, 'Tiếp thu', 'Đã bổ sung quy định về cấp độ an toàn.');
      await page.getByText('Đã tiếp thu – chưa thấy thay đổi').waitFor();
    },
  );

  step(
    'the head is refused, the drafter mends the answer, the head gives the reason and submits',
    async () => {
      await cast.story.playUntil((one) => one.do === 'submit', BEFORE);
      cast.table.running.setClock('2021-06-24T14:00:00+07:00');
      const page = await cast.table.open('lanhdao', 'read');
      await page.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Lời trình').fill('Đã tiếp thu, giải trình toàn bộ ý kiến.');
      await dialog.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
      await dialog.getByText(/^Chưa trình được: còn 2 việc/).waitFor();
      const number = (await cast.numbersOf('lanhdao'))('C9');
      await dialog.getByRole('link', { name: `Trả lời ý kiến số ${number}` }).waitFor();
      expect((await cast.story.viewOf('lanhdao')).stage).toBe('returned');
      const drafter = cast.table.at('soanthao');
      await answerOpen(drafter, 'Đã có trong dự thảo', reasonOf('C9'), async (form) => {
        await form.getByLabel(/^Đoạn đã có trong dự thảo/).fill(passageOf('C9'));
        await form.getByText(/^Có tại: /).waitFor();
      });
      cast.table.running.setClock('2021-06-24T15:00:00+07:00');
      await cast.table.open('lanhdao', 'read?act=submit');
      await dialog.getByLabel(/^Lý do thay đổi .*Quan điểm/).fill(WHY);
      await dialog.getByText('Đã lưu', { exact: true }).waitFor();
      await dialog.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
      await dialog.getByRole('button', { name: 'Đồng ý trình lần 2' }).click();
      await page.getByText('Đã trình dự thảo lần 2.').first().waitFor();
      cast.story.skip();
      const { revisionList, stage } = await cast.story.viewOf('chutri');
      expect(stage).toBe('in-review');
      expect(revisionList[1]?.unrequested).toMatchObject([
        { sectionId: 'phan-quan-diem', reason: WHY },
      ]);
    },
  );
}
