import type { Page } from 'playwright-core';
import { plainText } from '../../domain/text/plain.ts';
import { readSeed } from '../../seeds/load.ts';
import { seatsAt, stepByStep, type Table } from '../support/seats.ts';
import { storyApp } from '../support/story-app.ts';
import { signedIn } from '../support/test-app.ts';

const seed = readSeed('nghe-an');
/** Who is seen at the browser; the others act through the API. */
const LOGINS = ['na-lanhdao', 'na-soanthao', 'na-chutri1', 'na-chutri2', 'na-chutri3'];
const MEMBERS = ['na-uyvien1', 'na-uyvien4'];

let table: Table;
let story: Awaited<ReturnType<typeof storyApp>>;

const before = { before: true };

beforeAll(async () => {
  table = await seatsAt('2022-05-01T08:00:00+07:00', [...LOGINS, ...MEMBERS], {
    planId: seed.document.id,
    prepare: async ({ app, deps, setClock }) => {
      story = await storyApp(seed, {
        store: deps.store,
        setClock,
        client: (login, more) => signedIn(app, login, more),
      });
    },
  });
}, 90_000);

afterAll(() => table?.close());

const step = stepByStep(() => table.picture('nghe-an'));

/** The chair approves what is before them, and goes on with the plan before whoever comes next. */
async function approve(login: string, revision: number): Promise<Page> {
  const page = await table.open(login, 'read');
  await page.getByRole('button', { name: 'Kết luận' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Phê duyệt/ }).click();
  await dialog.getByLabel('Nội dung kết luận').fill('Thống nhất với dự thảo.');
  await dialog.getByRole('checkbox').last().check();
  await dialog.getByRole('button', { name: `Phê duyệt dự thảo lần ${revision}` }).click();
  await dialog.getByRole('button', { name: 'Đồng ý gửi kết luận' }).click();
  await dialog.waitFor({ state: 'detached' });
  return page;
}
const instanceNow = (page: Page) =>
  page.locator('[data-part="instance-steps"] [aria-current="step"]');

