import type { Locator, Page } from 'playwright-core';
import type { Membership } from '../../schemas/types.ts';
import { remarkOn } from '../support/paper-acts.ts';
import { seatsAt, stepByStep, type Table } from '../support/seats.ts';
import { accountOf, MEMBERS } from '../support/test-app.ts';

const FINANCE = 'Sở Tài chính';
const TITLE = 'Lấy ý kiến các sở, ngành';
const WORDS = 'Bổ sung nguồn vốn doanh nghiệp theo từng năm.';
const MORE: readonly Membership[] = [
  { accountId: 'nguoingoai', role: 'agency-head', office: 'Chuyên viên', agency: FINANCE },
  { accountId: 'taichinh', role: 'member', office: 'Chuyên viên chính', agency: FINANCE },
];

let table: Table;

const banner = (page: Page): Locator =>
  page.getByRole('region', { name: 'Đợt lấy ý kiến đang chờ trả lời' });

beforeAll(async () => {
  const logins = 'soanthao lanhdao thanhvien1 chutri thuky quantri nguoingoai taichinh';
  table = await seatsAt('2021-06-11T08:00:00+07:00', logins.split(' '), {
    prepare: ({ deps }) =>
      deps.store.putAccount(
        accountOf({ login: 'taichinh', office: 'Chuyên viên chính', agency: FINANCE }),
      ),
  });
  await table.act('quantri', 'put', '/members', { members: [...MEMBERS, ...MORE] });
  await table.act('lanhdao', 'post', '/revisions', { coverNote: 'Kính trình.' });
}, 90_000);

afterAll(() => table?.close());

const step = stepByStep(() => table.picture('consultation'));

