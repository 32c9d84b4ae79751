import { seatsAt, type Table } from '../support/seats.ts';
import { PASSWORD } from '../support/test-app.ts';

let table: Table;

beforeAll(async () => {
  table = await seatsAt('2021-06-11T08:00:00+07:00', ['thuky']);
}, 90_000);

afterAll(() => table?.close());

test('a person changes their password, is told what to mend, and stays signed in', async () => {
  const page = table.at('thuky');
  await page.goto(`${table.running.address}/plans`);
  await page.getByRole('button', { name: /Tài khoản và cài đặt/ }).click();
  await page.getByRole('menuitem', { name: 'Đổi mật khẩu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đổi mật khẩu' });
  const change = () => dialog.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  const now = dialog.getByLabel('Mật khẩu hiện nay');

  await now.fill('không phải');
  await dialog.getByLabel('Mật khẩu mới').fill('mật khẩu mới dài');
  await change();
  await dialog.getByText('Hai lần nhập mật khẩu khác nhau').waitFor();
  await dialog.getByLabel('Nhập lại mật khẩu').fill('mật khẩu mới dài');
  await change();
  await dialog.getByText('Mật khẩu hiện nay không đúng').first().waitFor();
  expect(await dialog.getByLabel('Mật khẩu mới').inputValue()).toBe('mật khẩu mới dài');

  await now.fill(PASSWORD);
  await change();
  await page.getByText('Đã đổi mật khẩu.').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Đề án', level: 1 }).waitFor();
});
