import { firstAdministrator } from '../../server/first-administrator.ts';
import { testDeps } from '../support/test-app.ts';

const PASSWORD = 'mat-khau-quan-tri';
const NOW = '2021-06-11T08:00:00+07:00';

test('ADMIN_PASSWORD makes the first administrator, and later says that it changes nothing and what does', async () => {
  const { deps } = testDeps(NOW);
  expect(await firstAdministrator(deps, undefined)).toMatch(/ADMIN_PASSWORD=.*quantri/s);
  expect(await firstAdministrator(deps, PASSWORD)).toContain('quantri');
  const [before] = await deps.store.accounts();
  expect(await firstAdministrator(deps, undefined)).toBeUndefined();
  expect(await firstAdministrator(deps, 'mot-mat-khau-khac')).toMatch(/duthao password/);
  expect(await deps.store.accounts()).toEqual([before]);
});

test('beside a demo that is closed, the real administrator has a login of their own', async () => {
  const { deps } = testDeps(NOW);
  await firstAdministrator(deps, PASSWORD);
  const [admin] = await deps.store.accounts();
  if (!admin) throw new Error('no account');
  await deps.store.putAccount({ ...admin, demo: true });
  const closed = { ...deps, demoAccounts: false };
  expect(await firstAdministrator(closed, undefined)).toContain('quantri.he-thong');
  expect(await firstAdministrator(closed, PASSWORD)).toContain('quantri.he-thong');
  const made = (await deps.store.accounts()).find(({ login }) => login === 'quantri.he-thong');
  expect(made).not.toHaveProperty('demo');
});
