import { seatsAt, type Table } from '../support/seats.ts';

let table: Table;

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', ['quantri', 'thuky']);
}, 90_000);

afterAll(() => table?.close());

test('an administrator sets a day off, and due dates in working days go by it', async () => {
  const page = table.at('quantri');
  const due = async () => {
    const words = encodeURIComponent('3 ngày làm việc');
    return (await page.request.get(`${table.running.address}/api/due?said=${words}`)).json();
  };
  expect(await due()).toMatchObject({ date: '2021-06-16' });
  await page.goto(`${table.running.address}/calendar`);
  await page.getByLabel('Ngày', { exact: false }).first().fill('2021-06-15');
  await page.getByRole('button', { name: 'Thêm ngày' }).click();
  await page.getByText('Ghi tên ngày để người khác hiểu.').waitFor();
  await page.getByLabel('Tên ngày').fill('Nghỉ bù (minh họa)');
  await page.getByRole('button', { name: 'Thêm ngày' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Nghỉ bù (minh họa)' }).waitFor();
  expect(await due()).toMatchObject({ date: '2021-06-17' });

  await page.getByRole('button', { name: /^Bỏ .*15\/6\/2021 khỏi lịch$/ }).click();
  await page.getByText('Chưa có ngày nào được đặt riêng').waitFor();
  expect(await due()).toMatchObject({ date: '2021-06-16' });
  expect(table.complaints()).toEqual([]);
});

test('others read the calendar and change nothing', async () => {
  const page = table.at('thuky');
  await page.goto(`${table.running.address}/calendar`);
  await page.getByRole('heading', { name: 'Lịch làm việc' }).waitFor();
  await page.getByText('Chưa có ngày nào được đặt riêng').waitFor();
  expect(await page.getByRole('button', { name: 'Thêm ngày' }).count()).toBe(0);
});
