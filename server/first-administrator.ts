import type { Deps } from './actions/deps.ts';

/** A password shorter than this is refused everywhere. */
const SHORTEST = 10;

/**
 * Makes the first administrator (login quantri) of an empty store from ADMIN_PASSWORD, when there
 * is no demo to sign in to. Answers with what the operator should do when there is still nobody who
 * could sign in, or when the password changes nothing.
 */
export async function firstAdministrator(
  deps: Deps,
  password: string | undefined,
): Promise<string | undefined> {
  const accounts = await deps.store.accounts();
  if (
    accounts.some(
      (account) => account.administrator && account.active && (deps.demoAccounts || !account.demo),
    )
  )
    return password
      ? 'ADMIN_PASSWORD không đổi gì: đã có quản trị hệ thống. Đặt lại mật khẩu bằng: npx duthao password TÊN. / ADMIN_PASSWORD changes nothing: there is an administrator. To set a password: npx duthao password LOGIN.'
      : undefined;
  // Where the demo was loaded before, its quantri keeps the login; the real one gets another.
  const login = accounts.some((account) => account.login === 'quantri')
    ? 'quantri.he-thong'
    : 'quantri';
  if (!password)
    return `Chưa có tài khoản nào dùng được: khởi động lại với ADMIN_PASSWORD=… (từ 10 ký tự) để lập tài khoản ${login}. / There is no account yet: start again with ADMIN_PASSWORD=… (10 characters or more) to make the account ${login}.`;
  if (password.length < SHORTEST)
    throw new Error(
      `ADMIN_PASSWORD phải có ít nhất ${SHORTEST} ký tự. / ADMIN_PASSWORD needs at least ${SHORTEST} characters.`,
    );
  await deps.store.putAccount({
    id: deps.newId(),
    login,
    name: 'Quản trị hệ thống',
    offices: [{ title: 'Quản trị hệ thống', agency: 'Văn phòng UBND tỉnh' }],
    administrator: true,
    active: true,
    passwordHash: await deps.passwords.hash(password),
    createdAt: deps.clock().toISOString(),
  });
  return `Đã lập tài khoản quản trị ${login}. / The administrator's account ${login} is ready.`;
}
