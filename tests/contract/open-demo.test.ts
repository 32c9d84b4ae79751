import { openDemo } from '../../server/open-demo.ts';
import { accountOf, PEOPLE, testDeps } from '../support/test-app.ts';

const real = accountOf(PEOPLE[6] ?? { login: 'quantri', office: 'Quản trị', agency: 'Văn phòng' });

test('an empty store where the demo is wanted gets it, and it is open at each start', async () => {
  const { deps } = testDeps('2021-06-11T08:00:00+07:00');
  expect(await openDemo(deps, true)).toEqual({ demoAccounts: true });
  expect(await openDemo(deps, true)).toEqual({ demoAccounts: true });
});

test('served to others, a folder with the demo keeps it closed and says so', async () => {
  const { deps } = testDeps('2021-06-11T08:00:00+07:00');
  await openDemo(deps, true);
  const { demoAccounts, word } = await openDemo(deps, false);
  expect(demoAccounts).toBe(false);
  expect(word).toMatch(/DATA_DIR .* \/ .* DATA_DIR/s);
});

test('real accounts close the demo beside them, at this machine too', async () => {
  const { deps } = testDeps('2021-06-11T08:00:00+07:00');
  await openDemo(deps, true);
  await deps.store.putAccount({ ...real, id: 'that', login: 'quantri.he-thong' });
  const { demoAccounts, word } = await openDemo(deps, true);
  expect(demoAccounts).toBe(false);
  expect(word).toMatch(/DATA_DIR .* \/ .* DATA_DIR/s);
});

test('real data alone is no demo, and needs no word', async () => {
  const { deps } = testDeps('2021-06-11T08:00:00+07:00');
  await deps.store.putAccount(real);
  expect(await openDemo(deps, true)).toEqual({ demoAccounts: false });
  expect(await openDemo(deps, false)).toEqual({ demoAccounts: false });
});