describe('a sealed consultation, in the browser', () => {
  step('the secretary asks agencies, sees who will read it and which day it is due', async () => {
    table.running.setClock('2021-06-14T08:00:00+07:00');
    const page = await table.open('thuky', 'rounds');
    await page.getByRole('button', { name: 'Mở đợt lấy ý kiến' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên đợt').fill(TITLE);
    await dialog.getByLabel(FINANCE, { exact: true }).check();
    await dialog.getByText(/Thấy được: Chuyên viên Sở Tài chính.*duyệt và gửi ý kiến/).waitFor();
    await dialog.getByLabel('Sở Khoa học và Công nghệ', { exact: true }).check();
    await dialog.getByLabel('Cơ quan khác').fill('Sở Xây dựng');
    await dialog.getByLabel('Cơ quan khác').press('Enter');
    await dialog.getByText(/không ai thấy lời mời ở đây/).waitFor();
    await dialog.getByLabel('5 ngày làm việc', { exact: true }).check();
    await dialog.getByText('Hạn là thứ Hai 21/6/2021.').waitFor();
    await dialog.getByLabel('Niêm phong đến hết hạn').check();
    await dialog.getByRole('button', { name: 'Xem lại trước khi mở' }).click();
    await dialog.getByText(/Mời 3 cơ quan góp ý về dự thảo lần 1/).waitFor();
    await dialog.getByRole('button', { name: 'Đồng ý, mở đợt' }).click();
    await page.getByText('0/3 cơ quan đã trả lời').waitFor();
    expect((await table.told('thuky', '/rounds')).consultations).toMatchObject([
      { sealed: true, silenceAgrees: false, due: { date: '2021-06-21' } },
    ]);
  });

  step('a member of an agency writes a draft that the chair does not see', async () => {
    const page = await table.open('taichinh', 'read');
    await banner(page)
      .getByText(/còn 5 ngày làm việc/)
      .waitFor();
    await banner(page)
      .getByText(/Niêm phong đến hết ngày 21\/6\/2021/)
      .waitFor();
    await remarkOn(page, 'phan-lo-trinh');
    const composer = page.getByRole('form', { name: 'Ý kiến mới' });
    await composer.getByLabel('Nội dung ý kiến').fill('Ghi thêm vốn.');
    await composer.getByRole('button', { name: 'Lưu bản nháp của cơ quan' }).click();
    await page.getByText('Bản nháp của cơ quan – chưa gửi').waitFor();
    await page.getByRole('button', { name: 'Sửa', exact: true }).click();
    await page.getByLabel('Nội dung ý kiến').fill(WORDS);
    await page.getByRole('button', { name: 'Lưu bản nháp', exact: true }).click();
    await page.getByText(WORDS).first().waitFor();
    await banner(page)
      .getByText(/1 ý kiến đang soạn, chưa gửi/)
      .waitFor();
    expect(await banner(page).getByRole('button', { name: /^Gửi/ }).count()).toBe(0);
    expect((await table.told('chutri', '/comments')).comments).toEqual([]);
    const chair = await table.open('chutri', 'read');
    await chair.getByText(/ý kiến của các cơ quan chưa hiện với người khác/).waitFor();
    const roster = (await table.open('thuky', 'rounds')).getByRole('row', { name: /Sở Tài chính/ });
    await roster.getByText('Đã mở xem').waitFor();
  });

  step('the head of the agency is led to the drafts and sends them together', async () => {
    const page = table.at('nguoingoai');
    await page.goto(`${table.running.address}/`);
    await page.getByRole('link', { name: /Duyệt, gửi 1 ý kiến của cơ quan/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(WORDS).waitFor();
    await dialog.getByRole('button', { name: 'Gửi 1 ý kiến' }).click();
    await banner(page)
      .getByText(/Cơ quan đã trả lời lúc/)
      .waitFor();
    expect((await table.told('soanthao', '/comments')).comments).toEqual([]);
    const roster = (await table.open('thuky', 'rounds')).getByRole('row', { name: /Sở Tài chính/ });
    await roster.getByText('Đã góp ý').waitFor();
    await roster.getByText('niêm phong').waitFor();
  });

  step('the secretary reminds all that owe an answer with one press', async () => {
    table.running.setClock('2021-06-18T08:00:00+07:00');
    const page = await table.open('thuky', 'rounds');
    await page.getByText('Chưa đôn đốc lần nào.').waitFor();
    await page.getByRole('button', { name: 'Đôn đốc 2 cơ quan chưa trả lời' }).click();
    await page.getByText(/Đôn đốc gần nhất: 08:00/).waitFor();
    const [{ roster }] = (await table.told('thuky', '/rounds')).consultations;
    expect(roster.map(({ reminded }: { reminded: unknown[] }) => reminded.length)).toEqual([
      0, 1, 1,
    ]);
  });

  step('after the due date the drafter reads what was sealed', async () => {
    table.running.setClock('2021-06-22T08:00:00+07:00');
    const page = await table.open('soanthao', 'read');
    await page.getByText(WORDS).first().waitFor();
    await page.getByText(`Trả lời đợt “${TITLE}”`).first().waitFor();
  });

  step('the secretary closes it after seeing who has not answered', async () => {
    const page = await table.open('thuky', 'rounds');
    await page.getByRole('button', { name: 'Kết thúc đợt' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 cơ quan chưa trả lời, được ghi là quá hạn:').waitFor();
    await dialog.getByText('Sở Xây dựng').waitFor();
    await dialog.getByRole('button', { name: 'Kết thúc đợt' }).click();
    await page.getByText(/Đã kết thúc \d/).waitFor();
    await page
      .getByRole('row', { name: /Sở Xây dựng/ })
      .getByText('Quá hạn, chưa trả lời')
      .waitFor();
    expect(await page.getByRole('button', { name: /Đôn đốc/ }).count()).toBe(0);
  });
});

describe('what members think of a revision', () => {
  step('a member votes by slip; the chair sees the count beside the conclusion', async () => {
    // The slip waits among the member's work, and leads to itself.
    const page = await table.open('thanhvien1', 'read');
    const work = page.getByRole('link', { name: /^Cho ý kiến bằng phiếu/ });
    await page.getByRole('link', { name: 'Việc của tôi' }).first().click();
    await work.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Không đồng ý').check();
    await dialog.getByRole('button', { name: 'Gửi phiếu' }).click();
    await dialog.getByText('Nêu lý do không đồng ý.').waitFor();
    await dialog.getByLabel('Lý do không đồng ý').fill('Lộ trình chưa khả thi.');
    await dialog.getByRole('button', { name: 'Gửi phiếu' }).click();
    await page.getByText('đã gửi: Không đồng ý').waitFor();
    await page.getByRole('link', { name: 'Việc của tôi' }).first().click();
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await work.waitFor({ state: 'detached' });
    const chair = await table.open('chutri', 'read');
    await chair.getByRole('link', { name: /1 không đồng ý · \d chưa gửi/ }).click();
    await chair.getByText('Lộ trình chưa khả thi.').waitFor();
  });

  step('the secretary records what a member said, marked so', async () => {
    const page = await table.open('thuky', 'read?remark=new');
    const composer = page.getByRole('form', { name: 'Ý kiến mới' });
    await composer.getByLabel('Người phát biểu').selectOption('thanhvien2');
    await composer.getByLabel('Nội dung ý kiến').fill('Làm rõ nguồn nhân lực.');
    await composer.getByRole('button', { name: 'Ghi ý kiến' }).click();
    const card = page.getByRole('article').filter({ hasText: 'Làm rõ nguồn nhân lực.' });
    await card.getByText(/ghi bởi Chuyên viên/).waitFor();
    await card.getByText('Phó Giám đốc Sở Công Thương').waitFor();
  });

  step('a member agrees with two sections', async () => {
    const page = await table.open('thanhvien1', 'read');
    for (const id of ['phan-lo-trinh', 'phan-giai-phap']) {
      const section = page.locator(`#n-${id}`);
      await section.scrollIntoViewIfNeeded();
      await section.getByRole('button', { name: /^Thống nhất phần này/ }).click();
      await section.getByText('Đã thống nhất phần này').waitFor();
    }
  });

  step('once a section has changed, its redline is shown and it is agreed again', async () => {
    for (const login of ['lanhdao', 'soanthao']) await table.open(login, 'read');
    await table.act('lanhdao', 'post', '/withdraw', { reason: 'Sửa lộ trình' });
    const { comments } = await table.told('soanthao', '/comments');
    for (const { id } of comments)
      await table.act('soanthao', 'put', `/comments/${id}/response`, {
        disposition: 'explained',
        reason: 'Theo kế hoạch hằng năm.',
      });
    const { document, versions } = await table.told('soanthao', '/draft');
    const section = document.children.find(({ id }: { id: string }) => id === 'phan-lo-trinh');
    const changed = await table
      .at('soanthao')
      .request.put(table.api('/draft/nodes/phan-lo-trinh'), {
        data: { fields: { ...section.fields, heading: 'Lộ trình' } },
        headers: { 'if-match': `"${versions['phan-lo-trinh']}"` },
      });
    expect(changed.status()).toBe(200);
    await table.act('soanthao', 'put', '/gate/sections/phan-lo-trinh', {
      reason: 'Rút gọn tên phần',
    });
    await table.act('lanhdao', 'post', '/revisions', { coverNote: 'Trình lần 2.' });

    const page = table.at('thanhvien1');
    await page.goto(`${table.running.address}/`);
    await page.getByRole('link', { name: /Xem lại 1 phần đã thống nhất nay có thay đổi/ }).click();
    const again = page.getByRole('region', { name: /1 phần đã thống nhất nay có thay đổi/ });
    await again.getByRole('link', { name: 'Xem thay đổi từ lần 1 đến lần 2' }).click();
    await page.getByText(/Chỉ phần “.*Lộ trình”/).waitFor();
    await page.goBack();
    await again.getByRole('button', { name: /^Thống nhất lại/ }).click();
    await again.waitFor({ state: 'detached' });
    const { sections } = await table.told('thanhvien1', '/rounds');
    const mine = new Map(
      sections.map((one: { sectionId: string; mine: string }) => [one.sectionId, one.mine]),
    );
    expect(mine.get('phan-lo-trinh')).toBe('signed');
    expect(mine.get('phan-giai-phap')).toBe('signed');
  });

  step('the secretary puts the revision on the agenda of a meeting', async () => {
    const page = await table.open('thuky', 'rounds');
    await page.getByRole('button', { name: 'Đặt lịch họp' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên cuộc họp').fill('Phiên họp UBND tỉnh tháng 7');
    await dialog.getByLabel(/Ngày, giờ họp/).fill('2021-07-15T08:30');
    await dialog.getByLabel('Địa điểm').fill('Phòng họp số 1');
    await dialog.getByRole('button', { name: 'Lưu lịch họp' }).click();
    await page.getByText('08:30, thứ Năm 15/7/2021').waitFor();
    await page.getByRole('link', { name: 'Xem lịch họp' }).click();
    await page.getByRole('heading', { name: 'Phiên họp UBND tỉnh tháng 7' }).waitFor();
    await page.getByRole('link', { name: /Chuyển đổi số tỉnh Thanh Hóa/ }).waitFor();
  });

  step('a chain of instances is set, and shown with where the plan is', async () => {
    const page = await table.open('quantri', 'members');
    for (const name of ['Ban cán sự đảng', 'Ban Thường vụ']) {
      await page.getByRole('button', { name: 'Thêm cấp xem xét' }).click();
      await page
        .getByLabel(/^Cấp \d$/)
        .last()
        .fill(name);
    }
    await page.getByRole('button', { name: 'Lưu các cấp xem xét' }).click();
    await page.getByText('Đã lưu các cấp xem xét.').waitFor();
    await page.getByLabel('Cấp xem xét').first().waitFor();
    const chair = await table.open('chutri', 'read');
    const steps = chair.getByRole('list', { name: 'Các cấp xem xét' });
    expect(await steps.locator('[aria-current="step"]').textContent()).toContain('Ban cán sự đảng');
  });

  step('nothing complained on any page', async () => {
    expect(table.complaints()).toEqual([]);
  });
});
