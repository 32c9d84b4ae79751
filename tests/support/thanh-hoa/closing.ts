import { confirmByKey, openRemark } from '../remark-rows.ts';
import type { Cast, Step } from './cast.ts';
import {
  answered,
  CHECKED,
  DISPOSITIONS,
  KEYS,
  NOTE,
  REOPENED,
  reasonOf,
  TOGETHER,
  words,
} from './words.ts';

/** Revision 2: what was answered is judged, the plan approved and locked, the table complete. */
export function closing(step: Step, cast: Cast): void {
  step(
    'at revision 2 every remark has its answer and the words that changed; the checked directives are green with proofs',
    async () => {
      await cast.look('revision 2', 'chutri', 20);
      const page = cast.table.at('chutri');
      const numberOf = await cast.numbersOf('chutri');
      for (const key of KEYS.filter((one) => answered.has(one))) {
        const detail = await openRemark(page, numberOf(key));
        const answer = detail.locator('[data-part="answer-view"]');
        const { disposition = '', changes = 0 } = answered.get(key) ?? {};
        await answer
          .getByText(DISPOSITIONS[disposition] ?? '?', { exact: true })
          .first()
          .waitFor();
        const reason = key === 'D2' || key === 'D5' ? TOGETHER : reasonOf(key);
        await answer.getByText(reason.slice(0, 30)).first().waitFor();
        if (changes > 0)
          await answer.locator('[data-part="changed-words"]').locator('ins, del').first().waitFor();
        if (!CHECKED.includes(key)) continue;
        const result = detail.locator('[data-part="check-result"][data-met="true"]');
        await result.locator('summary', { hasText: /chỗ đã đạt/ }).click();
        await result.locator('[data-part="check-evidence"] li').first().waitFor();
      }
      // What was reopened carries its whole history.
      const detail = await openRemark(page, numberOf('C3'));
      await detail.locator('[data-part="past-answer"]', { hasText: REOPENED }).waitFor();
    },
  );

  step(
    'those who remarked confirm by key; the secretary for those who spoke as guests',
    async () => {
      cast.table.running.setClock('2021-06-25T08:10:00+07:00');
      const numberOf = await cast.numbersOf('chutri');
      for (const [login, keys] of [
        ['thanhvien1', ['C1', 'C4', 'C7']],
        ['thanhvien2', ['C3', 'C6']],
        ['thuky', ['C5', 'C8', 'C9']],
      ] as const) {
        const page = await cast.table.open(login, 'respond');
        await confirmByKey(page, keys.map(numberOf));
        await page.getByText('Đã xem hết các trả lời chờ xác nhận.').waitFor();
      }
      cast.story.skip(9);
    },
  );

  step('the chair closes what is met in one act, and the rest by hand with a note', async () => {
    cast.table.running.setClock('2021-06-28T08:14:00+07:00');
    const page = await cast.table.open('chutri', 'respond');
    await page.getByText('5 chỉ đạo đã đạt theo phép kiểm tra').waitFor();
    await page.getByRole('button', { name: 'Xác nhận các chỉ đạo đã đạt' }).click();
    const dialog = page.getByRole('dialog', { name: 'Xác nhận 5 chỉ đạo đã đạt' });
    await dialog.getByRole('button', { name: 'Xác nhận các chỉ đạo đã đạt' }).click();
    await page.getByText('Đã xác nhận 5 chỉ đạo.').first().waitFor();
    const numberOf = await cast.numbersOf('chutri');
    for (const key of ['D2', 'D3', 'D4', 'D5']) {
      await openRemark(page, numberOf(key));
      await page.getByLabel('Ghi chú khi xác nhận').fill(NOTE);
      await page.getByRole('button', { name: /^Xác nhận y$/ }).click();
      await page
        .getByText(`Đã xác nhận ý kiến số ${numberOf(key)}.`)
        .first()
        .waitFor();
    }
    cast.story.skip(9);
    const notes = await Promise.all(['D2', 'D10'].map((key) => cast.story.remarkOf('chutri', key)));
    expect(notes).toMatchObject([
      { confirmation: { note: NOTE } },
      { confirmation: { note: 'Phép kiểm tra đạt: Không có đoạn trùng lặp' } },
    ]);
  });

  step('the chair approves; the plan is locked for all', async () => {
    cast.table.running.setClock('2021-06-28T09:00:00+07:00');
    const page = await cast.table.open('chutri', 'read');
    await page.getByRole('button', { name: 'Kết luận' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Phê duyệt/ }).click();
    await dialog
      .getByLabel('Nội dung kết luận')
      .fill('Thống nhất nội dung dự thảo lần 2 của Đề án.');
    await dialog.getByRole('checkbox', { name: /Đồng ý khóa dự thảo lần 2/ }).check();
    await dialog.getByRole('button', { name: 'Phê duyệt dự thảo lần 2' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý gửi kết luận' }).click();
    await page.getByText('Đã phê duyệt dự thảo lần 2.').first().waitFor();
    cast.story.skip();
    expect(cast.story.isOver()).toBe(true);
    expect((await cast.story.viewOf('soanthao')).stage).toBe('approved');
    await cast.look('approved', 'chutri', 20);
    const drafter = await cast.table.open('soanthao', 'read');
    await drafter
      .getByText(/Đã phê duyệt và khóa/)
      .first()
      .waitFor();
    expect(await drafter.getByRole('link', { name: 'Soạn', exact: true }).count()).toBe(0);
  });

  step(
    'the response table holds every remark and directive with how it was dealt with',
    async () => {
      const page = await cast.table.open('thanhvien1', 'table');
      const rows = page.locator('[data-part="response-row"]');
      await rows.nth(KEYS.length - 1).waitFor();
      expect(await rows.count()).toBe(KEYS.length);
      for (const key of KEYS) {
        const row = rows.filter({ hasText: words(key).slice(0, 40) });
        const { disposition = '' } = answered.get(key) ?? {};
        await row
          .getByText(DISPOSITIONS[disposition] ?? 'Không cần trả lời')
          .first()
          .waitFor();
      }
      await rows.locator('[data-part="after"] ins').first().waitFor();
    },
  );
}