// The story in order; each step stands on the one before it.
describe('the Nghệ An resolution through three instances, in the browser', () => {
  step(
    'the head reads who answered the consultation, agreed, kept silent and declined',
    async () => {
      await story.playTo('consulted');
      const page = await table.open('na-lanhdao', 'rounds');
      for (const [agency, status] of [
        ['Sở Tài chính', 'Đã góp ý'],
        ['Sở Du lịch', 'Thống nhất'],
        ['Sở Giao thông vận tải', 'Không trả lời, coi là thống nhất'],
        ['Sở Ngoại vụ', 'Không đúng cơ quan'],
      ] as const)
        await page
          .getByRole('row', { name: new RegExp(agency) })
          .getByText(new RegExp(status))
          .first()
          .waitFor();
    },
  );

  step('the chair of the first instance approves, and the plan is before the second', async () => {
    await story.playUntil((one) => one.do === 'decide', before);
    await approve('na-chutri1', 1);
    story.skip();
    const page = await table.open('na-chutri2', 'read');
    await instanceNow(page).getByText('Ban Thường vụ Tỉnh ủy').waitFor();
    await page.getByRole('button', { name: 'Kết luận' }).waitFor();
    const first = await table.open('na-chutri1', 'read');
    await instanceNow(first).waitFor();
    expect(await first.getByRole('button', { name: 'Kết luận' }).count()).toBe(0);
  });

  step('its chair sees the count of the slips and the remarks made into directives', async () => {
    await story.playTo('discussed');
    const page = await table.open('na-chutri2', 'read');
    await page.getByRole('link', { name: /^Phiếu: 2 đồng ý · 3 có ý kiến/ }).waitFor();
    await page.getByRole('button', { name: 'Kết luận' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Quan tâm bảo vệ người dân, doanh nghiệp').first().waitFor();
    await dialog.getByRole('button', { name: 'Đưa thành chỉ đạo' }).last().click();
    await dialog.getByText(/^Từ ý kiến #\d+$/).waitFor();
  });

  step(
    'the drafter sees that indicators without targets do not carry the directive out',
    async () => {
      await story.playTo('half-answered');
      const page = await table.open('na-soanthao', 'respond');
      await page
        .getByRole('button', { name: /Nghiên cứu, lượng hóa/ })
        .first()
        .click();
      const check = page.locator('[data-part="remark-detail"] [data-part="check-result"]');
      await check.getByText('Chưa đạt').first().waitFor();
      await check
        .getByText(/chưa có giá trị mục tiêu/)
        .first()
        .waitFor();
    },
  );

  step('the head explains what nobody asked for, and submits again', async () => {
    await story.playUntil((one) => one.do === 'explain', before);
    table.running.setClock('2022-06-10T15:00:00+07:00');
    const page = await table.open('na-lanhdao', 'read');
    await page.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lời trình').fill('Trình Ban Thường vụ dự thảo lần 2.');
    const reason = (title: string) => dialog.getByLabel(new RegExp(`^Lý do thay đổi .*${title}`));
    await reason('Tổ chức thực hiện').fill('Thêm mốc sơ kết năm 2023.');
    await reason('Kế hoạch thực hiện Nghị quyết').fill('Theo các nhiệm vụ mới.');
    await dialog.getByRole('button', { name: 'Trình dự thảo lần 2' }).click();
    await dialog.getByRole('button', { name: 'Đồng ý trình lần 2' }).click();
    await page.getByText('Đã trình dự thảo lần 2.').first().waitFor();
    story.skip(3);
    const { revisionList } = await story.viewOf('na-chutri2');
    expect(revisionList[1]?.unrequested).toMatchObject([
      { sectionId: 'phan-to-chuc', reason: 'Thêm mốc sơ kết năm 2023.' },
      { sectionId: 'pl-ke-hoach', reason: 'Theo các nhiệm vụ mới.' },
    ]);
  });

  step('a member agrees again with the section that changed', async () => {
    await story.playUntil((one) => one.do === 'reopen', before);
    const page = await table.open('na-uyvien1', 'read');
    const again = page.getByRole('region', { name: /1 phần đã thống nhất nay có thay đổi/ });
    await again.getByText(/Quan điểm/).waitFor();
    await again.getByRole('button', { name: /^Thống nhất lại/ }).click();
    await again.waitFor({ state: 'detached' });
  });

  step('another finds the answer wanting, and asks again', async () => {
    const page = await table.open('na-uyvien4', 'respond');
    await page
      .locator('[data-part="remark-button"]', { hasText: 'Quan tâm bảo vệ người dân' })
      .first()
      .click();
    await page.getByRole('button', { name: /^Mở lại n$/ }).click();
    await page.getByLabel('Vì sao mở lại').fill('Chưa có việc cụ thể.');
    await page.getByRole('button', { name: 'Mở lại ý kiến' }).click();
    await page
      .getByText(/Đã mở lại ý kiến số/)
      .first()
      .waitFor();
    story.skip();
  });

  step('the chair closes the directives that are met in one act', async () => {
    await story.playUntil((one) => one.do === 'confirm' && one.on === 'D1', before);
    table.running.setClock('2022-06-14T08:30:00+07:00');
    const page = await table.open('na-chutri2', 'respond');
    await page.getByText('12 chỉ đạo đã đạt theo phép kiểm tra').waitFor();
    await page.getByRole('button', { name: 'Xác nhận các chỉ đạo đã đạt' }).click();
    const dialog = page.getByRole('dialog', { name: 'Xác nhận 12 chỉ đạo đã đạt' });
    await dialog.getByRole('button', { name: 'Xác nhận các chỉ đạo đã đạt' }).click();
    await dialog.waitFor({ state: 'detached' });
    const left = (await story.commentsOf('na-chutri2')).filter(
      ({ kind, status }) => kind === 'directive' && status !== 'confirmed',
    );
    expect(left.map(({ id }) => id)).toEqual(
      ['D2', 'D9.2', 'D10'].map((key) => story.remarks.get(key)),
    );
    for (const { id } of left)
      await story.client('na-chutri2').post(`${story.plan}/comments/${id}/confirm`, {});
    story.skip(seed.story.filter((one) => one.do === 'confirm' && one.on.startsWith('D')).length);
  });

  step('the remark asked again comes back with the next revision, and is confirmed', async () => {
    await story.playTo('submitted-3');
    const page = await table.open('na-uyvien4', 'respond');
    await page
      .locator('[data-part="remark-button"]', { hasText: 'Quan tâm bảo vệ người dân' })
      .first()
      .click();
    await page
      .getByText(/Chưa có việc cụ thể\./)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Xác nhận y$/ }).click();
    await page
      .getByText(/Đã xác nhận ý kiến số/)
      .first()
      .waitFor();
    story.skip();
  });

  step('approved by the last instance, it is locked', async () => {
    await story.playTo('passed-on-again');
    await story.playUntil((one) => one.do === 'decide', before);
    const page = await approve('na-chutri3', 3);
    await page.getByText('Đã phê duyệt dự thảo lần 3.').first().waitFor();
    const { stage, remarks } = await story.viewOf('na-soanthao');
    expect(stage).toBe('approved');
    expect(remarks.unanswered).toBe(0);
    const { rounds } = await story.roundsOf('na-soanthao');
    expect(rounds.map(({ outcome }) => outcome)).toEqual([
      'approved',
      'returned',
      'returned',
      'approved',
      'approved',
    ]);
  });

  step('every remark and directive of the story stands in the response table', async () => {
    const page = await table.open('na-soanthao', 'table');
    await page.getByText('Tổng hợp theo cơ quan').waitFor();
    const comments = await story.commentsOf('na-soanthao');
    const shown = ((await page.locator('main').textContent()) ?? '').replace(/\s+/gu, ' ');
    expect(story.remarks.size).toBeGreaterThan(25);
    for (const [key, id] of story.remarks) {
      const remark = comments.find((comment) => comment.id === id);
      const words = plainText(remark?.text ?? '')
        .replace(/\s+/gu, ' ')
        .trim();
      expect([key, words.length > 0 && shown.includes(words)]).toEqual([key, true]);
    }
  });

  test('no page complained meanwhile', () => {
    expect(table.complaints()).toEqual([]);
  });
});
