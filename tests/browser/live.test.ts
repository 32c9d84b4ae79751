import type { CommentView } from '../../schemas/types.ts';
import { storySteps } from '../../seeds/load.ts';
import { playStory } from '../../server/play-story.ts';
import { remarkOn } from '../support/paper-acts.ts';
import { playedTo, seatsAt, type Table } from '../support/seats.ts';

let table: Table;

beforeAll(async () => {
  const logins = ['soanthao', 'lanhdao', 'thanhvien1', 'thanhvien2', 'chutri'];
  table = await seatsAt('2021-06-11T08:00:00+07:00', logins, {
    prepare: playedTo('submitted-1', '2021-06-14T08:00:00+07:00'),
  });
}, 90_000);

afterAll(() => table?.close());

/** A member's remark on the roadmap, made in the browser. */
async function remark(login: string, text: string): Promise<void> {
  const page = table.at(login);
  await remarkOn(page, 'phan-lo-trinh');
  const composer = page.getByRole('form', { name: 'Ý kiến mới' });
  await composer.getByLabel('Nội dung ý kiến').fill(text);
  await composer.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await page.getByText(text).first().waitFor();
}

test('the chair sees a member’s remark as it is made, without loading the page again', async () => {
  await table.open('chutri', 'read');
  await table.open('thanhvien1', 'read');
  // Both are there: each is told of the other.
  await table.at('chutri').getByText('Đang cùng xem:').waitFor();
  await remark('thanhvien1', 'Các giai đoạn cần đặt lại.');
  await table
    .at('chutri')
    .getByText('Các giai đoạn cần đặt lại.')
    .first()
    .waitFor({ timeout: 3_000 });
});

test('what happened while the server was away is there when it is back, once', async () => {
  await table.running.stop();
  await table.at('chutri').getByText('Mất kết nối trực tiếp').waitFor({ timeout: 10_000 });
  await table.running.start();
  await table.open('thanhvien2', 'read');
  await remark('thanhvien2', 'Nêu rõ nguồn vốn.');
  await table.at('chutri').getByText('Nêu rõ nguồn vốn.').first().waitFor({ timeout: 15_000 });
  expect(
    await table
      .at('chutri')
      .locator('[data-part="remark"]', { hasText: 'Nêu rõ nguồn vốn.' })
      .count(),
  ).toBe(1);
  expect(await table.at('chutri').getByText('Mất kết nối trực tiếp').count()).toBe(0);
});

test('two who draft see who edits what, and each other’s words', async () => {
  const { deps, seed } = table.running;
  const decide = storySteps(seed, 'returned').slice(-1);
  await playStory(deps, seed, decide, () => new Date('2021-06-14T04:05:00.000Z'));
  const drafter = await table.open('soanthao', 'edit');
  const head = await table.open('lanhdao', 'edit');
  await drafter.locator('[data-editable="phan-lo-trinh heading"]').click();
  await head.getByText(/đang soạn “/).waitFor();
  await drafter.keyboard.press('Control+A');
  await drafter.keyboard.insertText('Lộ trình thực hiện Đề án');
  await drafter.keyboard.press('Control+S');
  await head
    .locator('[data-node="phan-lo-trinh"]', { hasText: 'Lộ trình thực hiện Đề án' })
    .first()
    .waitFor({ timeout: 5_000 });
});

test('an answer is there for a colleague as it is written, and for its remark’s author as it goes out', async () => {
  const head = await table.open('lanhdao', 'respond?show=all');
  const author = await table.open('thanhvien1', 'respond');
  const { comments } = await table.told('thanhvien1', '/comments');
  const { id } = comments.find((one: CommentView) => one.text === 'Các giai đoạn cần đặt lại.');
  const reason = 'Các giai đoạn đặt theo kế hoạch trung hạn.';
  await table.act('soanthao', 'put', `/comments/${id}/response`, {
    disposition: 'explained',
    reason,
  });
  const row = head.locator('[data-part="remark-button"]', {
    hasText: 'Các giai đoạn cần đặt lại.',
  });
  await row.getByText('Đã soạn, chưa gửi').waitFor({ timeout: 3_000 });
  expect(await author.getByText(reason).count()).toBe(0);
  await table.act('lanhdao', 'post', '/responses/release', {});
  await author.getByText(reason).first().waitFor({ timeout: 3_000 });
});
